import { event, type NewEvent } from '../events.ts'
import type { Due } from './events.ts'
import type { Homes } from './state.ts'

/** Milliseconds UTC. */
export const nextHome = ({ next }: Homes): number => next ?? Number.POSITIVE_INFINITY

/** Dates that a calendar year settles, and visits whose time is over: each is said once. [Z83] */
export function homesPassed(homes: Homes, now: number, dueAfter: (day: string, workdays: number) => Due): NewEvent[] {
  if (nextHome(homes) > now) return []
  const all = [...homes.open.values()]
  const settled = all.flatMap(({ home, day, workdays, recount }) =>
    recount ? [event('home.settled', { home, ...dueAfter(day, workdays) })] : [],
  )
  // With a new date some are not late after all.
  if (settled.length > 0) return settled
  return all.flatMap(({ home, due, late }) => (!late && due <= now ? [event('home.late', { home, due })] : []))
}
