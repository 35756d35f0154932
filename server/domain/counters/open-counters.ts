import type { HallConfig } from '../setup/events.ts'
import type { Counters } from './state.ts'

/**
 * The open, unpaused counters that people of a line are sent to: those whose own work it is, or, while none of these is open, those of the
 * nearest tier that help. [K8]
 */
export function openCountersOf(hall: HallConfig, { seats }: Counters, line: string): number[] {
  let nearest = Number.POSITIVE_INFINITY
  let open: number[] = []
  for (const { counter, lines } of hall.counters) {
    const seat = seats.get(counter)
    const tier = lines.find((served) => served.line === line)?.tier
    if (!seat || seat.pause || tier === undefined || tier > nearest) continue
    open = tier < nearest ? [counter] : [...open, counter]
    nearest = tier
  }
  return open
}
