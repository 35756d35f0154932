import { Stream } from '../../day/chance.ts'
import { clockText, type WaitDay } from './day-format.ts'
import type { TrueLaws } from './laws.ts'

export const dayKinds = ['steady', 'two peaks', 'a counter closes', 'heavy priority', 'few data'] as const
export type DayKind = (typeof dayKinds)[number]
export type MadeDay = { readonly kind: DayKind; readonly day: WaitDay; readonly laws: TrueLaws }

const sessions = [
  [8 * 60, 12 * 60],
  [13.5 * 60, 17 * 60],
] as const
const categories = ['ordinary', 'elderly', 'disabled', 'pregnant']

/** A day of a kind, always the same for a seed. Numbers are given from ten minutes before the doors open until half an hour before they close. */
export function generate(kind: DayKind, seed: number): MadeDay {
  const chance = Stream.of(seed, `waits ${kind}`)
  const matters = ['m1', 'm2', 'm3'].map((matter) => ({
    matter,
    mean: chance.within(4, 16),
    sigma: chance.within(0.4, 0.8),
    share: chance.within(0.6, 1.4),
  }))
  const counters = countersOf(kind, chance)
  const shares = matters.reduce((sum, { share }) => sum + share, 0)
  const work = matters.reduce((sum, { mean, share }) => sum + (mean * share) / shares, 0)
  // The counters' capacity, and how much of it people ask for.
  const base = (counters.length / work) * loadOf(kind, chance)
  const priority = kind === 'heavy priority' ? 0.4 : 0.12
  const patience = kind === 'few data' ? 0 : 0.4
  const over = (at: number) => (kind === 'two peaks' ? 0.6 + peak(at, 9.5 * 60) + peak(at, 14.5 * 60) : 1)
  const rate = (matter: string, category: string, at: number) => {
    const part = category === 'ordinary' ? 1 - priority : priority / 3
    const share = (matters.find((each) => each.matter === matter)?.share ?? 0) / shares
    return inDoors(at) ? base * over(at) * share * part : 0
  }
  const arrivals: WaitDay['arrivals'] = []
  const most = base * 2.2
  for (let at = 7 * 60; at < 17 * 60; at += gap(chance, most)) {
    if (!inDoors(at) || !chance.happens((base * over(at)) / most)) continue
    const { matter, mean, sigma } = chance.weighted(matters.map((each) => [each, each.share] as const))
    arrivals.push({
      at: clockText(at),
      matter,
      category: chance.happens(priority) ? (categories[1 + Math.floor(chance.fraction() * 3)] as string) : 'ordinary',
      minutes: chance.about(mean * Math.exp(-(sigma ** 2) / 2), sigma),
      patience: chance.happens(patience) ? -Math.log(1 - chance.fraction()) * 120 : null,
    })
  }
  const history = Array.from({ length: kind === 'few data' ? 4 : 240 }, () => {
    const { matter, mean, sigma } = chance.weighted(matters.map((each) => [each, each.share] as const))
    return { matter, minutes: chance.about(mean * Math.exp(-(sigma ** 2) / 2), sigma) }
  })
  const services = new Map(matters.map(({ matter, mean, sigma }) => [matter, { mean, sigma }]))
  return {
    kind,
    day: { name: `${kind} ${seed}`, counters, history, arrivals },
    laws: { services, rate, categories, leaving: patience / 120 },
  }
}

/** People's work over the counters' capacity while they are open: a hall that is worth a bench has people waiting for most of the day. */
function loadOf(kind: DayKind, chance: Stream): number {
  if (kind === 'two peaks') return chance.within(0.95, 1.05)
  return kind === 'a counter closes' ? chance.within(1, 1.1) : chance.within(1.1, 1.2)
}

/** Minutes to the next of so many a minute. */
const gap = (chance: Stream, perMinute: number): number => -Math.log(1 - chance.fraction()) / perMinute

const peak = (at: number, top: number): number => 0.95 * Math.exp(-(((at - top) / 50) ** 2) / 2)
const inDoors = (at: number): boolean => sessions.some(([from, to]) => at >= from - 10 && at < to - 15)

/** General counters for all matters, and some that serve one or two. In one kind of day a general counter closes while people wait for it, until the next session. */
function countersOf(kind: DayKind, chance: Stream): WaitDay['counters'] {
  const several = ['m1', 'm2', 'm3']
  const serves = [several, several, ['m1'], ['m2', 'm3'], several, ['m3'], ['m2']].slice(0, 4 + Math.floor(chance.fraction() * 4))
  const open = sessions.map(([from, to]): [string, string] => [clockText(from).slice(0, 5), clockText(to).slice(0, 5)])
  return serves.map((matters, index) => {
    const leaves = kind === 'a counter closes' && index === 0
    const until = clockText(chance.within(9 * 60, 11 * 60)).slice(0, 5)
    return { counter: index + 1, matters, open: leaves ? [[open[0]?.[0] as string, until], ...open.slice(1)] : open }
  })
}
