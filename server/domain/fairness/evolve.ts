import type { Category } from '../../../protocol/vocabulary.ts'
import type { EventOf, HallEvent } from '../events.ts'
import { type Fairness, grantsKept } from './state.ts'

/** Of a ticket, what the measure needs; as it is after the event. */
type Measured = {
  readonly category: Category
  readonly urgent?: boolean
  readonly takenAt: number
  readonly calledAt: number | undefined
  /** Somebody has served it already: this one matter, or one before it of the visit. */
  readonly servedBefore: boolean
} & Tagged
type Tagged = { readonly citizenTag?: string; readonly laterTags?: readonly string[] }

const tagsOf = ({ citizenTag, laterTags = [] }: Tagged = {}): string[] => (citizenTag === undefined ? [] : [citizenTag, ...laterTags])

/** Running figures: the rules and the manager ask them, nobody counts tickets for them. [D5] [E4] [E5] */
export function evolveFairness(fairness: Fairness, event: HallEvent, ticketOf: (ticket: string) => Measured | undefined): void {
  switch (event.type) {
    case 'day.opened':
      Object.assign(fairness, {
        since: event.at,
        ordinary: new Map(),
        priority: new Map(),
        urgent: 0,
        taken: new Map(),
        grants: [],
      } satisfies Fairness)
      break
    case 'ticket.taken': {
      for (const tag of tagsOf(event.body)) fairness.taken.set(tag, (fairness.taken.get(tag) ?? 0) + 1)
      break
    }
    case 'ticket.cancelled': {
      // Given back, by whomever: only the end of the day gives nothing back.
      if (event.body.reason === 'day-ended') break
      for (const tag of tagsOf(ticketOf(event.body.ticket))) {
        const taken = fairness.taken.get(tag)
        if (taken !== undefined) fairness.taken.set(tag, Math.max(0, taken - 1))
      }
      break
    }
    case 'ticket.prioritised':
      if (event.body.urgent && !event.body.wasUrgent) fairness.urgent++
      keep(fairness, event)
      break
    case 'ticket.started': {
      const ticket = ticketOf(event.body.ticket)
      if (!ticket || ticket.servedBefore || ticket.calledAt === undefined || ticket.takenAt < fairness.since) break
      const waited = ticket.category === 'ordinary' && !ticket.urgent ? fairness.ordinary : fairness.priority
      const minutes = Math.floor((ticket.calledAt - ticket.takenAt) / 60_000)
      waited.set(minutes, (waited.get(minutes) ?? 0) + 1)
      break
    }
    default:
  }
}

function keep(fairness: Fairness, { seq, at, body }: EventOf<'ticket.prioritised'>): void {
  const { number, category, urgent, badge, reason, note } = body
  fairness.grants.push({ seq, at, number, category, urgent, badge, reason, note })
  if (fairness.grants.length > grantsKept) fairness.grants.shift()
}
