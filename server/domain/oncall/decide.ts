import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { type Oncall, openCall } from './state.ts'

/** A call-out is looked up until the yearly assessment of the year after. Days. */
const callDays = 730

/**
 * `known`: whether the hall has such a person. `speaks`: whoever asks is on duty today, or leads the hall. `refused`: why a span of days cannot be planned.
 */
export type Room = {
  readonly oncall: Oncall
  readonly known: (badge: string) => boolean
  readonly speaks: boolean
  readonly refused: (span: { readonly from: string; readonly to: string }) => Refusal | undefined
}
type Asked = Context & { readonly badge: string }

/** [O47] */
export function planOncall({ known, refused }: Room, { from, to, badges }: CommandOf<'oncall.plan'>): Decision | Refusal {
  const span = refused({ from, to })
  if (span) return span
  const unknown = badges.findIndex((badge) => !known(badge))
  if (unknown >= 0) return refuse('unknown-person', { at: `badges.${unknown}` })
  if (new Set(badges).size < badges.length) return refuse('duty-twice', { at: 'badges' })
  return decided([event('oncall.planned', { from, to, badges })])
}

/** Called twice before the arrival it is one call-out, which keeps its time. [O48] */
export function callOut({ oncall, known, speaks }: Room, { badge, reason }: CommandOf<'oncall.call'>, context: Asked): Decision | Refusal {
  if (!speaks) return refuse('not-on-duty')
  if (!known(badge)) return refuse('unknown-person', { at: 'badge' })
  if (badge === context.badge) return refuse('same-person', { at: 'badge' })
  if (openCall(oncall, badge)) return decided([], { badge })
  const words = { ref: context.newPersonalRef(), kind: 'note', fields: { text: reason }, keepDays: callDays } as const
  return decided([event('oncall.called', { badge, by: context.badge, words: words.ref })], { badge }, [words])
}

export function acknowledgeCall({ oncall }: Room, { badge }: { badge: string }): Decision | Refusal {
  const call = openCall(oncall, badge)
  if (!call) return refuse('unknown-call')
  return call.acknowledgedAt === undefined ? decided([event('oncall.acknowledged', { badge })]) : decided([])
}

/** By whoever was called, or said of them by whoever is on duty: the minutes count from the call-out. [O48] */
export function arrived({ oncall, speaks }: Room, command: CommandOf<'oncall.arrived'>, { badge: by, now }: Asked): Decision | Refusal {
  const badge = command.badge ?? by
  if (badge !== by && !speaks) return refuse('not-on-duty')
  const call = openCall(oncall, badge)
  if (!call) return refuse('unknown-call')
  return decided([event('oncall.arrived', { badge, by, ms: now - call.calledAt })])
}
