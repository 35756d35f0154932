import type { CalendarYear, HolidayYear } from '../../../protocol/calendar.ts'
import { planOf } from '../calendar/sessions.ts'
import { dayAfter } from '../calendar/workdays.ts'
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

/** How every day of a year goes. [C7] */
export function calendarYear({ closing, setup: { hall } }: State, year: number): CalendarYear | undefined {
  if (!hall) return undefined
  const days: CalendarYear['days'][number][] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = dayAfter(day)) {
    const { kind, times, text, provisional } = planOf(hall, closing.years, day)
    days.push({ day, kind, sessions: times, ...(text ? { text } : {}), ...(provisional ? { provisional } : {}) })
  }
  return { year, known: closing.years[year] !== undefined, kept: hall.rules.hoursKept, days }
}
