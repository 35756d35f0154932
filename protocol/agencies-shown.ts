import * as v from 'valibot'
import type { AgencyState } from './agencies.ts'
import { Badge, languages, type Text } from './vocabulary.ts'

const Day = v.pipe(v.string(), v.isoDate('YYYY-MM-DD'))

/** `GET /api/agencies`: newest first, fifty at a time; `format=csv` is a download without anybody's name, telephone or words. */
export const AgenciesQuery = v.strictObject({
  state: v.optional(v.picklist(['open', 'done'])),
  agent: v.optional(Badge),
  from: v.optional(Day),
  to: v.optional(Day),
  before: v.optional(v.pipe(v.string(), v.regex(/^[0-9]{1,15}$/), v.transform(Number))),
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
  lang: v.optional(v.picklist(languages), 'zh-Hans'),
})
/** `GET /api/agencies/counts`: of a year, this one without it. */
export const CountsQuery = v.strictObject({ year: v.optional(v.pipe(v.string(), v.regex(/^20[0-9]{2}$/, 'a year'))) })

type Named = { readonly badge: string; readonly name?: string }

/** `used`: working days of each step; side by side with `limit`, what was promised. Times ISO 8601, days YYYY-MM-DD. */
export type AgencyRow = {
  readonly agency: string
  readonly day: string
  readonly at: string
  readonly agent: Named
  readonly accepted: Named & { readonly counter: number }
  readonly number: string
  readonly matter: string
  readonly name?: Text
  readonly case?: string
  readonly client?: { readonly name?: string; readonly phone?: string }
  readonly scope?: string
  readonly limit: number
  readonly dueDay: string
  readonly provisional?: true
  readonly state: AgencyState
  readonly handled?: { readonly day: string; readonly used: number }
  readonly replied?: { readonly day: string; readonly used: number; readonly by?: Named }
  readonly late?: true
  readonly open: boolean
  readonly satisfied?: boolean
  readonly note?: string
}
export type AgencyPage = { readonly rows: readonly AgencyRow[]; readonly total: number; readonly more?: number }

/** Per agent, the most first. `wanted`: what the hall asks of each in a year; 0: nothing. `used` beside `promised`: working days of those that are done. */
export type AgencyCounts = {
  readonly year: string
  readonly wanted: number
  readonly agents: readonly {
    readonly agent: Named
    readonly accepted: number
    readonly done: number
    readonly late: number
    readonly satisfied: number
    readonly dissatisfied: number
    readonly used: number
    readonly promised: number
  }[]
}
