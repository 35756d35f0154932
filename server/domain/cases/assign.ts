import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { aboutCase, type ClockRoom, done } from './decide-case.ts'

/**
 * Somebody else answers for a case from now on: who is away or has left the hall hands on what is open (R22, R24 001-8 「交接」). By whoever answers for it, or a
 * leader; to one of the staff who serves at counters, else `unknown-person`. [Z99]
 */
export function assignCase(room: ClockRoom, { case: number, to }: CommandOf<'case.assign'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, number, context)
  if (isRefusal(about)) return about
  if (!room.setup.hall?.people.some(({ badge, roles }) => badge === to && roles.includes('clerk')))
    return refuse('unknown-person', { at: 'to' })
  return decided(about.each.badge === to ? [] : [event('case.assigned', { ...done(about), to })])
}
