import type { Years } from '../calendar/workdays.ts'
import { event, type NewEvent } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { dueAfter } from './due.ts'
import type { Enquiries } from './state.ts'

export const nextOfEnquiries = ({ next }: Enquiries): number => next ?? Number.POSITIVE_INFINITY

type Around = { readonly enquiries: Enquiries; readonly hall: HallConfig | undefined; readonly years: Years }

/** Records that have waited long enough to be brought to mind, and dates that a calendar year settles. [F12] [F19] */
export function enquiriesPassed({ enquiries, hall, years }: Around, now: number): NewEvent[] {
  if (!hall || nextOfEnquiries(enquiries) > now) return []
  const passed: NewEvent[] = []
  for (const { record, remindAt, reminded, closed } of enquiries.records.values())
    if (!reminded && !closed && remindAt <= now) passed.push(event('record.reminded', { record }))
  for (const { enquiry, day, workdays, recount } of enquiries.open.values())
    if (recount) passed.push(event('enquiry.settled', { enquiry, ...dueAfter(hall, years, day, workdays) }))
  for (const { visit, day, workdays, recount } of enquiries.visits.values())
    if (recount) passed.push(event('returnVisit.settled', { visit, ...dueAfter(hall, years, day, workdays) }))
  return passed
}
