import type { ServiceLaw } from './floor.ts'
import type { Waits } from './state.ts'

/** How many services of a matter weigh as much as what the hall's document says of it. */
const priorWeight = 4
/** How many services of an hour weigh as much as that it is an hour like any other. */
const hourWeight = 40
/** The deviation of the logarithm of an ordinary service, before the hall knows better. */
const usualSigma = 0.6

/** `usual`: minutes that the hall's document gives the matter; `pace`: see `paceOf`. `at`: milliseconds UTC. */
export function serviceLaw(
  waits: Waits,
  { matter, usual, pace, at }: { matter: string; usual: number; pace: number; at: number },
): ServiceLaw {
  const own = waits.matters.get(matter)
  const count = own?.count ?? 0
  const mean = (count * (own?.mean ?? 0) + priorWeight * usual * pace) / (count + priorWeight)
  return { mean: Math.max(mean * hourPace(waits, at), 0.1), sigma: sigmaOf(waits, own, mean) }
}

/** Deviation of the logarithm, from the spread of the matter's own services, shrunk to what all show. */
function sigmaOf({ shape }: Waits, own: { count: number; spread: number } | undefined, mean: number): number {
  const all = Math.sqrt((shape.spread + 10 * usualSigma ** 2) / (shape.count + 10))
  const count = own?.count ?? 0
  const variation = count > 1 ? (own as { spread: number }).spread / count / mean ** 2 : 0
  const sigma = Math.sqrt((count * Math.log(1 + variation) + 30 * all ** 2) / (count + 30))
  return Math.min(Math.max(sigma, 0.05), 1.5)
}

/** How long services take on the whole, over what the hall's document says of their matters: for matters that were hardly seen. */
export function paceOf({ matters }: Waits, usualOf: (matter: string) => number | undefined): number {
  let taken = priorWeight
  let usually = priorWeight
  for (const [matter, { count, mean }] of matters) {
    const usual = usualOf(matter)
    if (usual === undefined) continue
    taken += (count * mean) / usual
    usually += count
  }
  return taken / usually
}

/** How unsure the hall is of its pace as a whole: by how few services it knows. */
export function unsureOf({ shape, matters }: Waits): number {
  let count = 2 * priorWeight
  for (const moments of matters.values()) count += moments.count
  const variance = (shape.spread + 10 * usualSigma ** 2) / (shape.count + 10)
  return Math.sqrt(0.05 ** 2 + variance / count)
}

function hourPace({ hours }: Waits, at: number): number {
  const hour = hours.get(new Date(at).getUTCHours())
  return hour ? (hour.count * hour.mean + hourWeight) / (hour.count + hourWeight) : 1
}
