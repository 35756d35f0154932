import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { AppointmentNow, LoadAppointments } from '../../../protocol/views/appointments.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { type AppointmentState, appointmentStates } from '../../../protocol/vocabulary.ts'
import { dueAt, opensAt } from '../appointments/due.ts'
import { daysOf, leftOf, placesOf, slotsOf } from '../appointments/slots.ts'
import type { Appointment } from '../appointments/state.ts'
import type { HallEvent } from '../events.ts'
import { inLine } from '../lines/lifecycle.ts'
import { staffOf } from '../people/roster.ts'
import type { State } from '../state.ts'
import { compact, iso, type Keys, lineOf, matterName, nowhere, ownLineIds, type Part, type Scene, type Subject } from './scene.ts'

const minute = 60_000

/** What an event changed of appointments: its own, or that of the ticket which it is about. */
export function appointmentSubjects(event: HallEvent, { appointments }: State): readonly Subject[] {
  if ('appointment' in event.body && event.type !== 'ticket.taken') return [{ appointment: event.body.appointment }]
  const id = 'ticket' in event.body ? appointments.index.byTicket.get(event.body.ticket) : undefined
  return id === undefined ? [] : [{ appointment: id }]
}

export const appointmentOf = ({ state }: Scene, id: string): Appointment | undefined => state.appointments.all.get(id)
const slotsKey = ({ line, day }: Appointment): string => `slots:${line}:${day}`

/** Where a change of an appointment shows: the places of its day, its page, the consoles of its line, the manager's page. */
export const onKiosk = (scene: Scene, id: string): Keys => {
  const known = appointmentOf(scene, id)
  return known ? [slotsKey(known)] : []
}

export const slotsPart: Part = {
  ids: ({ hall, state }) => hall.lines.flatMap(({ line }) => daysOf(hall, state.setup.day, line).map((day) => `${line}:${day}`)),
  make: ({ hall, state, now }, id) => {
    const [line = '', day = ''] = id.split(':')
    if (!daysOf(hall, state.setup.day, line).includes(day)) return undefined
    const slots = slotsOf(hall, state.closing.years, day, line)
      .filter(({ start }) => start > now)
      .map((slot) => ({ start: iso(slot.start), end: iso(slot.end), left: leftOf(hall, state.appointments, slot) }))
    return { line, day, places: placesOf(hall, line), slots }
  },
}

/** The appointment behind a code, before and after it is checked in. */
export function appointmentNamed({ state }: Scene, name: string): Appointment | undefined {
  const { all, index } = state.appointments
  return all.get(index.byCode.get(name.slice('ticket:'.length)) ?? '')
}

const times = ({ hall }: Scene, known: Appointment) => ({
  start: iso(known.start),
  end: iso(known.end),
  checkInFrom: iso(opensAt(known, hall.rules)),
  checkInUntil: iso(known.end + hall.rules.appointmentLateMinutes * minute),
})

export const appointmentPagePart: Part = {
  make: (scene, _id, name) => {
    const known = appointmentNamed(scene, name)
    if (!known) return undefined
    const { id, state, line, matter, day } = known
    const open = state === 'booked'
    const now = open && scene.now >= opensAt(known, scene.hall.rules) && scene.now < dueAt(known, scene.hall.rules)
    const may = [...(now ? ['checkIn'] : []), ...(open ? ['cancel'] : [])]
    const place = lineOf(scene, line)
    const shown = {
      id,
      state,
      line,
      lineName: place?.name ?? nowhere,
      area: place?.area ?? nowhere,
      matter,
      day,
      ...times(scene, known),
      may,
    }
    return shown as AppointmentNow
  },
}

const today = ({ state }: Scene): Appointment[] =>
  [...state.appointments.all.values()].filter(({ day, state: its }) => day === state.setup.day && its !== 'cancelled')

function staffEntry(scene: Scene, id: string): Entry | undefined {
  const known = appointmentOf(scene, id)
  if (!known || known.day !== scene.state.setup.day || known.state === 'cancelled') return undefined
  return compact({
    id,
    state: known.state,
    line: known.line,
    matter: matterName(scene, known.matter),
    ...times(scene, known),
    number: known.number,
    counter: known.counter,
    citizen: known.citizen === undefined ? undefined : scene.personal(known.citizen)?.['name'],
  })
}

/** Of the console's own lines. */
export const ownAppointmentsPart: Part = {
  ids: (scene, name) => {
    const own = ownLineIds(scene, name)
    return today(scene).flatMap(({ id, line }) => (own.includes(line) ? [id] : []))
  },
  make: (scene, id, name) => (ownLineIds(scene, name).includes(appointmentOf(scene, id)?.line ?? '') ? staffEntry(scene, id) : undefined),
}

export const allAppointmentsPart: Part = { ids: (scene) => today(scene).map(({ id }) => id), make: staffEntry }

export const appointmentTallyPart: Part = {
  make: (scene) => {
    const { state, hall } = scene
    const tally = Object.fromEntries(appointmentStates.map((each) => [each, 0])) as Record<AppointmentState, number>
    for (const { day, state: its } of state.appointments.all.values()) if (day === state.setup.day) tally[its]++
    const clerks = [...state.appointments.broken]
      .map(([badge, { length }]) => ({
        badge,
        name: scene.personal(staffOf(hall, badge)?.person ?? '')?.['name'] ?? '',
        broken: length,
        marked: length >= hall.rules.appointmentBrokenMark,
      }))
      .sort((a, b) => b.broken - a.broken || a.badge.localeCompare(b.badge))
    return { ...tally, clerks } as LoadAppointments
  },
}

/** Whoever came in time, was not called in time, and still waits. */
export function brokenAlarms(scene: Scene, found: Record<string, AlarmEntry>): void {
  for (const { id, state, ticket, number, line, end } of today(scene)) {
    const waits = scene.state.lines.tickets.get(ticket ?? '')
    if (state !== 'broken' || !waits || !inLine(waits.state) || waits.calls > 0) continue
    const minutes = Math.floor((scene.now - end) / minute)
    found[`appointment-broken-${id}`] = { kind: 'appointment-broken', weight: 3, line, number, minutes, since: iso(end) } as AlarmEntry
  }
}
