import * as v from 'valibot'
import type { EnquiryChannel } from './enquiries.ts'
import { type HomeCancel, HomeNo, type HomeResult } from './homes.ts'
import { languages, type Text } from './vocabulary.ts'

const Day = v.pipe(v.string(), v.isoDate('YYYY-MM-DD'))

/** `GET /api/homes`: those that are over, newest first, fifty at a time; `format=csv` is a download without anybody's name, address or words. */
export const HomesQuery = v.strictObject({
  from: v.optional(Day),
  to: v.optional(Day),
  before: v.optional(HomeNo),
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
  lang: v.optional(v.picklist(languages), 'zh-Hans'),
})

type Named = { readonly badge: string; readonly name?: string }

/** A visit that is over. Times ISO 8601, days YYYY-MM-DD. `tries`: how often nobody was met. `went`: everybody who was there, also in vain. */
export type HomeRow = {
  readonly home: string
  readonly day: string
  readonly at: string
  readonly asked: Named
  readonly channel: EnquiryChannel
  readonly matter: string
  readonly name?: Text
  readonly citizen?: { readonly name?: string; readonly need?: string }
  readonly dueDay: string
  readonly late?: true
  readonly tries: number
  readonly result?: HomeResult
  readonly cancelled?: HomeCancel
  readonly closedAt?: string
  readonly closedBy?: Named
  readonly went: readonly Named[]
  readonly note?: string
}
export type HomePage = { readonly rows: readonly HomeRow[]; readonly total: number; readonly more?: string }
