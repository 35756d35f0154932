import type { DepartureReason, NoticeKind, OutcomeKind, ReturnReason, Text } from './vocabulary.ts'

/** Counts of one matter, or of all. docs/RULES.md [Z14] */
export type OutcomeFigures = {
  /** Services that ended, of visits that had been told something in writing or by word. */
  readonly services: number
  readonly told: number
  /** Tellings of a matter that this citizen had been told before. */
  readonly second: number
  /** Visits of identified citizens who had come for the matter within the hall's days before. */
  readonly again: number
  readonly returned: number
  /** Ended in another kind than the catalogue has. */
  readonly departed: number
}

/** `GET /api/reports/outcomes?from&to`: hall days, both included. `asOf`: ISO 8601, what happened until then is in it. */
export type OutcomeReport = {
  readonly from: string
  readonly to: string
  readonly asOf: string
  /** Days within which a visit counts as coming again; 0: nobody counts. */
  readonly againDays: number
  readonly total: OutcomeFigures
  readonly kinds: Readonly<Partial<Record<OutcomeKind, number>>>
  readonly notices: Readonly<Partial<Record<NoticeKind, number>>>
  readonly spoken: number
  /** Grounds of what was given back or refused. */
  readonly grounds: Readonly<Partial<Record<ReturnReason, number>>>
  readonly departures: readonly {
    readonly proposed: OutcomeKind
    readonly kind: OutcomeKind
    readonly reason?: DepartureReason
    readonly count: number
  }[]
  /** Instant cases that took longer than the limit: a usual one, or one that must be kept. */
  readonly overLimit: { readonly usual: number; readonly fixed: number }
  /** Of what was to be told later: told in time, told late, and not told yet, in time or late. */
  readonly owed: { readonly inTime: number; readonly late: number; readonly open: number; readonly overdue: number }
  readonly matters: readonly ({ readonly matter: string; readonly name: Text } & OutcomeFigures)[]
}
