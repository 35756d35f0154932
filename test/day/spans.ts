import type { KeptEvent } from './kept-sqlite.ts'
import type { Span } from './tally.ts'

/** Minutes. */
export type Spread = { readonly count: number; readonly p50: number; readonly p90: number }

/** Median and 90th percentile by nearest rank: each is one that occurred. */
export function spreadOf(milliseconds: readonly number[]): Spread {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const rank = (share: number) => (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) / 60_000
  return { count: sorted.length, p50: rank(0.5), p90: rank(0.9) }
}

/** Of one line, or of all with `line` undefined. */
export const spreadOfLine = (spans: readonly Span[], line: string | undefined): Spread =>
  spreadOf(spans.filter((span) => line === undefined || span.line === line).map(({ ms }) => ms))

type Body = { readonly ticket: string; readonly line: string; readonly servedMs: number }

/** How many of those who were called had waited at most the median, and at most the 90th percentile, that they were shown with their number. */
export function estimatesKept(events: readonly KeptEvent[]): { count: number; within50: number; within90: number } {
  const shown = new Map<string, { at: number; wait: { p50: number; p90: number } }>()
  const kept = { count: 0, within50: 0, within90: 0 }
  for (const { type, at, body } of events) {
    const { ticket, wait } = body as unknown as { ticket: string; wait: { p50: number; p90: number } }
    if (type === 'ticket.taken') shown.set(ticket, { at, wait })
    const taken = shown.get(ticket)
    // The first call ends the wait that was foretold.
    if (type !== 'ticket.called' || !taken) continue
    shown.delete(ticket)
    const minutes = (at - taken.at) / 60_000
    kept.count++
    if (minutes <= taken.wait.p50) kept.within50++
    if (minutes <= taken.wait.p90) kept.within90++
  }
  return kept
}

/** Waits and services as the journal has them, for the tickets of all days in it. */
export function keptSpans(events: readonly KeptEvent[]): { waits: Span[]; services: Span[] } {
  const taken = new Map<string, number>()
  const called = new Map<string, number>()
  const started = new Set<string>()
  const waits: Span[] = []
  const services: Span[] = []
  for (const { type, at, body } of events) {
    const { ticket, line, servedMs } = body as Body
    if (type === 'ticket.taken') taken.set(ticket, at)
    if (type === 'ticket.called') called.set(ticket, at)
    if (type === 'ticket.finished') services.push({ line, ms: servedMs })
    if (type !== 'ticket.started' || started.has(ticket)) continue
    started.add(ticket)
    waits.push({ line, ms: (called.get(ticket) ?? 0) - (taken.get(ticket) ?? 0) })
  }
  return { waits, services }
}
