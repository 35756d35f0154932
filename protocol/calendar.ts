import * as v from 'valibot'
import { CalendarDate, DateOfYear, Sessions } from './clock-time.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Days of the week whose sessions are others than the ordinary ones. */
const Week = v.record(v.picklist(weekdays), Sessions)

/**
 * When the hall is open (R09). A day that is named under `days` goes by that; else a public holiday is closed, or has `onHolidays`; a make-up
 * workday (调休) has the ordinary sessions; other days go by `week`; what that does not name is ordinary from Monday to Friday and closed
 * at the weekend. `text`: of a hall document, written or complete.
 */
export const calendarOf = <Text extends v.GenericSchema>(text: Text) =>
  v.strictObject({
    week: v.optional(Week),
    /** Summer and winter hours: other ordinary sessions between two dates of every year, both included; `from` may lie after `to`. */
    seasons: v.optional(v.array(v.strictObject({ name: text, from: DateOfYear, to: DateOfYear, hours: Sessions, week: v.optional(Week) }))),
    /** Half days, closures and extra openings. */
    days: v.optional(
      v.array(v.strictObject({ from: CalendarDate, to: v.optional(CalendarDate), hours: Sessions, text: v.optional(text) })),
    ),
    /** Whose public holidays and make-up workdays count. */
    holidays: v.optional(v.picklist(['china', 'none']), 'china'),
    /** 「節假日半日門診開放」 (004-2): sessions of public holidays. */
    onHolidays: v.optional(Sessions),
  })

/** Public holidays and make-up workdays of one year. `names`: of holidays, as the government calls them. */
export const HolidayYear = v.strictObject({
  holidays: v.pipe(v.array(CalendarDate), v.maxLength(120)),
  workdays: v.pipe(v.array(CalendarDate), v.maxLength(60)),
})
export type HolidayYear = v.InferOutput<typeof HolidayYear>

/** What a day is, for the calendar page. `provisional`: its year's holidays are not known yet. */
export const dayKinds = ['ordinary', 'week', 'weekend', 'holiday', 'make-up', 'special', 'closed'] as const
export type DayKind = (typeof dayKinds)[number]

/** `GET /api/calendar?year=2026`. */
export type CalendarYear = {
  readonly year: number
  /** The year's holidays have been imported, or come with the hall. */
  readonly known: boolean
  readonly kept: boolean
  readonly days: readonly {
    readonly day: string
    readonly kind: DayKind
    /** HH:MM in the hall's zone. */
    readonly sessions: readonly (readonly [string, string])[]
    readonly text?: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>
    readonly provisional?: true
  }[]
}
