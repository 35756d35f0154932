import { Router } from 'express'
import * as v from 'valibot'
import { CalendarDate } from '../../protocol/clock-time.ts'
import { MonthOfYear } from '../../protocol/mail.ts'
import type { MailSheet } from '../../protocol/mail-sheet.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { mailWords } from '../../protocol/slips/mail-words.ts'
import { type Language, languages } from '../../protocol/vocabulary.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'
import { type Cell, csvOf } from './csv-cell.ts'
import type { ListParts } from './ledger-lists.ts'
import { mailCsvWords } from './mail-csv-words.ts'
import { mailSheet, sheetParcel } from './mail-sheet.ts'

const DayQuery = v.strictObject({ day: CalendarDate })
const MonthQuery = v.strictObject({
  month: MonthOfYear,
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
  lang: v.optional(v.picklist(languages), 'zh-Hans'),
})
/** More than a hall sends in a month; a sheet that is cut says so. */
const mostOfMonth = 5000

/** What was handed to the courier on a day, and the month's sheet: for whoever may see the hall's load. Names nobody. [Z76] */
export function mailRoutes({ hall, read, actor }: ListParts): Router {
  const router = Router()
  const zone = (): string => hall.document?.hall.zone ?? 'UTC'
  router.get('/api/mail/day', async (request, response) => {
    const refused = hall.refusedTo(actor(request), 'load')
    const parsed = v.safeParse(DayQuery, request.query, { abortEarly: true })
    if (refused) return answer(response, refused)
    if (!parsed.success) return answer(response, malformed(parsed.issues))
    const { day } = parsed.output
    answer(
      response,
      await read({ list: 'mail', day, limit: mostOfMonth })
        .then((rows) => ({ day, parcels: rows.map(sheetParcel) }))
        .catch(() => refuse('storage-failed')),
    )
  })
  router.get('/api/mail/month', async (request, response) => {
    const refused = hall.refusedTo(actor(request), 'load')
    const parsed = v.safeParse(MonthQuery, request.query, { abortEarly: true })
    if (refused) return answer(response, refused)
    if (!parsed.success) return answer(response, malformed(parsed.issues))
    const { month, format, lang } = parsed.output
    const made = await read({ list: 'mail', month, limit: mostOfMonth + 1 })
      .then((rows): MailSheet | Refusal => mailSheet(month, rows, mostOfMonth))
      .catch(() => refuse('storage-failed'))
    if (format === 'json' || 'refused' in made) return answer(response, made)
    response
      .attachment(`mail-${month}.csv`)
      .type('text/csv; charset=utf-8')
      .send(mailCsv(made, { language: lang, zone: zone() }))
  })
  return router
}

/** What each reach has, then each parcel. */
export function mailCsv(
  { month, reaches, parcels, ...sheet }: MailSheet,
  { language, zone }: { language: Language; zone: string },
): string {
  const w = mailCsvWords[language]
  const slip = mailWords[language]
  const time = (at: string | undefined): string =>
    at === undefined ? '' : new Date(at).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)
  const counts = reaches.map((each): Cell[] => [
    ...[slip.reaches[each.reach], each.handed, each.delivered, each.inTime, each.t1, each.t2, each.late, each.returned],
    each.targets.map(({ days, percent, share }) => `T+${days} ${share === undefined ? '–' : `${share}%`} / ${percent}%`).join('; '),
  ])
  const rows = parcels.map((each): Cell[] => [
    ...[each.case, each.waybill, slip.ways[each.way], slip.reaches[each.reach], slip.payers[each.payer]],
    ...[w.states[each.state] ?? each.state, time(each.handedAt), each.dueDay ?? '', time(each.deliveredAt), each.took ?? ''],
    each.late ? w.yes : '',
    each.reason ? w.reasons[each.reason] : '',
  ])
  return csvOf([
    [w.title, month],
    [w.handed, sheet.handed, slip.payers.hall, sheet.paidByHall, slip.payers.citizen, sheet.paidByCitizen],
    [],
    [...w.countHead],
    ...counts,
    [],
    [...w.head],
    ...rows,
  ])
}
