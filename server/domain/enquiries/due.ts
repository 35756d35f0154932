import { instantOf } from '../calendar/hall-day.ts'
import { sessionsOf } from '../calendar/sessions.ts'
import { addWorkdays, type Years } from '../calendar/workdays.ts'
import type { HallConfig } from '../setup/events.ts'
import type { Due } from './events.ts'

/**
 * The end of the hall's hours on the day on which so many working days have passed since `day`, which does not count; where the hall is closed on that
 * day, the end of the date. [F12] [F25]
 */
export function dueAfter(hall: HallConfig, years: Years, day: string, workdays: number): Due {
  const { day: dueDay, provisional } = addWorkdays(years, day, workdays)
  const [year = 0, month = 0, date = 0] = dueDay.split('-').map(Number)
  const due = sessionsOf(hall, years, dueDay).at(-1)?.to ?? instantOf(year, month, date, 1440, hall.hall.zone)
  return { due, dueDay, workdays, ...(provisional ? { provisional: true } : {}) }
}
