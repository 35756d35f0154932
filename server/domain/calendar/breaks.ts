import { minutesOf, wallClock } from './hall-day.ts'

const minute = 60_000
/** Zones change their clocks on the quarter hour. */
const quarter = 15 * minute
let known: { zone: string; quarter: number; minutes: number } | undefined

/** Minutes since midnight on the hall's wall. The quarter hour last asked for is remembered, since asking for a zone's time is slow. */
function wallMinutes(at: number, zone: string): number {
  const started = Math.floor(at / quarter)
  if (known?.zone !== zone || known.quarter !== started)
    known = { zone, quarter: started, minutes: wallClock(started * quarter, zone).minutes }
  return known.minutes + (at % quarter) / minute
}

/** The hour (0 to 23) on the hall's wall. */
export const hourOf = (at: number, zone: string): number => Math.floor(wallMinutes(at, zone) / 60)

/**
 * What the posted hours say of an instant, in minutes from it. `pause`: the sessions' next break, when one is under way now and another follows.
 * `opensIn`: until the next session begins, when none is under way.
 */
export function sessionsFrom(
  hours: readonly (readonly [string, string])[],
  at: number,
  zone: string,
): { readonly pause?: readonly [number, number]; readonly opensIn?: number } {
  const now = wallMinutes(at, zone)
  const spans = hours.map(([from, to]) => [minutesOf(from) - now, minutesOf(to) - now] as const).sort(([a], [b]) => a - b)
  const next = spans.find(([from]) => from > 0)?.[0]
  const running = spans.find(([from, to]) => from <= 0 && to > 0)
  if (!running) return next === undefined ? {} : { opensIn: next }
  return next === undefined || next <= running[1] ? {} : { pause: [running[1], next] }
}
