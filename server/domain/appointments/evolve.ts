import type { HallEvent } from '../events.ts'
import { type Limits, nextOf } from './due.ts'
import { type Appointment, type Appointments, emptyAppointmentIndex, slotName, takesPlace } from './state.ts'

const yearMs = 366 * 86_400_000

/** Total: an event about an appointment that is not known changes nothing. `limits`: of the rules in force. */
export function evolveAppointments(appointments: Appointments, event: HallEvent, limits: Limits): void {
  switch (event.type) {
    case 'appointment.booked': {
      const { appointment: id, line, day, start, end, code, matter, category, language, citizen, phone, identity } = event.body
      const nobody = { late: false, ticket: undefined, number: undefined, counter: undefined, badge: undefined }
      const booked: Appointment = {
        id,
        ...{ line, day, start, end, code, matter, category, language, citizen, phone, identity },
        ...nobody,
        state: 'booked',
      }
      appointments.all.set(id, booked)
      enter(appointments, booked)
      break
    }
    case 'appointment.cancelled':
      change(appointments, event.body.appointment, (known) => {
        known.state = 'cancelled'
        const { taken } = appointments.index
        taken.set(slotName(known), (taken.get(slotName(known)) ?? 1) - 1)
      })
      break
    case 'appointment.checkedIn':
      change(appointments, event.body.appointment, (known) => {
        known.state = 'arrived'
        known.late = event.body.late
        known.ticket = event.body.ticket
        known.number = event.body.number
        appointments.index.byTicket.set(event.body.ticket, known.id)
      })
      break
    case 'appointment.missed':
      change(appointments, event.body.appointment, (known) => {
        known.state = 'no-show'
      })
      break
    case 'appointment.broken':
      change(appointments, event.body.appointment, (known) => {
        known.state = 'broken'
      })
      for (const { badge } of event.body.open) appointments.broken.set(badge, [...(appointments.broken.get(badge) ?? []), event.at])
      break
    case 'ticket.called':
      if (!appointments.index.byTicket.has(event.body.ticket)) return
      change(appointments, appointments.index.byTicket.get(event.body.ticket), (known) => {
        if (known.state === 'arrived') known.state = known.late ? 'late' : 'kept'
        known.counter ??= event.body.counter
        known.badge ??= event.body.badge
      })
      break
    case 'ticket.cancelled':
      if (!appointments.index.byTicket.has(event.body.ticket)) return
      // Whoever had come went away before the call.
      change(appointments, appointments.index.byTicket.get(event.body.ticket), (known) => {
        if (known.state === 'arrived') known.state = 'cancelled'
      })
      break
    case 'day.opened':
      openDay(appointments, event.body.day, event.at)
      break
    // Other limits, other times at which things fall due.
    case 'hall.configured':
    case 'rules.changed':
      break
    default:
      return
  }
  appointments.index.next = nextOf(appointments, limits)
}

function change({ all }: Appointments, id: string | undefined, alter: (known: Appointment) => void): void {
  const known = all.get(id ?? '')
  if (known) alter(known)
}

function openDay(appointments: Appointments, day: string, at: number): void {
  for (const { id, day: its, state } of [...appointments.all.values()]) if (its < day || state === 'cancelled') appointments.all.delete(id)
  for (const [badge, times] of appointments.broken) {
    const recent = times.filter((time) => time > at - yearMs)
    if (recent.length > 0) appointments.broken.set(badge, recent)
    else appointments.broken.delete(badge)
  }
  reindex(appointments)
}

function enter({ index }: Appointments, known: Appointment): void {
  index.byCode.set(known.code, known.id)
  if (known.ticket !== undefined) index.byTicket.set(known.ticket, known.id)
  if (takesPlace(known) || known.ticket !== undefined) index.taken.set(slotName(known), (index.taken.get(slotName(known)) ?? 0) + 1)
}

function reindex(appointments: Appointments): void {
  appointments.index = emptyAppointmentIndex()
  for (const known of appointments.all.values()) enter(appointments, known)
}

/** After a snapshot was read. */
export function reindexAppointments(appointments: Appointments, limits: Limits): void {
  reindex(appointments)
  appointments.index.next = nextOf(appointments, limits)
}
