import type { AwayVerdict, AwayWhy, PauseReason } from '../../../protocol/vocabulary.ts'

/** Times are milliseconds UTC; `words` refers to a personal record. */
export type Ask = {
  readonly badge: string
  readonly counter: number
  readonly reason: PauseReason
  readonly words: string | undefined
  readonly at: number
  readonly until: number
  readonly people: readonly string[]
  /** Undefined: nobody has decided yet. */
  granted: boolean | undefined
  by: string | undefined
  note: string | undefined
}

/** A counter that is left now, as far as it counts. `due`: when the clock notices it next; undefined: it has said all. */
export type Watch = {
  readonly badge: string
  readonly since: number
  readonly why: AwayWhy
  readonly reason: PauseReason | undefined
  level: 0 | 1 | 2
  due: number | undefined
}

export type Notice = {
  readonly notice: string
  readonly counter: number
  readonly badge: string
  readonly since: number
  readonly day: string
  readonly why: AwayWhy
  readonly reason: PauseReason | undefined
  level: 1 | 2
  noticedAt: number
  /** When the counter was in use again. */
  endedAt: number | undefined
  comment: string | undefined
  verdict: AwayVerdict | undefined
  /** The newest level has been judged. */
  settled: boolean
  by: string | undefined
  words: string | undefined
}

export type Away = {
  /** By the badge that asks. */
  asks: Map<string, Ask>
  /** Lines where somebody waits, and since when without a gap. */
  waiting: Map<string, number>
  watch: Map<number, Watch>
  /** When the clock notices something next. */
  next: number | undefined
  notices: Map<string, Notice>
  /** Confirmed ones, by `badge:year`. */
  counts: Map<string, number>
}

export const emptyAway = (): Away => ({
  asks: new Map(),
  waiting: new Map(),
  watch: new Map(),
  next: undefined,
  notices: new Map(),
  counts: new Map(),
})

export const countOf = (away: Away, badge: string, year: string): number => away.counts.get(`${badge}:${year}`) ?? 0

/** What a number of confirmed absences proposes. Inclusive: 「二次以上」 begins with the second. [K28] */
export function proposedBy(count: number, rules: { awayTalkCount: number; awayReplaceCount: number }): 'talk' | 'replace' | undefined {
  if (rules.awayReplaceCount > 0 && count >= rules.awayReplaceCount) return 'replace'
  return rules.awayTalkCount > 0 && count >= rules.awayTalkCount ? 'talk' : undefined
}
