import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Rules } from '../../../protocol/rules/rules.ts'
import { type PauseReason, pauseClassOf } from '../../../protocol/vocabulary.ts'
import { companions } from './decide.ts'
import type { Ask, Away } from './state.ts'

export type Going = {
  readonly badge: string
  readonly reason: PauseReason
  readonly until: number | undefined
  readonly people: readonly string[] | undefined
  readonly now: number
}
/** What a pause keeps of how it came about. */
export type Leave = {
  readonly until?: number
  readonly people?: readonly string[]
  readonly approvedBy?: string
  readonly unapproved?: true
}

/** A grant holds for its reason and until its time, for whoever asked and for those who go along. [K21] */
export function grantFor({ asks }: Away, { badge, reason, now }: Pick<Going, 'badge' | 'reason' | 'now'>): Ask | undefined {
  for (const ask of asks.values()) {
    if (!ask.granted || ask.until <= now || ask.reason !== reason) continue
    if (ask.badge === badge || ask.people.includes(badge)) return ask
  }
  return undefined
}

/** Whether somebody may leave the counter, and what is recorded of it: 「经同意后方可外出。未经同意视为擅自离岗」 (001-5c). [K20] [K22] */
export function mayGo(away: Away, rules: Rules, going: Going, known: (badge: string) => boolean): Leave | Refusal {
  const named = companions(going.people, going.badge, known)
  if ('refused' in named) return named
  const grant = grantFor(away, going)
  const people = named.length > 0 ? named : grant?.badge === going.badge ? grant.people : []
  const alike = { ...(people.length > 0 && { people }), ...(going.until !== undefined && { until: going.until }) }
  if (grant && (going.until === undefined || going.until <= grant.until))
    return { ...alike, until: going.until ?? grant.until, approvedBy: grant.by ?? '' }
  if (!rules.pauseApproval.includes(pauseClassOf[going.reason])) return alike
  if (rules.pauseUnapproved === 'record') return { ...alike, unapproved: true }
  return refuse('approval-needed', grant ? { until: new Date(grant.until).toISOString() } : {})
}
