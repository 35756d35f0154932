import * as v from 'valibot'

/** A time of the hall's clocks, HH:MM. */
export const clockTime = v.pipe(v.string(), v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time such as 08:00'))

/** Sessions of one day, in order; none: closed. One that ends at or before its beginning ends on the next date, before the hall day does. */
export const Sessions = v.pipe(v.array(v.tuple([clockTime, clockTime])), v.maxLength(4))
export type Sessions = v.InferOutput<typeof Sessions>

const exists = (date: string): boolean => {
  const at = Date.parse(`${date}T12:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}

/** A date, YYYY-MM-DD, that is in the calendar. */
export const CalendarDate = v.pipe(
  v.string(),
  v.regex(/^20\d\d-\d\d-\d\d$/, 'a date such as 2026-10-01'),
  v.check(exists, 'a date of the calendar'),
)

/**
 * An instant as a command names it: ISO 8601 with an offset, of a date that there is, in a form that `Date.parse` reads. An offset of hours alone is none, whatever
 * the pattern says.
 */
export const Instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)) && exists(text.slice(0, 10)), 'an instant such as 2026-10-14T09:30:00+08:00'),
)

/** A date of every year, MM-DD. */
export const DateOfYear = v.pipe(
  v.string(),
  v.regex(/^\d\d-\d\d$/, 'a date of every year, such as 07-01'),
  v.check((date) => exists(`2024-${date}`), 'a date of the calendar'),
)
