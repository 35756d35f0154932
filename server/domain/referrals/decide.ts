import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import { isOpen, type Referral, type Referrals } from './state.ts'

/** The first clerk or the receiver says how it ended. Who sits at the counter is checked already. [F3] */
export function closeReferral(
  { handedOn }: Referrals,
  command: CommandOf<'referral.close'>,
  context: Context & { badge: string },
): Decision | Refusal {
  const referral = handedOn.get(command.ticket)
  if (!isOpen(referral)) return refuse('unknown-referral')
  const { badge } = context
  const { counter, ticket, result } = command
  if (referral.first.badge !== badge && !receives(referral, { badge, counter })) return refuse('not-allowed')
  const words: PersonalRecord | undefined =
    command.note === undefined ? undefined : { ref: context.newPersonalRef(), kind: 'note', fields: { text: command.note }, keepDays: 30 }
  const closed = event('referral.closed', {
    ticket,
    number: referral.number,
    counter,
    badge,
    result,
    ...(words ? { words: words.ref } : {}),
  })
  return decided([closed], {}, words ? [words] : [])
}

const receives = ({ to }: Referral, { badge, counter }: { badge: string; counter: number }): boolean =>
  ('badge' in to && to.badge === badge) || ('counter' in to && to.counter === counter)
