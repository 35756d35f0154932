import type { Stream } from './chance.ts'
import type { HallFacts, MatterFacts } from './hall-facts.ts'

/** Share of the counters' time that the day's services fill. */
const busy = 0.66
/** Short errands keep what they usually take at most; a quiet day is no reason to dawdle. */
const slowest = 0.75
const minute = 60_000

/** When people come: few at the opening, most after a third of the morning and a quarter of the afternoon, hardly anybody at its end. */
function arrivalIn([from, to]: readonly [number, number], peak: number, chance: Stream): number {
  for (;;) {
    const x = chance.fraction()
    const density = (0.3 + Math.exp(-(((x - peak) / 0.26) ** 2))) * Math.min(1, (1 - x) * 8)
    if (chance.happens(density / 1.3)) return Math.round(from + x * (to - from))
  }
}

/** Milliseconds UTC, in order; more in the morning than the hours alone would say. */
export function arrivals({ sessions }: Pick<HallFacts, 'sessions'>, count: number, chance: Stream): number[] {
  const weights = sessions.map((session, index) => [index, (session[1] - session[0]) * (index === 0 ? 1.15 : 0.9)] as const)
  const times = Array.from({ length: count }, () => {
    const index = chance.weighted(weights)
    return arrivalIn(sessions[index] as readonly [number, number], index === 0 ? 0.34 : 0.26, chance)
  })
  return times.sort((a, b) => a - b)
}

export type Demand = {
  readonly weights: readonly (readonly [MatterFacts, number])[]
  /** Of what a matter usually takes, for a whole day of `count` people to fit the counters. */
  readonly pace: number
}

/** Each line gets the people that its own counters can serve, more or less; within it, short errands are more common. */
export function demand({ matters, clerks, sessions }: HallFacts, count: number, chance: Stream): Demand {
  const capacity = new Map<string, number>()
  for (const { lines } of clerks) {
    const own = lines.filter(({ tier }) => tier === 1)
    for (const { line } of own) capacity.set(line, (capacity.get(line) ?? 0) + 1 / own.length)
  }
  const lines = [...new Set(matters.map(({ line }) => line))]
  const weights = lines.flatMap((line) => {
    const own = matters.filter((matter) => matter.line === line)
    // Those of one line share its counters' time evenly, so that each comes as often as it is short.
    const share = ((capacity.get(line) ?? 0.3) / own.length) * chance.within(0.85, 1.15)
    return own.map((matter) => [matter, share / (matter.minutes + 1)] as const)
  })
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const mean = weights.reduce((sum, [{ minutes }, weight]) => sum + (minutes * weight) / all, 0)
  const open = sessions.reduce((sum, [from, to]) => sum + (to - from) / minute, 0)
  return { weights, pace: Math.min(slowest, (busy * clerks.length * open) / (count * (mean + 1.5))) }
}
