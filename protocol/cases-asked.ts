import * as v from 'valibot'
import { caseOrders, dueSpans, type Register, type ReviewResult, registers } from './cases-kept.ts'
import { Badge, languages, MatterId, type OutcomeKind, outcomeKinds, type Text } from './vocabulary.ts'

const Day = v.pipe(v.string(), v.isoDate('YYYY-MM-DD'))
/** In an address everything is text. */
const flag = v.pipe(
  v.union([v.boolean(), v.picklist(['true', 'false'])]),
  v.transform((said) => said === true || said === 'true'),
)
const badges = v.pipe(
  v.union([v.array(Badge), v.pipe(v.string(), v.maxLength(400))]),
  v.transform((said) => (typeof said === 'string' ? said.split(',') : said)),
  v.array(Badge),
  v.maxLength(40),
)

/** `GET /api/cases`, and `POST` where it names an applicant. Days are dates of the hall's zone. */
export const CasesQuery = v.strictObject({
  register: v.optional(v.picklist(registers), 'open'),
  order: v.optional(v.picklist(caseOrders)),
  down: v.optional(flag),
  matter: v.optional(MatterId),
  kind: v.optional(v.picklist(outcomeKinds)),
  /** Who answers for it: badges, with commas between. */
  badge: v.optional(badges),
  from: v.optional(Day),
  to: v.optional(Day),
  span: v.optional(v.picklist(dueSpans)),
  reviewed: v.optional(flag),
  /** Of a case, or how it begins; or of a ticket. */
  number: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,20}$/, 'a number of a case or ticket'), v.toUpperCase())),
  applicant: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(40))),
  /** The clerk's own. */
  mine: v.optional(flag),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(120))),
  /** Rows of a page; a sheet of paper is filled from more than a screen. */
  rows: v.optional(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^[0-9]{1,3}$/), v.transform(Number))]),
      v.integer(),
      v.minValue(1),
      v.maxValue(500),
    ),
    50,
  ),
  /** Whether to say what may be chosen from. */
  choices: v.optional(flag),
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
  lang: v.optional(v.picklist(languages), 'zh-Hans'),
})
export type CasesQuery = v.InferOutput<typeof CasesQuery>

export type Staff = { readonly badge: string; readonly name?: string }

/** A row as it is shown. Times are ISO 8601. */
export type CaseRow = {
  readonly case: string
  readonly number: string
  readonly matter: string
  readonly name?: Text
  readonly kind: OutcomeKind
  readonly proposed?: OutcomeKind
  readonly departure?: string
  readonly counter: number
  readonly clerk: Staff
  readonly openedAt: string
  readonly day: string
  readonly due?: string
  readonly provisional?: true
  readonly state: string
  readonly closedAt?: string
  readonly closedBy?: Staff
  readonly result?: string
  readonly applicant?: { readonly name?: string; readonly phone?: string }
  readonly notice?: string
  readonly reasonCode?: string
  readonly reason?: string
  readonly basis?: readonly string[]
  readonly review?: { readonly result: ReviewResult; readonly at: string; readonly by: Staff }
}

/** `named`: the rows say whose they are, as far as anybody said. `reviews`: whoever asks may review. */
export type CasesPage = {
  readonly register: Register
  readonly rows: readonly CaseRow[]
  readonly total?: number
  readonly next?: string
  readonly crowded?: true
  readonly named: boolean
  readonly reviews: boolean
  readonly choices?: { readonly matters: readonly { readonly matter: string; readonly name: Text }[]; readonly clerks: readonly Staff[] }
}

/** `facts`: what the event says, as far as it is of a closed list, a number or a day. `to`: who answers for the case from then on. */
export type CaseStepShown = {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly by?: Staff
  readonly to?: Staff
  readonly clock?: true
  readonly facts: Readonly<Record<string, string | number | boolean>>
  readonly words?: string
}
export type CasePageShown = { readonly row: CaseRow; readonly steps: readonly CaseStepShown[] }
