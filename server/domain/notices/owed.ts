import type { DayKind } from '../../../protocol/vocabulary.ts'
import { addWorkdays, dayAfter, type Years } from '../calendar/workdays.ts'
import { event, type NewEvent } from '../events.ts'
import type { Notices } from './state.ts'

/** How long may pass before it is told. */
export type OwedLimit = { readonly days: number; readonly kind: DayKind }

/** The last day on which telling is in time, counted from the day after. [Z11] */
export const owedUntil = (
  years: Years,
  from: string,
  { days, kind }: OwedLimit,
): { readonly day: string; readonly provisional: boolean } =>
  kind === 'working' ? addWorkdays(years, from, days) : { day: dayAfter(from, days), provisional: false }

/** Whether a year's holidays have come since the days were counted. */
export const nextOwed = ({ unsettled }: Notices): number => (unsettled.length > 0 ? 0 : Number.POSITIVE_INFINITY)

/** The days that go by the holidays which have become known. [Z27] */
export function owedSettled({ owed, unsettled }: Notices, years: Years): NewEvent[] {
  return unsettled.flatMap((notice) => {
    const known = owed.get(notice)
    if (!known?.limit) return []
    return [event('notice.settled', { notice, was: known.due, due: owedUntil(years, known.day, known.limit).day })]
  })
}
