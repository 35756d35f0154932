import type { Stream } from './chance.ts'
import type { HallFacts, SlotFacts } from './hall-facts.ts'

const minute = 60_000

/** Booked beforehand. Instants are milliseconds UTC. */
export type AppointmentPlan = {
  readonly slot: SlotFacts
  readonly bookedAt: number
  readonly by: 'kiosk' | 'phone' | 'desk'
  readonly checksIn: 'code' | 'number' | 'phone'
  /** `comes` at the citizen's time, whether early, late or too late; or gives it back an hour or so before; or is not seen. */
  readonly manner: 'comes' | 'cancels' | 'stays-away'
  readonly cancelledAt: number
}

const shareBooked = 0.22
const minutesBeforeDoors = 18

/** When somebody comes who has an appointment, in minutes from the slot's start, or after its end. */
const manners = [
  ['early', 12],
  ['in-time', 66],
  ['late', 9],
  ['too-late', 3],
  ['stays-away', 6],
  ['cancels', 6],
] as const

/** The slot that somebody who would come then has booked, and when he comes for it; undefined: comes without. */
export function planAppointment(
  hall: HallFacts,
  { at, line }: { readonly at: number; readonly line: string },
  chance: Stream,
): { readonly at: number; readonly appointment: AppointmentPlan } | undefined {
  const books = chance.happens(shareBooked)
  const manner = chance.weighted(manners)
  const [early, within, late, later] = [chance.within(-30, -2), chance.fraction(), chance.within(1, 13), chance.within(16, 40)]
  const by = chance.weighted([
    ['kiosk', 25],
    ['phone', 60],
    ['desk', 15],
  ] as const)
  const checksIn = chance.weighted([
    ['code', 50],
    ['number', 25],
    ['phone', 25],
  ] as const)
  const ahead = chance.fraction()
  const slot = hall.slots.find((each) => each.line === line && each.start <= at && at < each.end)
  const [opens] = hall.sessions[0] as readonly [number, number]
  const from = opens - minutesBeforeDoors * minute
  if (!books || !slot) return undefined
  const bookedAt = from + minute + ahead * Math.max(0, slot.start - 12 * minute - from)
  const times = {
    early: slot.start + early * minute,
    'in-time': slot.start - 2 * minute + within * (slot.end - slot.start),
    late: slot.end + late * minute,
    'too-late': slot.end + later * minute,
  }
  const comes = manner === 'stays-away' || manner === 'cancels' ? slot.start : times[manner]
  const appointment = {
    slot,
    bookedAt,
    by,
    checksIn,
    manner: manner === 'stays-away' || manner === 'cancels' ? manner : 'comes',
    cancelledAt: bookedAt + (slot.start - bookedAt) * 0.6,
  } as const
  // Nobody comes through shut doors, or before having booked.
  const open = hall.sessions.some(([start, end]) => start <= comes && comes < end)
  return { at: open && comes > bookedAt ? comes : Math.max(slot.start, bookedAt + minute), appointment }
}
