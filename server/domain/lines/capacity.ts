import type { HallConfig } from '../setup/events.ts'
import type { Neighbours } from './neighbours.ts'
import { type Lines, listAt, type Ticket } from './state.ts'
import { serviceLaw, waitRange } from './wait.ts'

/** What a line gets of a counter that is busy with nearer tiers: it helps now and then, when somebody has waited too long. */
const helpShare = 0.15

/** What the line can count on: of each open counter, the share that falls to the line among those of its tier, once nearer ones are empty. */
function capacityOf(lines: Lines, hall: HallConfig, open: readonly number[], line: string): { capacity: number; idle: boolean } {
  const waiting = (name: string) => listAt(lines, { line: name }).size
  let capacity = 0
  let idle = false
  for (const { counter, lines: served } of hall.counters) {
    const own = served.find((l) => l.line === line)
    if (!own || !open.includes(counter)) continue
    let nearer = 0
    let beside = 0
    for (const { line: other, tier } of served) {
      if (tier < own.tier) nearer += waiting(other)
      else if (tier === own.tier) beside += waiting(other)
    }
    const share = (waiting(line) + 1) / (beside + 1)
    capacity += nearer > 0 ? share * helpShare : share
    // Free, and nobody of another line is before whoever is first in this one.
    idle ||= !lines.index.held.has(counter) && nearer === 0 && beside === waiting(line)
  }
  // With nobody there yet, the range is that of one counter: someone will open it.
  return { capacity: capacity || 1, idle }
}

const usualByHall = new WeakMap<HallConfig, ReadonlyMap<string, number>>()

/** Mean of what the line's matters usually take, in minutes. Worked out once for a hall document. */
function usualMinutes(hall: HallConfig, line: string): number {
  const known = usualByHall.get(hall)
  if (known) return known.get(line) ?? 8
  const means = new Map(
    hall.lines.map(({ line: each }) => {
      const minutes = hall.matters.filter((m) => m.line === each).map((m) => m.minutes)
      return [each as string, minutes.length > 0 ? minutes.reduce((sum, m) => sum + m, 0) / minutes.length : 8]
    }),
  )
  usualByHall.set(hall, means)
  return means.get(line) ?? 8
}

/** One question per line, reused for everyone in it. */
export function lineLaw(lines: Lines, hall: HallConfig, neighbours: Pick<Neighbours, 'openCounters'>, line: string) {
  const times = lines.days.get(line)?.services ?? { count: 0, mean: 0, spread: 0 }
  const { mean, deviation } = serviceLaw(times, usualMinutes(hall, line))
  const { capacity, idle } = capacityOf(lines, hall, neighbours.openCounters(line), line)
  return (ahead: number) => waitRange({ ahead, capacity, idle, mean, deviation })
}

/** People before this ticket in the list where it waits. */
export const aheadOf = (lines: Lines, ticket: Ticket): number => listAt(lines, ticket.place).ahead(ticket)
