import { Router } from 'express'
import * as v from 'valibot'
import type { KeptHome } from '../../protocol/homes-kept.ts'
import { type HomePage, type HomeRow, HomesQuery } from '../../protocol/homes-shown.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'
import { staff } from './asked-rows.ts'
import { homeCsv } from './home-csv.ts'
import { csvRows, given, type ListParts, leads, pageRows, safely } from './ledger-lists.ts'

/** 上门服务台账 (R15): visits that are over, read from the ledger a page at a time, by whoever may see the load. [Z88] */
export function homeRoutes({ hall, read, actor }: ListParts): Router {
  const router = Router()
  const rowOf = (row: KeptHome, withCitizens: boolean): HomeRow => {
    const named = { name: (badge: string) => hall.personOf(badge)?.name }
    const personal = (ref: string | null) => (withCitizens && ref !== null ? hall.personal.of(ref) : undefined)
    const { name, need } = personal(row.citizen) ?? {}
    const over = row.state === 'done' ? { result: row.result } : { cancelled: row.result }
    return given({
      home: row.home,
      day: row.day,
      at: new Date(row.at).toISOString(),
      asked: staff(named, row.badge),
      channel: row.channel,
      matter: row.matter,
      name: hall.matters.find(({ matter }) => matter === row.matter)?.name,
      citizen: name === undefined && need === undefined ? undefined : given({ name, need }),
      dueDay: row.due_day,
      late: row.late === 1 ? true : undefined,
      tries: row.tries,
      ...over,
      closedAt: row.closed_at === null ? undefined : new Date(row.closed_at).toISOString(),
      closedBy: row.closed_by === null ? undefined : staff(named, row.closed_by),
      went: (row.went ?? '').split(' ').flatMap((badge) => (badge === '' ? [] : [staff(named, badge)])),
      note: personal(row.words)?.['note'],
    }) as unknown as HomeRow
  }
  const list = async (query: unknown, who: Actor): Promise<HomePage | { csv: string; file: string } | Refusal> => {
    const refused = hall.refusedTo(who, 'load')
    if (refused) return refused
    const parsed = v.safeParse(HomesQuery, query, { abortEarly: true })
    if (!parsed.success) return malformed(parsed.issues)
    const { format, lang, ...of } = parsed.output
    const page = await read({ list: 'homes' as const, ...given(of), limit: format === 'csv' ? csvRows : pageRows })
    const rows = page.rows.map((row) => rowOf(row, format === 'json' && leads(who)))
    if (format === 'json') return { ...page, rows }
    const zone = hall.document?.hall.zone ?? 'UTC'
    return { csv: homeCsv(rows, { language: lang, zone }), file: `homes-${of.from ?? ''}-${of.to ?? hall.health.day}.csv` }
  }
  router.get('/api/homes', async (request, response) => {
    const made = await safely(list(request.query, actor(request)))
    if ('csv' in made) response.attachment(made.file).type('text/csv; charset=utf-8').send(made.csv)
    else answer(response, made)
  })
  return router
}
