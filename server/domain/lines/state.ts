import type { Category, Language, OutcomeKind, PickReason, PriorityReason, TicketState } from '../../../protocol/vocabulary.ts'
import type { Desk, Whereabouts } from './events.ts'
import type { Undoable } from './undo.ts'
import { type Place, WaitingList } from './waiting-list.ts'

/** Times are milliseconds UTC, spans milliseconds. */
export type Ticket = {
  readonly id: string
  readonly code: string
  readonly number: string
  readonly day: string
  /** The line of its matter; the one that gave the number, until a later stage of the visit. Where it waits is `place`. */
  line: string
  matter: string
  category: Category
  readonly language: Language
  readonly takenAt: number
  /** Its place among those who wait; later when it let others go first. */
  key: number
  order: number
  /** The key and order that its arrival and its head start give it: a service that has begun gives them back. */
  credit: number
  readonly turn: number
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
  waitedMs: number
  walkedMs: number
  calls: number
  /** The clock called it, not the clerk. */
  auto: boolean
  /** What the clerk before wrote: refers to a personal record. */
  comment: string | undefined
  outcome: OutcomeKind | undefined
  /** Desks that wait for it back, the nearest last. */
  returns: Desk[]
  /** It waits here again after the desk that it was sent to has done its part. */
  sentBack: boolean
  /** The counter whose step brought it here: that console may still show an undo. */
  leftCounter: number | undefined
  readonly device: string | undefined
  rejoins: number
  postpones: number
  reprints: number
  reprintedAt: number | undefined
  /** Raised before all by the duty leader. */
  urgent?: boolean
  /** Milliseconds of head start in `key`; absent: that of its category. */
  advantage?: number
  /** Who last granted or withdrew priority, when and why. `note` refers to a personal record. */
  priority?: { readonly reason: PriorityReason; readonly note: string | undefined; readonly badge: string; readonly at: number }
  /** Tells this citizen's numbers for this matter on this day. */
  readonly citizenTag?: string
  readonly laterTags?: readonly string[]
  /** The same, whatever the day. */
  readonly visitTag?: string
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

/** `note` refers to a personal record. */
export type Pick = {
  readonly seq: number
  readonly at: number
  readonly number: string
  readonly counter: number
  readonly badge: string
  readonly reason: PickReason
  readonly note: string | undefined
}

export type Lines = {
  tickets: Map<string, Ticket>
  /** Newest last; as many as a board shows. */
  calls: Call[]
  days: Map<string, LineDay>
  clerks: Map<string, ClerkDay>
  finishedPerCounter: Map<number, number>
  tally: Tally
  /** What each counter can still take back: its last step, until its next one or until the ticket goes on. */
  undoable: Map<number, Undoable>
  /** Today's calls out of order, newest last. [K14] */
  picks: Pick[]
  /** Derived from the tickets, rebuilt when a snapshot is read. */
  index: LineIndex
}

/** `lists` by `line:P`, `counter:N` or `badge:B`; `held` by counter: called or serving; `aside` by counter: parked or missed there. */
export type LineIndex = {
  lists: Map<string, WaitingList>
  held: Map<number, string>
  aside: Map<number, Set<string>>
  byCode: Map<string, string>
  /** By line: those waiting there who are not ordinary, for a priority counter. [K13] */
  priority: Map<string, WaitingList>
  /** Tickets in all the lists. */
  inLists: number
}

export const emptyIndex = (): LineIndex => ({
  lists: new Map(),
  held: new Map(),
  aside: new Map(),
  byCode: new Map(),
  priority: new Map(),
  inLists: 0,
})

export const emptyLines = (): Lines => ({
  tickets: new Map(),
  calls: [],
  days: new Map(),
  clerks: new Map(),
  finishedPerCounter: new Map(),
  tally: { taken: 0, finished: 0, instant: 0, missed: 0, cancelled: 0 },
  undoable: new Map(),
  picks: [],
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

/** Everyone who waits, in lines and sent to somebody. */
export const waitingIn = (lines: Lines): number => [...lines.index.lists.values()].reduce((sum, { size }) => sum + size, 0)

export const dayOf = (lines: Lines, line: string): LineDay | undefined => lines.days.get(line)

/** Those of a line who are not ordinary. */
export const priorityAt = (lines: Lines, line: string): WaitingList => lines.index.priority.get(line) ?? none

/** The line that it waits in or was called from; where it was addressed, the one that gave its number. */
export const lineOfTicket = ({ place, line }: Ticket): string => ('line' in place ? place.line : line)
