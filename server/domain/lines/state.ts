import type { Category, Language, OutcomeKind, TicketState } from '../../../protocol/vocabulary.ts'
import type { Whereabouts } from './events.ts'
import { type Place, WaitingList } from './waiting-list.ts'

/** Times are milliseconds UTC, spans milliseconds. */
export type Ticket = {
  readonly id: string
  readonly code: string
  readonly number: string
  readonly day: string
  /** The line that gave the number; where it waits is `place`. */
  readonly line: string
  readonly matter: string
  readonly category: Category
  readonly language: Language
  readonly takenAt: number
  readonly key: number
  readonly order: number
  readonly citizen: string | undefined
  state: TicketState
  place: Whereabouts
  /** Where it is held, parked, missed, or was finished. */
  counter: number | undefined
  badge: string | undefined
  calledAt: number | undefined
  startedAt: number | undefined
  /** Start of the present state. */
  since: number
  servedMs: number
  calls: number
  /** What the clerk before wrote: refers to a personal record. */
  comment: string | undefined
  outcome: OutcomeKind | undefined
}

export type Call = {
  readonly seq: number
  readonly ticket: string
  readonly number: string
  readonly day: string
  readonly counter: number
  readonly line: string
  readonly at: number
  readonly recall: boolean
}

export type LineDay = {
  serial: number
  lastCalled: string | undefined
  /** People waiting at the end of each span of five minutes, and the span that is running. */
  trend: number[]
  span: number
}

export type ClerkDay = { finished: number; servedMs: number }

export type Tally = { taken: number; finished: number; instant: number; missed: number; cancelled: number }

export type Lines = {
  tickets: Map<string, Ticket>
  /** Newest last; as many as a board shows. */
  calls: Call[]
  days: Map<string, LineDay>
  clerks: Map<string, ClerkDay>
  finishedPerCounter: Map<number, number>
  tally: Tally
  /** Derived from the tickets, rebuilt when a snapshot is read. */
  index: LineIndex
}

/** `lists` by `line:P`, `counter:N` or `badge:B`; `held` by counter: called or serving; `aside` by counter: parked or missed there. */
export type LineIndex = {
  lists: Map<string, WaitingList>
  held: Map<number, string>
  aside: Map<number, Set<string>>
  byCode: Map<string, string>
}

export const emptyIndex = (): LineIndex => ({ lists: new Map(), held: new Map(), aside: new Map(), byCode: new Map() })

export const emptyLines = (): Lines => ({
  tickets: new Map(),
  calls: [],
  days: new Map(),
  clerks: new Map(),
  finishedPerCounter: new Map(),
  tally: { taken: 0, finished: 0, instant: 0, missed: 0, cancelled: 0 },
  index: emptyIndex(),
})

export const listName = (place: Whereabouts): string =>
  'line' in place ? `line:${place.line}` : 'counter' in place ? `counter:${place.counter}` : `badge:${place.badge}`

const none = new WaitingList()
/** For reading; an absent list is empty. */
export const listAt = (lines: Lines, place: Whereabouts): WaitingList => lines.index.lists.get(listName(place)) ?? none

export const placeOf = (ticket: Ticket): Place => ticket

export const heldAt = (lines: Lines, counter: number): Ticket | undefined => lines.tickets.get(lines.index.held.get(counter) ?? '')

/** People before this ticket in the list where it waits. */
export const aheadOf = (lines: Lines, ticket: Ticket): number => listAt(lines, ticket.place).ahead(ticket)

export const dayOf = (lines: Lines, line: string): LineDay | undefined => lines.days.get(line)
