import { sessionsOf } from '../calendar/sessions.ts'
import type { Years } from '../calendar/workdays.ts'
import type { HallConfig } from '../setup/events.ts'
import type { Slot } from './events.ts'
import { type Appointments, slotName } from './state.ts'

const minute = 60_000
const dayMs = 86_400_000

/** Dates from a hall day on, as many as the line takes appointments for; none when it takes none. */
export function daysOf(hall: HallConfig, today: string, line: string): string[] {
  const known = hall.lines.find((each) => each.line === line)?.appointments
  if (!known || today === '') return []
  const first = Date.parse(`${today}T12:00:00Z`)
  return Array.from({ length: known.days + 1 }, (_, ahead) => new Date(first + ahead * dayMs).toISOString().slice(0, 10))
}

/** Places of a slot that can be booked; the rest is kept for people who come without. [M2] */
export function placesOf({ lines, rules }: HallConfig, line: string): number {
  const perSlot = lines.find((each) => each.line === line)?.appointments?.perSlot ?? 0
  return Math.floor((perSlot * (100 - rules.appointmentWalkInPercent)) / 100)
}

const grids = new WeakMap<HallConfig, { years: Years; made: Map<string, readonly Slot[]> }>()
const mostGrids = 2000

/** The slots of a line on a hall day, in order, whether taken or not. [M1] Worked out once for a hall document and the years known. */
export function slotsOf(hall: HallConfig, years: Years, day: string, line: string): readonly Slot[] {
  const before = grids.get(hall)
  const made = before?.years === years ? before.made : new Map<string, readonly Slot[]>()
  if (before?.made !== made) grids.set(hall, { years, made })
  const name = `${line} ${day}`
  const known = made.get(name)
  if (known) return known
  if (made.size >= mostGrids) made.clear()
  const length = (hall.lines.find((each) => each.line === line)?.appointments?.slotMinutes ?? 0) * minute
  const slots: Slot[] = []
  if (length > 0)
    for (const { from, to } of sessionsOf(hall, years, day, line))
      for (let start = from; start + length <= to; start += length) slots.push({ line, day, start, end: start + length })
  made.set(name, slots)
  return slots
}

export const leftOf = (hall: HallConfig, { index }: Appointments, slot: Slot): number =>
  Math.max(0, placesOf(hall, slot.line) - (index.taken.get(slotName(slot)) ?? 0))
