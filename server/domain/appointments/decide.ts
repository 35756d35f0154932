import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Years } from '../calendar/workdays.ts'
import { type Context, type Decision, decided, type PersonalRecord, type Sealed } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import { identityOf } from '../identity.ts'
import type { Setup } from '../setup/state.ts'
import { creditOf, dueAt, type Limits, opensAt } from './due.ts'
import { daysOf, leftOf, slotsOf } from './slots.ts'
import type { Appointment, Appointments } from './state.ts'

export type Room = {
  readonly appointments: Appointments
  readonly setup: Setup
  /** The holidays that are known. */
  readonly years: Years
  /** Who sits where a ticket of the line is called now. */
  readonly open: (line: string) => readonly { readonly counter: number; readonly badge: string }[]
}

const dayMs = 86_400_000
/** Beyond the day of the appointment. */
const citizenKeptDays = 30

const named = ({ id, line, day, start, end, matter }: Appointment) => ({ appointment: id, line, day, start, end, matter })

/** A place of a slot, while there is one. One writer asks, so that none is given twice. [M1] [M2] [M3] */
export function book({ appointments, setup, years }: Room, command: CommandOf<'appointment.book'>, context: Context): Decision | Refusal {
  const { hall } = setup
  const matter = hall?.matters.find((each) => each.matter === command.matter)
  if (!hall || !matter) return refuse('unknown-matter')
  const { actor } = context
  const own = actor.kind !== 'device' && actor.kind !== 'person'
  if (own && !hall.rules.appointmentOnline) return refuse('not-allowed')
  // Nobody sees who it is: the number keeps a place from being taken many times over.
  if (own && !command.citizen?.phone) return refuse('malformed', { at: 'citizen.phone' })
  const { line } = matter
  const from = Date.parse(command.start)
  if (from <= context.now) return refuse('in-the-past', { at: 'start' })
  const slot = daysOf(hall, setup.day, line)
    .flatMap((day) => slotsOf(hall, years, day, line))
    .find(({ start }) => start === from)
  if (!slot) return refuse('slot-closed')
  const identity = identityOf(command.citizen, context)
  if (identity && 'refused' in identity) return identity
  const seals = sealsOf(command.citizen, identity, context)
  if (hall.rules.appointmentOnceADay && hasOne(appointments, { ...seals, matter: matter.matter, day: slot.day }))
    return refuse('already-booked')
  if (leftOf(hall, appointments, slot) === 0) return refuse('slot-full')
  const keepDays = Math.ceil((slot.end - context.now) / dayMs) + citizenKeptDays
  const citizen = personalOf(command, { identity, keepDays }, context)
  // An id of its own kind, from the same chance as a ticket's.
  const appointment = `a_${context.newTicketId().slice(2)}`
  const code = context.newCode()
  const booked = event('appointment.booked', {
    appointment,
    code,
    ...slot,
    opens: opensAt(slot, hall.rules),
    matter: matter.matter,
    category: command.category ?? 'ordinary',
    language: command.language ?? 'zh-Hans',
    by: own ? 'phone' : actor.kind === 'device' ? 'kiosk' : 'desk',
    ...(actor.kind === 'device' ? { device: actor.device } : {}),
    ...(citizen ? { citizen: citizen.ref } : {}),
    ...seals,
  })
  const [start, end] = [new Date(slot.start).toISOString(), new Date(slot.end).toISOString()]
  return decided([booked], { appointment: { id: appointment, code, line, start, end } }, citizen ? [citizen] : [])
}

type Seals = { readonly phone?: string; readonly identity?: string }

/** However a number is written, it is the same number. */
function sealsOf({ phone }: { phone?: string | undefined } = {}, identity: Sealed | undefined, context: Context): Seals {
  const digits = phone?.replace(/\D/g, '').replace(/^86(?=1[0-9]{10}$)/, '')
  return {
    ...(digits ? { phone: context.sealIdentity(`phone ${digits}`).digest } : {}),
    ...(identity ? { identity: identity.digest } : {}),
  }
}

const same = (known: Appointment, { phone, identity }: Seals): boolean =>
  (phone !== undefined && known.phone === phone) || (identity !== undefined && known.identity === identity)

function hasOne({ all }: Appointments, wish: Seals & { matter: string; day: string }): boolean {
  for (const known of all.values())
    if (
      known.state !== 'cancelled' &&
      known.state !== 'no-show' &&
      known.matter === wish.matter &&
      known.day === wish.day &&
      same(known, wish)
    )
      return true
  return false
}

type Kept = { readonly identity: Sealed | undefined; readonly keepDays: number }

function personalOf(
  { citizen }: CommandOf<'appointment.book'>,
  { identity, keepDays }: Kept,
  context: Context,
): PersonalRecord | undefined {
  const fields: Record<string, string> = {}
  if (citizen?.name) fields['name'] = citizen.name
  if (citizen?.phone) fields['phone'] = citizen.phone
  if (identity) fields['idMask'] = identity.mask
  return Object.keys(fields).length > 0 ? { ref: context.newPersonalRef(), kind: 'citizen', fields, keepDays } : undefined
}

/** Given back before it was checked in; afterwards the number is. [M3] */
export function cancel({ appointments }: Room, command: CommandOf<'appointment.cancel'>, { actor }: Context): Decision | Refusal {
  if (actor.kind === 'appointment' && actor.appointment !== command.appointment) return refuse('not-allowed')
  const known = appointments.all.get(command.appointment)
  if (!known) return refuse('unknown-appointment')
  if (known.state !== 'booked') return refuse('wrong-state', { state: known.state })
  return decided([event('appointment.cancelled', { ...named(known), by: actor.kind === 'appointment' ? 'holder' : 'desk' })])
}

/** What the lines need to give the number, and what happened once they have. */
export type Arrival = {
  readonly appointment: Appointment
  readonly credit: number
  readonly late: boolean
  readonly checkedIn: (ticket: { id: string; number: string }) => NewEvent
}

/** Whether the appointment can be checked in now. [M4] [M5] */
export function arrive({ appointments, setup }: Room, command: CommandOf<'appointment.checkIn'>, context: Context): Arrival | Refusal {
  const limits: Limits | undefined = setup.hall?.rules
  const known = find(appointments, command, context)
  if (!limits || known === undefined) return refuse('unknown-appointment')
  if ('refused' in known) return known
  if (known.state === 'no-show') return refuse('too-late')
  if (known.state !== 'booked') return refuse('wrong-state', { state: known.state })
  const opens = opensAt(known, limits)
  if (context.now < opens) return refuse('too-early', { until: new Date(opens).toISOString() })
  // Time has passed up to now, so whoever is still expected is within the limit.
  if (dueAt(known, limits) <= context.now) return refuse('too-late')
  const late = context.now > known.end
  const checkedIn = ({ id, number }: { id: string; number: string }) =>
    event('appointment.checkedIn', { ...named(known), ticket: id, number, late })
  return { appointment: known, credit: creditOf(known, late, context.now, limits), late, checkedIn }
}

function find(appointments: Appointments, command: CommandOf<'appointment.checkIn'>, context: Context): Appointment | Refusal | undefined {
  const { all, index } = appointments
  const { actor } = context
  const given = [command.appointment, command.code, command.phone, command.idNumber, command.card].filter((each) => each !== undefined)
  if (actor.kind === 'appointment')
    return given.length > 0 && command.appointment !== actor.appointment ? refuse('not-allowed') : all.get(actor.appointment)
  if (given.length !== 1) return refuse('malformed', { at: 'code' })
  // An id is no secret: it names one only to those who sit at a desk.
  if (command.appointment !== undefined) return actor.kind === 'person' ? all.get(command.appointment) : refuse('not-allowed')
  if (command.code !== undefined) return all.get(index.byCode.get(command.code) ?? '')
  const identity = identityOf(command, context)
  if (identity && 'refused' in identity) return identity
  const seals = sealsOf(command, identity, context)
  return soonest([...all.values()].filter((known) => same(known, seals)))
}

/** Of one person's appointments: the next that is still open, else the last that there was. */
function soonest(own: readonly Appointment[]): Appointment | undefined {
  const order = [...own].sort((a, b) => a.start - b.start)
  return order.find(({ state }) => state === 'booked') ?? order.at(-1)
}

/** What has fallen due: nobody came, or the hall did not call in time; with the day, whatever of it is still open. [M6] */
export function lapsed({ appointments, setup, open }: Room, now: number): NewEvent[] {
  const limits = setup.hall?.rules
  if (!limits) return []
  const dayEnds = setup.dayEndsAt <= now
  const events: NewEvent[] = []
  for (const known of appointments.all.values()) {
    const waits = known.state === 'booked' || (known.state === 'arrived' && !known.late)
    if (!waits || (dueAt(known, limits) > now && !(dayEnds && known.end <= now))) continue
    if (known.state === 'booked') events.push(event('appointment.missed', named(known)))
    else
      events.push(
        event('appointment.broken', {
          ...named(known),
          ticket: known.ticket ?? '',
          number: known.number ?? '',
          open: open(known.line),
        }),
      )
  }
  return events
}
