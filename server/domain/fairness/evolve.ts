import type { Category } from '../../../protocol/vocabulary.ts'
import type { HallEvent } from '../events.ts'
import type { Fairness } from './state.ts'

/** Of a ticket, what the measure needs; as it is after the event. */
type Measured = {
  readonly category: Category
  readonly urgent?: boolean
  readonly takenAt: number
  readonly calledAt: number | undefined
  readonly servedMs: number
  readonly citizenTag?: string
}

/** Running figures: the rules and the manager ask them, nobody counts tickets for them. [D5] [E4] [E5] */
export function evolveFairness(fairness: Fairness, event: HallEvent, ticketOf: (ticket: string) => Measured | undefined): void {
  switch (event.type) {
    case 'day.opened':
      Object.assign(fairness, { since: event.at, ordinary: new Map(), priority: new Map(), urgent: 0, taken: new Map() } satisfies Fairness)
      break
    case 'ticket.taken': {
      const { citizenTag } = event.body
      if (citizenTag !== undefined) fairness.taken.set(citizenTag, (fairness.taken.get(citizenTag) ?? 0) + 1)
      break
    }
    case 'ticket.cancelled': {
      const tag = ticketOf(event.body.ticket)?.citizenTag
      if (event.body.reason === 'holder' && tag !== undefined) fairness.taken.set(tag, Math.max(0, (fairness.taken.get(tag) ?? 0) - 1))
      break
    }
    case 'ticket.prioritised':
      if (event.body.urgent && !event.body.wasUrgent) fairness.urgent++
      break
    case 'ticket.started': {
      const ticket = ticketOf(event.body.ticket)
      if (!ticket || ticket.servedMs > 0 || ticket.calledAt === undefined || ticket.takenAt < fairness.since) break
      const waited = ticket.category === 'ordinary' && !ticket.urgent ? fairness.ordinary : fairness.priority
      const minutes = Math.floor((ticket.calledAt - ticket.takenAt) / 60_000)
      waited.set(minutes, (waited.get(minutes) ?? 0) + 1)
      break
    }
    default:
  }
}
