/** Count, mean and sum of squared deviations (Welford); the weight of the past is capped. */
export type Moments = { count: number; mean: number; spread: number }

/** How often people come to a line: a count that fades, and when it was last brought up to date (milliseconds UTC). */
export type Arrivals = { fading: number; at: number; since: number }

/** A range that was told, until it is known how long it was. */
export type Told = { readonly at: number; readonly p50: number; readonly p90: number }

/** What the hall has learned of its own pace. It outlives the hall day. */
export type Waits = {
  /** Counts what happened to tickets at counters: a range worked out before is then of another moment. */
  turns: number
  /** Minutes of service by matter, and their logarithm's deviation from each matter's mean over all. */
  matters: Map<string, Moments>
  shape: Moments
  /** Minutes of each hour's services over what their matters usually take: by hour of the day (0 to 23, UTC). */
  hours: Map<number, Moments>
  arrivals: Map<string, Arrivals>
  /** Numbers given by category. */
  categories: Map<string, number>
  /** Minutes from a call to the start, and from an end to the next call while somebody waited. */
  walk: Moments
  turn: Moments
  /** Who gave up, over how many minutes of waiting. */
  leaving: { left: number; minutes: number }
  /** When each counter finished last (milliseconds UTC). */
  freed: Map<number, number>
  told: Map<string, Told>
  /** By counter: its last service, until its next call: its clerk may still take the end back. */
  fresh: Map<number, { readonly matter: string; readonly minutes: number; readonly at: number }>
  /** Logarithms of what the median, and the distance from it to the 90th percentile, are stretched by. */
  stretch: { middle: number; upper: number }
  /** Counters that opened on the present hall day, or on the last one that had any. */
  crew: number[]
  crewAsOf: 'today' | 'before'
}

export const noMoments = (): Moments => ({ count: 0, mean: 0, spread: 0 })

export const emptyWaits = (): Waits => ({
  turns: 0,
  matters: new Map(),
  shape: noMoments(),
  hours: new Map(),
  arrivals: new Map(),
  categories: new Map(),
  walk: noMoments(),
  turn: noMoments(),
  leaving: { left: 0, minutes: 0 },
  freed: new Map(),
  told: new Map(),
  fresh: new Map(),
  stretch: { middle: 0, upper: 0 },
  crew: [],
  crewAsOf: 'before',
})
