import * as v from 'valibot'
import { type EnquiryChannel, type EnquiryOutcome, enquiryChannels, type VisitCause, type VisitResult } from './enquiries.ts'
import { languages, MatterId, type ReferralResult, type Text } from './vocabulary.ts'

/** What `GET /api/asked` lists: questions, records for colleagues, calls back. docs/RULES.md [F28] */
export const askedKinds = ['enquiry', 'record', 'visit'] as const
export type AskedKind = (typeof askedKinds)[number]

/** `taken`: a record that somebody has taken on. `told`: its citizen knows the result; a record is open until then. */
export const askedStates = ['open', 'taken', 'closed', 'told'] as const
export type AskedState = (typeof askedStates)[number]

const day = v.pipe(v.string(), v.isoDate('YYYY-MM-DD'))

/** Newest first. `before`: position that the last page ended at. `mine`: what the asker was asked first. A table (`csv`) names no citizen and quotes nobody. */
export const AskedQuery = v.strictObject({
  kind: v.picklist(askedKinds),
  from: v.optional(day),
  to: v.optional(day),
  matter: v.optional(MatterId),
  channel: v.optional(v.picklist(enquiryChannels)),
  state: v.optional(v.picklist(['open', 'closed'])),
  before: v.optional(v.pipe(v.string(), v.regex(/^[0-9]{1,15}$/), v.transform(Number))),
  mine: v.optional(v.literal('1')),
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
  lang: v.optional(v.picklist(languages), 'zh-Hans'),
})
export type AskedQuery = v.InferOutput<typeof AskedQuery>

export const DaysQuery = v.strictObject({ from: v.optional(day), to: v.optional(day) })

export type Named = { readonly badge: string; readonly name?: string }
export type WhereTo = { readonly counter?: number; readonly person?: Named; readonly line?: string; readonly leader?: true }

/** One of them. Times are ISO 8601; who may not see a citizen's telephone gets no `caller`. */
export type AskedRow = {
  readonly id: string
  readonly kind: AskedKind
  readonly day: string
  readonly at: string
  /** Who was asked first; of a call back, whom it is about. */
  readonly first: Named & { readonly counter?: number }
  readonly channel?: EnquiryChannel
  readonly matter?: string
  readonly number?: string
  readonly caller?: { readonly name?: string; readonly unit?: string; readonly phone?: string }
  /** The question, or what was wanted. */
  readonly said?: string
  /** The answer, the result, or the note of a call back; `where`: the place that was told. */
  readonly answer?: string
  readonly where?: string
  readonly outcome?: EnquiryOutcome
  readonly to?: WhereTo
  readonly handler?: Named
  readonly state: AskedState
  readonly result?: ReferralResult | VisitResult
  readonly due?: string
  readonly dueDay?: string
  readonly provisional?: true
  readonly reminded?: true
  readonly closedAt?: string
  readonly closedBy?: Named
  readonly late?: true
  readonly cause?: VisitCause
  readonly level?: number
  readonly tries?: number
}
/** `more`: what to give as `before` for the next page; absent: this was the last. */
export type AskedPage = { readonly rows: readonly AskedRow[]; readonly total: number; readonly more?: number }

/** `GET /api/asked/matters`: how often each matter was asked about, most asked first; without `matter`: about none. */
export type TopQuestions = {
  readonly matters: readonly { readonly matter?: string; readonly name?: Text; readonly asked: number; readonly open: number }[]
}

/** One handing on of a ticket. */
export type Hop = { readonly at: string; readonly by: Named & { readonly counter: number }; readonly to: WhereTo }
/** `GET /api/asked/chains`: first-asked, each receiver, and how it ended (R01). `bounced`: handed on twice or more. */
export type Chain = {
  readonly ticket: string
  readonly number: string
  readonly day: string
  readonly first: Named & { readonly counter: number }
  readonly hops: readonly Hop[]
  readonly bounced: boolean
  /** `served`, `cancelled`, or as a clerk closed it by hand; absent: open. */
  readonly result?: 'served' | 'cancelled' | ReferralResult
  readonly closedAt?: string
  readonly closedBy?: Named
}
export type Chains = { readonly chains: readonly Chain[]; readonly transfers: number; readonly bounces: number }
