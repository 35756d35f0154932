import type { RatingLevel } from '../../../protocol/vocabulary.ts'

/** One ended service of today, and whether it has its rating. The level is counted and not kept with the service. */
export type Service = { readonly number: string; readonly counter: number; readonly badge: string; rated: boolean }

export type Invitation = { readonly ticket: string; readonly until: number }

export type Ratings = {
  services: Map<string, Service>
  /** What the pad of a counter invites to rate now. */
  invitations: Map<number, Invitation>
  levels: Record<RatingLevel, number>
}

export const emptyLevels = (): Record<RatingLevel, number> => ({ 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 })
export const emptyRatings = (): Ratings => ({ services: new Map(), invitations: new Map(), levels: emptyLevels() })
