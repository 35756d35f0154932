import type { PauseReason } from '../../../protocol/vocabulary.ts'

/** Milliseconds UTC. `words`: the clerk's own, a personal record. */
export type Pause = {
  readonly reason: PauseReason
  readonly words: string | undefined
  readonly since: number
  readonly until: number | undefined
  /** Badges of those who went along; who approved it; that it needed approval and has none. */
  readonly people?: readonly string[]
  readonly approvedBy?: string
  readonly unapproved?: true
}

/** `freeSince`: when the clerk sat down, came back, or was last busy with a ticket. */
export type Seat = {
  readonly badge: string
  readonly since: number
  pause: Pause | undefined
  freeSince: number
  /** Who sits beside the clerk and calls nobody. */
  assistant: string | undefined
  /** Since when the clock may call here; undefined: the clerk has switched it off. */
  autoFrom: number | undefined
}

/** Counters that somebody is signed in at; the others are closed. */
export type Counters = { seats: Map<number, Seat>; closedAt: Map<number, number> }

export const emptyCounters = (): Counters => ({ seats: new Map(), closedAt: new Map() })

export const seatOf = (counters: Counters, badge: string): number | undefined => {
  for (const [counter, seat] of counters.seats) if (seat.badge === badge) return counter
  return undefined
}

/** Where somebody sits, serving or assisting. */
export const placeOfClerk = (counters: Counters, badge: string): number | undefined => {
  for (const [counter, seat] of counters.seats) if (seat.badge === badge || seat.assistant === badge) return counter
  return undefined
}
