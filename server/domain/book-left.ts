import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { opensAt } from './appointments/due.ts'
import { daysOf, leftOf, slotsOf } from './appointments/slots.ts'
import { slotName } from './appointments/state.ts'
import type { Context } from './decision.ts'
import { event, type NewEvent } from './events.ts'
import type { State } from './state.ts'
import { stagesAhead } from './visits/state.ts'

/** Whether somebody who is left can come back by appointment: the line takes them, and nothing more of a visit would be lost with the number. [C16] */
export function bookable({ setup, visits }: State, { id, line }: { readonly id: string; readonly line: string }): boolean {
  const chain = visits.chains.get(id)
  const takes = setup.hall?.lines.some((each) => each.line === line && each.appointments !== undefined)
  return takes === true && (!chain || stagesAhead(chain).length === 0)
}

/**
 * Gives each who is left the first free slot of a day to come, one after another, under the code of the number, so that slip and page stay. In one decision
 * nobody gets a place that the one before has just been given. [C16] [M2]
 */
export function bookLeft(state: State, context: Context): (ticket: string) => NewEvent | Refusal {
  const given = new Map<string, number>()
  return (id) => {
    const ticket = state.lines.tickets.get(id)
    const { hall, day: today } = state.setup
    if (!ticket || !hall) return refuse('unknown-ticket')
    if (!bookable(state, ticket)) return refuse('slot-closed')
    const slot = daysOf(hall, today, ticket.line)
      .filter((day) => day > today)
      .flatMap((day) => slotsOf(hall, state.closing.years, day, ticket.line))
      .find((each) => leftOf(hall, state.appointments, each) > (given.get(slotName(each)) ?? 0))
    if (!slot) return refuse('slot-full')
    given.set(slotName(slot), (given.get(slotName(slot)) ?? 0) + 1)
    const { code, matter, category, language, device, citizen } = ticket
    return event('appointment.booked', {
      appointment: `a_${context.newTicketId().slice(2)}`,
      code,
      ...slot,
      opens: opensAt(slot, hall.rules),
      matter,
      category,
      language,
      by: 'desk',
      ...(device === undefined ? {} : { device }),
      ...(citizen === undefined ? {} : { citizen }),
    })
  }
}
