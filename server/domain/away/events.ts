import type { AwayVerdict, AwayWhy, PauseReason } from '../../../protocol/vocabulary.ts'

/** Times are milliseconds UTC. What somebody wrote lies beside the journal: `words` refers to it. */
export type AwayEvents = {
  /** `people`: badges of those who go along. */
  'away.asked': {
    readonly badge: string
    readonly counter: number
    readonly reason: PauseReason
    readonly words?: string
    readonly until: number
    readonly people: readonly string[]
  }
  /** `badge`: who asked; `by`: who decided. */
  'away.decided': { readonly badge: string; readonly granted: boolean; readonly by: string; readonly words?: string }
  /** By the clock, and a proposal only. `since`: from when the counter counts as left; `day`: the hall day that this lies in. */
  'away.noticed': {
    readonly notice: string
    readonly counter: number
    readonly badge: string
    readonly level: 1 | 2
    readonly since: number
    readonly why: AwayWhy
    readonly reason?: PauseReason
    readonly day: string
  }
  /** `count`: confirmed ones of the badge in that calendar year, this judgement counted. */
  'away.judged': {
    readonly notice: string
    readonly counter: number
    readonly badge: string
    readonly level: 1 | 2
    readonly verdict: AwayVerdict
    readonly by: string
    readonly year: string
    readonly count: number
    readonly proposes?: 'talk' | 'replace'
    readonly words?: string
  }
  'away.commented': { readonly notice: string; readonly badge: string; readonly words: string }
}
