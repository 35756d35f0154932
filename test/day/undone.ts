import type { KeptEvent } from './kept-sqlite.ts'

/** What of the journal counts: a step that was taken back has not been taken. [T12] */
export function standing(events: readonly KeptEvent[]): KeptEvent[] {
  const undone = new Set<KeptEvent>()
  const last = new Map<string, KeptEvent>()
  for (const event of events) {
    const { ticket, undid } = event.body as { ticket?: string; undid?: string }
    if (ticket === undefined) continue
    const step = last.get(`ticket.${undid} ${ticket}`)
    if (event.type === 'counter.undone' && step) undone.add(step)
    else last.set(`${event.type} ${ticket}`, event)
  }
  return events.filter((event) => !undone.has(event))
}
