import type { Wait } from '../../../protocol/views/parts.ts'
import type { Played } from './play.ts'
import type { Waits } from './state.ts'

/** Longest range told, in minutes. */
const longest = 24 * 60

/** The range of each place of a list, worked out when it is asked for. Beyond the last place played it goes on as steeply. */
export function rangesOf({ paths, waits }: Played, list: number, { stretch }: Waits): (ahead: number) => Wait {
  const minutes = waits[list] ?? new Float64Array(paths)
  const places = minutes.length / paths
  const known = new Map<number, { p50: number; p90: number }>()
  const raw = (place: number) => {
    let found = known.get(place)
    if (!found) {
      const sorted = minutes.slice(place * paths, (place + 1) * paths).sort()
      found = { p50: share(sorted, 0.5), p90: share(sorted, 0.9) }
      known.set(place, found)
    }
    return found
  }
  const at = (place: number) => {
    const last = places - 1
    if (place <= last) return raw(place)
    const end = raw(last)
    const half = raw(last >> 1)
    const further = (place - last) / Math.max(1, last - (last >> 1))
    return { p50: end.p50 + (end.p50 - half.p50) * further, p90: end.p90 + (end.p90 - half.p90) * further }
  }
  return (ahead) => {
    const { p50, p90 } = at(ahead)
    return whole(p50, p90, stretch)
  }
}

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
