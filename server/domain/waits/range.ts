import type { Wait } from '../../../protocol/views/parts.ts'
import type { Floor, List } from './floor.ts'
import type { Played } from './play.ts'
import type { Waits } from './state.ts'

/** Longest range told, in minutes. */
const longest = 24 * 60

/** Where priority counters call some of a line first: whether one is of these, and how many of these are before one. Without it: the last of the others. */
export type Part = { readonly first: boolean; readonly before: number }

/** `ahead`: people before one in the list. `headStart`: of somebody who takes a number now, in minutes; for one who waits already it is not told. */
export type WaitLaw = (ahead: number, headStart?: number, part?: Part) => Wait

type Raw = { readonly p50: number; readonly p90: number }

/** The range of each place of a list, worked out when it is asked for. Beyond the last place played it goes on as steeply. */
export function rangesOf({ paths, waits }: Played, { index, list }: { index: number; list: List }, { stretch }: Waits): WaitLaw {
  const minutes = waits[index] ?? new Float64Array(paths)
  const known = new Map<number, Raw>()
  const raw = (place: number): Raw => {
    let found = known.get(place)
    if (!found) {
      const sorted = minutes.slice(place * paths, (place + 1) * paths).sort()
      found = { p50: share(sorted, 0.5), p90: share(sorted, 0.9) }
      known.set(place, found)
    }
    return found
  }
  const places: number[] = []
  const asking = new Map<number, { place: number; ahead: number }>()
  for (const [place, { asks }] of list.waiting.entries()) {
    if (asks === undefined) places.push(place)
    else asking.set(asks, { place, ahead: places.length })
  }
  const last = asking.get(0)
  // Whoever asks without a head start stands behind everybody.
  if (last) places.push(last.place)
  const at = (ahead: number): Raw => {
    const place = places[ahead]
    if (place !== undefined) return raw(place)
    const far = places.length - 1
    const end = raw(places[far] ?? 0)
    const half = raw(places[far >> 1] ?? 0)
    const further = (ahead - far) / Math.max(1, far - (far >> 1))
    return { p50: end.p50 + (end.p50 - half.p50) * further, p90: end.p90 + (end.p90 - half.p90) * further }
  }
  return (ahead, headStart) => {
    const asks = headStart === undefined ? undefined : asking.get(headStart)
    const { p50, p90 } = asks && asks.ahead === ahead ? raw(asks.place) : at(ahead)
    return whole(p50, p90, stretch)
  }
}

/** The law of each list of a floor by its name. The two parts of a line are one law. */
export function lawsOf(played: Played, { lists, supposed }: Floor, waits: Waits): Map<string, WaitLaw> {
  const parts = new Set(lists.map(({ first }) => first))
  const laws = new Map<string, WaitLaw>()
  for (const [index, list] of lists.entries()) {
    if (parts.has(index) || (supposed && index > 0)) continue
    const own = rangesOf(played, { index, list }, waits)
    const other = list.first === undefined ? undefined : lists[list.first]
    laws.set(list.name, other ? ofBoth(own, rangesOf(played, { index: list.first ?? 0, list: other }, waits), other.size) : own)
  }
  return laws
}

/** By the place in one's own part, so that who has come or gone in the other since moves nobody. */
const ofBoth =
  (others: WaitLaw, those: WaitLaw, size: number): WaitLaw =>
  (ahead, headStart, part) =>
    part?.first ? those(part.before, headStart) : others(Math.max(0, ahead - (part?.before ?? size)), headStart)

/** Between the two values nearest to a share of them. */
function share(sorted: Float64Array, part: number): number {
  const at = part * sorted.length - 0.5
  const low = Math.floor(at)
  const below = sorted[low] as number
  return below + ((sorted[low + 1] ?? below) - below) * (at - low)
}

/** In whole minutes, always a range. [W1] */
function whole(p50: number, p90: number, { middle, upper }: Waits['stretch']): Wait {
  const median = p50 * Math.exp(middle)
  const shown = Math.min(Math.round(median), longest)
  return { p50: shown, p90: Math.max(shown + 1, Math.min(Math.ceil(median + (p90 - p50) * Math.exp(upper) - 0.2), 2 * longest)) }
}
