import type { CommandOf } from '../../protocol/commands/command.ts'
import { demoLeapDays } from '../../protocol/commands/demo.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { type Context, type Decision, decided } from './decision.ts'
import type { Setup } from './setup/state.ts'

const day = 86_400_000

/** Whether a demo's clock may leap to an instant. No event itself: what falls due on the way is. [C4] */
export function advance({ demo }: Setup, { to }: CommandOf<'demo.advance'>, { now }: Context): Decision | Refusal {
  if (!demo) return refuse('not-allowed')
  const until = Date.parse(to)
  if (until < now) return refuse('in-the-past', { at: 'to' })
  if (!(until <= now + demoLeapDays * day)) return refuse('malformed', { at: 'to' })
  return decided([], { now: new Date(until).toISOString() })
}
