import type { RatingLevel } from '../../../protocol/vocabulary.ts'

/** One ended service of today, and whether it has its rating. The level is counted and not kept with the service. */
export type Service = {
  readonly number: string
  readonly matter: string
  readonly counter: number
  readonly badge: string
  readonly endedAt: number
  /** Until when its pad invited: the next service begins, or nobody pressed in time. Milliseconds UTC, as `endedAt`. */
  invitedUntil: number
  rated: boolean
  /** Of an earlier hall day, that a press which waited for the server may still rate. */
  readonly day?: string
}

export type Invitation = { readonly ticket: string; readonly until: number }

export type Ratings = {
  /** The newest service of a ticket. */
  services: Map<string, Service>
  /** Those before it, of tickets that went through several matters; oldest first. */
  earlier: Map<string, Service[]>
  /** What the pad of a counter invites to rate now. */
  invitations: Map<number, Invitation>
  levels: Record<RatingLevel, number>
  day: string
  late: Map<string, Service[]>
}

export const emptyLevels = (): Record<RatingLevel, number> => ({ 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 })
export const emptyRatings = (): Ratings => ({
  services: new Map(),
  earlier: new Map(),
  invitations: new Map(),
  levels: emptyLevels(),
  day: '',
  late: new Map(),
})

/** All of a ticket, newest first. */
export function servicesOf({ services, earlier }: Ratings, ticket: string): readonly Service[] {
  const newest = services.get(ticket)
  const before = earlier.get(ticket)
  return newest ? (before ? [newest, ...before.toReversed()] : [newest]) : []
}

/** What the next day keeps of this one and of those before it: services without a rating, for as long as a press may be on its way. */
export function lateServices(ratings: Ratings, endedAfter: number): Ratings['late'] {
  const late: Ratings['late'] = new Map()
  const keep = (ticket: string, services: readonly Service[]) => {
    const kept = services.filter(({ rated, endedAt }) => !rated && endedAt > endedAfter)
    if (kept.length > 0) late.set(ticket, [...(late.get(ticket) ?? []), ...kept])
  }
  for (const [ticket, services] of ratings.late) keep(ticket, services)
  for (const ticket of ratings.services.keys())
    keep(
      ticket,
      servicesOf(ratings, ticket).map((service) => ({ ...service, day: ratings.day })),
    )
  return late
}

/** The newest that a counter gave. */
export const serviceAt = (ratings: Ratings, ticket: string, counter: number): Service | undefined =>
  servicesOf(ratings, ticket).find((service) => service.counter === counter)

/** The newest that has no rating yet. */
export const unrated = (ratings: Ratings, ticket: string): Service | undefined => servicesOf(ratings, ticket).find(({ rated }) => !rated)

/** Services that were there to be rated today. */
export function invited({ services, earlier }: Ratings): number {
  let count = services.size
  for (const before of earlier.values()) count += before.length
  return count
}
