import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { type Counters, placeOfClerk } from './state.ts'

type AssistCommand = CommandOf<'counter.assist'> | CommandOf<'counter.leave'>

/** One named assistant beside the serving clerk, who calls nobody. Nobody sits in two places. [K2] [K11] The actor is the assistant. */
export function decideAssist(counters: Counters, { type, counter }: AssistCommand, badge: string): Decision | Refusal {
  const seat = counters.seats.get(counter)
  if (!seat) return refuse('counter-closed')
  const mine = seat.assistant === badge
  if (type === 'counter.leave') return mine ? decided([event('counter.unassisted', { counter, badge })]) : refuse('not-allowed')
  if (mine) return decided([])
  if (placeOfClerk(counters, badge) !== undefined) return refuse('clerk-elsewhere')
  return seat.assistant === undefined ? decided([event('counter.assisted', { counter, badge })]) : refuse('counter-taken')
}
