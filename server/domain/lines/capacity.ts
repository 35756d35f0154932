import type { HallConfig } from '../setup/events.ts'
import type { Neighbours } from './neighbours.ts'
import { type Lines, listAt, type Ticket } from './state.ts'
import { serviceLaw, waitRange } from './wait.ts'

export const servesLine = (hall: HallConfig, counter: number, line: string): boolean =>
  hall.counters.find((c) => c.counter === counter)?.lines.some((l) => l.line === line) === true

/** What the line can count on: each open counter by the share that the line has of the people waiting there. */
function capacityOf(lines: Lines, hall: HallConfig, open: readonly number[], line: string): { capacity: number; idle: boolean } {
  const waiting = (name: string) => listAt(lines, { line: name }).size
  let capacity = 0
  let idle = false
  for (const { counter, lines: served } of hall.counters) {
    if (!open.includes(counter) || !served.some((l) => l.line === line)) continue
    const all = served.reduce((sum, l) => sum + waiting(l.line), 0)
    capacity += Math.max((waiting(line) + 1) / (all + 1), 0.2)
    // Free, and nobody of another line is before whoever is first in this one.
    idle ||= !lines.index.held.has(counter) && all === waiting(line)
  }
  // With nobody there yet, the range is that of one counter: someone will open it.
  return { capacity: Math.min(capacity || 1, open.length || 1), idle }
}

/** One question per line, reused for everyone in it. */
export function lineLaw(lines: Lines, hall: HallConfig, neighbours: Pick<Neighbours, 'openCounters'>, line: string) {
  const usual = hall.matters.filter((m) => m.line === line).map((m) => m.minutes)
  const usualMinutes = usual.length > 0 ? usual.reduce((sum, m) => sum + m, 0) / usual.length : 8
  const times = lines.days.get(line)?.services ?? { count: 0, mean: 0, spread: 0 }
  const law = { ...serviceLaw(times, usualMinutes), ...capacityOf(lines, hall, neighbours.openCounters(), line) }
  return (ahead: number) => waitRange({ ahead, ...law })
}

/** People before this ticket in the list where it waits. */
export const aheadOf = (lines: Lines, ticket: Ticket): number => listAt(lines, ticket.place).ahead(ticket)
