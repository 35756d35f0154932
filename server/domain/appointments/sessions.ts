import { instantOf, minutesOf } from '../calendar/hall-day.ts'
import type { HallConfig } from '../setup/events.ts'

/** A stretch of a hall day in which a line is served: [start, end) in milliseconds UTC. */
export type Session = readonly [start: number, end: number]

/** When a line is served on a hall day (YYYY-MM-DD), in order. An hour before the day's start belongs to the next date. */
export function sessionsOf({ hall }: HallConfig, day: string, _line: string): Session[] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const dayStart = minutesOf(hall.dayStartsAt)
  const at = (time: string, after = Number.NEGATIVE_INFINITY): number => {
    const own = minutesOf(time) < dayStart ? 1 : 0
    const instant = instantOf(year, month, date + own, minutesOf(time), hall.zone)
    return instant > after ? instant : instantOf(year, month, date + own + 1, minutesOf(time), hall.zone)
  }
  return hall.hours.map(([from, to]) => [at(from), at(to, at(from))])
}
