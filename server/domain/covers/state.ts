/** One person stands in at one counter, until one who is A there sits down again. `days`: hall days on which that was so. */
export type Stint = {
  readonly counter: number
  readonly badge: string
  /** The A who was not there. */
  readonly absent: string
  /** Milliseconds UTC. */
  readonly since: number
  readonly appointed: boolean
  days: string[]
  /** A personal record: the hand-over in one's own words. */
  words: string | undefined
}

export type Override = { readonly until: string; readonly by: string; readonly words: string }
export type Appointed = { readonly badge: string; readonly until: string; readonly by: string }

export type Covers = {
  /** By counter and badge. */
  stints: Map<string, Stint>
  /** Hall days of the running calendar year on which somebody covered anywhere, each once. */
  days: Map<string, string[]>
  /** By counter and badge, as long as they hold. */
  overrides: Map<string, Override>
  appointed: Map<number, Appointed>
}

export const emptyCovers = (): Covers => ({ stints: new Map(), days: new Map(), overrides: new Map(), appointed: new Map() })

export const keyOf = (counter: number, badge: string): string => `${counter} ${badge}`
