import * as v from 'valibot'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { ClerkFigures, DayReport } from '../../protocol/reports.ts'
import { languages } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { malformed } from './ask.ts'
import { reportCsv } from './report-csv.ts'

/** Where reports come from. Rejects when they cannot be read now. */
export type Reports = { readonly day: (day: string) => Promise<DayReport> }

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** `date`: a hall day; without it today. `lang`: of the file's heads and names. */
const DayQuery = v.object({
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'YYYY-MM-DD'), v.check(isDate, 'a date of the calendar'))),
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
  lang: v.optional(v.picklist(languages), 'zh-Hans'),
})

export type Download = { readonly file: string; readonly csv: string }

/** For whoever may see the hall's figures; with what each clerk did for those who answer for the staff. [B7] [B8] [A9] */
export async function dayReportFor(hall: Hall, reports: Reports, query: unknown, actor: Actor): Promise<DayReport | Download | Refusal> {
  const refused = hall.refusedTo(actor, 'works')
  if (refused) return refused
  const parsed = v.safeParse(DayQuery, query, { abortEarly: true })
  if (!parsed.success) return malformed(parsed.issues)
  const { date = hall.health.day, format, lang } = parsed.output
  try {
    const { clerks = [], absences = [], ...figures } = await reports.day(date)
    const leads = hall.refusedTo(actor, 'load') === undefined
    const report = hall.seesClerks(actor)
      ? { ...figures, ...(leads ? { absences } : {}), clerks: clerks.map((clerk) => named(hall, clerk)) }
      : figures
    return format === 'csv' ? { file: `report-${date}.csv`, csv: reportCsv(report, lang) } : report
  } catch {
    return refuse('storage-failed')
  }
}

/** The ledger knows badges alone: a name is personal, and goes with the person. */
const named = (hall: Hall, clerk: ClerkFigures): ClerkFigures => {
  const name = hall.personOf(clerk.badge)?.name
  return name === undefined ? clerk : { ...clerk, name }
}
