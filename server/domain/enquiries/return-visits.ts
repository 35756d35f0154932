import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { VisitCause } from '../../../protocol/enquiries.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import { dueAfter } from './due.ts'
import { asker, note, type Room } from './room.ts'
import { numberOf } from './state.ts'

/** Of what was served, and by whom. `about`: its ticket. `citizen`: the personal record that came with the number. */
export type Served = {
  readonly about: string
  readonly number: string
  readonly counter: number
  readonly badge: string
  readonly level?: number
  readonly matter?: string
  readonly citizen?: string
}

/** Somebody to be called back: any room's event may bring one, in the same decision. [F25] */
export function listVisit({ hall, years, day, enquiries }: Omit<Room, 'sitting'>, cause: VisitCause, served: Served): NewEvent {
  const visit = numberOf('H', day, enquiries.serials.H + 1)
  return event('returnVisit.listed', { visit, day, cause, ...served, ...dueAfter(hall, years, day, hall.rules.returnVisitDays) })
}

/** By those who lead: nobody calls back about a rating of one's own. [F26] */
export function visitDone({ enquiries }: Room, command: CommandOf<'returnVisit.done'>, context: Context): Decision | Refusal {
  const known = enquiries.visits.get(command.visit)
  if (!known) return refuse('unknown-return-visit')
  const { badge } = asker(context)
  if (known.badge === badge) return refuse('not-allowed')
  if (command.note === undefined && command.result === 'put-right') return refuse('reason-needed', { at: 'note' })
  const words = command.note === undefined ? undefined : note(context, { note: command.note })
  const done = event('returnVisit.done', {
    visit: known.visit,
    badge,
    result: command.result,
    ...(words ? { words: words.ref } : {}),
    ...(context.now > known.due ? { late: true as const } : {}),
  })
  return decided([done], {}, words ? [words] : [])
}
