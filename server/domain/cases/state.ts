import type { CaseState, Language, OutcomeKind } from '../../../protocol/vocabulary.ts'
import type { CasesToday, Clock, ClosedCase } from './clock-state.ts'
import type { CaseLimit } from './events.ts'
import type { ClockIndex } from './index-clocks.ts'
import type { Objections } from './objections.ts'
import { emptyOwnLists, type OwnLists } from './own-list.ts'
import { emptySorted } from './sort-cases.ts'

export type Case = {
  readonly case: string
  readonly code: string
  /** The visit that it came from: the ticket and its number. */
  readonly ticket: string
  readonly number: string
  readonly line: string
  readonly matter: string
  readonly kind: OutcomeKind
  readonly language: Language
  /** Where and by whom it was accepted; `badge` answers for it. */
  readonly counter: number
  badge: string
  /** Milliseconds UTC, and its hall day. */
  readonly openedAt: number
  readonly day: string
  limit: CaseLimit | undefined
  due: string | undefined
  provisional: boolean
  readonly applicant: string | undefined
  /** 容缺: papers may follow until this day. */
  tolerance?: { readonly due: string; readonly provisional?: true; readonly approvedBy: string }
  state: CaseState
  clock: Clock
  /** The visit's last service left it: with the service it can be taken back. */
  fresh: boolean
}

/** Found again without a search: by the code on the citizen's notice, by who answers for it, by the visit. */
export type CasesIndex = ClockIndex & {
  readonly byCode: Map<string, string>
  readonly byBadge: Map<string, Set<string>>
  readonly byTicket: Map<string, Set<string>>
  readonly closedByCode: Map<string, string>
  readonly own: OwnLists
}

/**
 * Cases that are not closed, by number; `opened`: how many the hall day has had. `closed`: what is still told of those that were closed, oldest first; `unsettled`: years whose
 * holidays have become known, and whose cases are to be worked out again.
 */
export type Cases = {
  open: Map<string, Case>
  opened: number
  closed: Map<string, ClosedCase>
  today: CasesToday
  unsettled: number[]
  objections: Objections
  index: CasesIndex
}

export const emptyCasesIndex = (): CasesIndex => ({
  byCode: new Map(),
  byBadge: new Map(),
  byTicket: new Map(),
  closedByCode: new Map(),
  own: emptyOwnLists(),
  byDay: new Map(),
  next: undefined,
  sorted: emptySorted(),
})

export const emptyCases = (): Cases => ({
  open: new Map(),
  opened: 0,
  closed: new Map(),
  today: { decided: 0, early: 0, late: 0 },
  unsettled: [],
  objections: new Map(),
  index: emptyCasesIndex(),
})

export const caseOfCode = ({ open, index }: Cases, code: string): Case | undefined => open.get(index.byCode.get(code) ?? '')

/** What a person answers for, in no order. */
export const casesOfBadge = ({ open, index }: Cases, badge: string): Case[] =>
  [...(index.byBadge.get(badge) ?? [])].flatMap((each) => open.get(each) ?? [])

/** What a visit has left so far, oldest first. */
export const casesOfTicket = ({ open, index }: Cases, ticket: string): Case[] =>
  [...(index.byTicket.get(ticket) ?? [])].flatMap((each) => open.get(each) ?? [])
