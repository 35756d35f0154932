import type { HolidayYear } from '../../../protocol/calendar.ts'
import { event, type NewEvent } from '../events.ts'
import type { State } from '../state.ts'

/** Years that came with the program and that the hall does not know yet, or knew otherwise. What somebody imported stays. [C6] */
export function yearsToLearn({ closing, setup }: State, years: ReadonlyMap<number, HolidayYear>): NewEvent[] {
  if (!setup.hall?.calendar || setup.hall.calendar.holidays === 'none') return []
  const events: NewEvent[] = []
  for (const [year, { holidays, workdays }] of years) {
    const known = closing.years[year]
    const same = known && known.holidays.join() === holidays.join() && known.workdays.join() === workdays.join()
    if (!same && !closing.imported.includes(year)) events.push(event('calendar.imported', { year, holidays, workdays }))
  }
  return events
}
