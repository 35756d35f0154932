import { event, type NewEvent } from '../events.ts'
import type { Due } from './events.ts'
import type { Agencies } from './state.ts'

export const nextOfAgencies = ({ next }: Agencies): number => next ?? Number.POSITIVE_INFINITY

/** What has not been handed back when its last day is over, once; and dates that a calendar year settles. [Z62] */
export function agenciesPassed(agencies: Agencies, now: number, dueOf: (day: string, limit: number) => Due): NewEvent[] {
  if (nextOfAgencies(agencies) > now) return []
  const passed: NewEvent[] = []
  for (const { agency, day, limit, due, late, state, recount } of agencies.open.values()) {
    if (state === 'replied') continue
    if (recount) passed.push(event('agency.settled', { agency, ...dueOf(day, limit) }))
    else if (!late && due <= now) passed.push(event('agency.overdue', { agency }))
  }
  return passed
}
