import type { CommandOf } from '../../protocol/commands/command.ts'
import { isRefusal, type Refusal } from '../../protocol/refusals.ts'
import { type Room as AppointmentRoom, arrive } from './appointments/decide.ts'
import { type Context, type Decision, decided } from './decision.ts'
import { type Room, takeTicket } from './lines/decide-ticket.ts'
import { takeVisit, type Room as VisitRoom } from './visits/take-visit.ts'

/** An appointment becomes a number of its line, in one decision. [M4] [M5] */
export function checkIn(
  lines: Room,
  { appointments, visits }: { readonly appointments: AppointmentRoom; readonly visits: VisitRoom },
  command: CommandOf<'appointment.checkIn'>,
  context: Context,
): Decision | Refusal {
  const arrival = arrive(appointments, command, context)
  if (isRefusal(arrival)) return arrival
  const { id, code, matter, category, language, citizen, start, end } = arrival.appointment
  const wish = { type: 'ticket.take', id: command.id, matter, category, language } as CommandOf<'ticket.take'>
  const booked = { appointment: id, credit: arrival.credit, code, citizen }
  // A joint matter that was booked is a whole way, as if it had been chosen now. [S6]
  const taken = takeVisit(visits, wish, (matter, later) => takeTicket(lines, wish, { matter, later }, context, booked))
  if (isRefusal(taken)) return taken
  const ticket = taken.result['ticket'] as { id: string; number: string }
  return decided(
    [...taken.events, arrival.checkedIn(ticket)],
    {
      ...taken.result,
      appointment: { id, matter, start: new Date(start).toISOString(), end: new Date(end).toISOString(), late: arrival.late },
    },
    taken.personal,
  )
}
