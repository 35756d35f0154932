import type { HallConfig } from '../setup/events.ts'
import type { Counters } from './state.ts'

/** A priority counter that calls nobody else is where the others are sent when nobody else is there. */
const lastResort = 100

/**
 * The open, unpaused counters that people of a line are sent to: those whose own work it is, or, while none of these is open, those of the
 * nearest tier that help. [K8] Only where the clerk is trained for the line. [K10]
 */
export function openCountersOf(hall: HallConfig, { seats }: Counters, line: string, canServe: (badge: string) => boolean): number[] {
  let nearest = Number.POSITIVE_INFINITY
  let open: number[] = []
  for (const { counter, lines, kind } of hall.counters) {
    const seat = seats.get(counter)
    const own = lines.find((served) => served.line === line)?.tier
    if (!seat || seat.pause || own === undefined || !canServe(seat.badge)) continue
    const tier = kind === 'priority' && !hall.rules.priorityFallback ? own + lastResort : own
    if (tier > nearest) continue
    open = tier < nearest ? [counter] : [...open, counter]
    nearest = tier
  }
  return open
}
