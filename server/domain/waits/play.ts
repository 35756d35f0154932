import { drawn, mixed, normalAt, normalBelow } from './chance.ts'
import type { Floor, List, Server, ServiceLaw } from './floor.ts'
import { type Prepared, type PreparedList, prepare, startOf, strideOf } from './prepared.ts'

/** Nobody is told a longer wait than this, and no path is played further. */
const horizon = 24 * 60
/** A path is played for those who wait now; of a crowd that comes later it need not know more. */
const mostComing = 60

/** `waits[list]` holds, for each place in the list, the minutes until the call on every path. */
export type Played = { readonly paths: number; readonly waits: readonly Float64Array[] }

/** Plays the calling order forward on so many paths, each with its own service times, arrivals and people who leave. [W2] `paths` is a prime. */
export function play(floor: Floor, paths: number): Played {
  const waits = floor.lists.map((list) => new Float64Array(list.waiting.length * paths).fill(horizon))
  const ready = prepare(floor, paths)
  for (let path = 0; path < paths; path++) new Path(floor, ready, { path, waits }).run()
  return { paths, waits }
}

/** One who came after the pass began. */
type Late = { readonly key: number; readonly at: number; readonly law: number; readonly who: number }

/** People who come to a list while it is played. */
type Coming = { nextAt: number; readonly stream: List['streams'][number]; serial: number; readonly seed: number }

class Path {
  private readonly free: Float64Array
  private readonly places: Int32Array
  /** By list: those who have come since, the smallest key first; and when the next one comes. */
  private readonly late: Late[][]
  private readonly nextAt: Float64Array
  /** By list: before when nobody of it is called. */
  private readonly from: Float64Array
  private readonly coming: Coming[][]
  private readonly pace: number
  private left = 0

  constructor(
    private readonly floor: Floor,
    private readonly ready: Prepared,
    private readonly one: { readonly path: number; readonly waits: readonly Float64Array[] },
  ) {
    const { lists, servers, unsure } = floor
    this.pace = Math.exp(unsure * normalAt(drawn(7, one.path, ready.paths)))
    this.places = new Int32Array(lists.length)
    this.late = lists.map(() => [])
    this.coming = lists.map(({ streams }, list) =>
      streams.map((stream, index) => {
        const seed = 1000 * list + index
        return { nextAt: this.gap(stream.perMinute, seed, 0), stream, serial: 0, seed }
      }),
    )
    this.nextAt = Float64Array.from(this.coming, (each) => Math.min(...each.map(({ nextAt }) => nextAt)))
    this.from = Float64Array.from(lists, ({ from = 0 }) => from)
    this.free = Float64Array.from(servers, ({ opensIn, busy }) => (busy ? Math.max(opensIn, this.rest(busy)) : opensIn))
    for (const { waiting } of lists) this.left += waiting.length
  }

  run(): void {
    const { free } = this
    const { servers } = this.floor
    while (this.left > 0) {
      let first = 0
      let now = free[0] as number
      for (let i = 1; i < free.length; i++)
        if ((free[i] as number) < now) {
          first = i
          now = free[i] as number
        }
      if (now >= horizon) return
      const server = servers[first] as Server
      free[first] = breakAt(server, now) ?? this.serve(server, now)
    }
  }

  /** When the counter is free again. */
  private serve({ sources, rest }: Server, now: number): number {
    for (;;) {
      let list = this.listAmong(sources, now)
      if (list < 0 && rest) list = this.listAmong(rest, now)
      if (list < 0) return this.nextArrival(rest ?? sources, now)
      const took = this.take(list, now)
      if (took > 0) return now + took
    }
  }

  /** The list whose first is called at a moment; -1: nobody is there. */
  private listAmong(sources: Server['sources'], now: number): number {
    let nearest = horizon
    for (const { list, tier } of sources) if (tier < nearest && this.firstKey(list, now) < horizon) nearest = tier
    if (nearest === horizon) return -1
    let best = -1
    let bestKey = horizon
    for (const { list, tier, helpAfter } of sources) {
      const key = this.firstKey(list, now)
      if (key >= bestKey || (tier > nearest && now - key < helpAfter)) continue
      best = list
      bestKey = key
    }
    return best
  }

  /** Takes the first of a list; minutes that the counter is busy with it, 0 when nobody came of it. */
  private take(list: number, now: number): number {
    const { keys, laws, strides, starts } = this.ready.lists[list] as PreparedList
    const { paths, patience } = this.ready
    const { path, waits } = this.one
    const place = this.places[list] as number
    const late = this.late[list] as Late[]
    if (late.length > 0 && (late[0] as Late).key < (keys[place] ?? horizon)) {
      const { at, law, who } = late.shift() as Late
      const stratum = (path * strideOf(who, paths) + startOf(who, paths)) % paths
      return now - at > (patience[paths - 1 - stratum] as number) ? 0 : this.service(law, stratum)
    }
    const out = waits[list] as Float64Array
    out[place * paths + path] = now
    this.places[list] = place + 1
    this.left--
    const stride = strides[place] as number
    if (stride === 0) return 0
    const start = starts[place] as number
    if (now > (patience[(path * (paths - stride) + 2 * start) % paths] as number)) return 0
    return this.service(laws[place] as number, (path * stride + start) % paths)
  }

  private service(law: number, stratum: number): number {
    return this.floor.between + (this.ready.times[law * this.ready.paths + stratum] as number) * this.pace
  }

  /** The smallest key in a list at a moment; `horizon`: nobody is there. */
  private firstKey(list: number, now: number): number {
    if ((this.nextAt[list] as number) <= now) this.admit(list, now)
    if ((this.from[list] as number) > now) return horizon
    const key = (this.ready.lists[list] as PreparedList).keys[this.places[list] as number] ?? horizon
    const late = (this.late[list] as Late[])[0]
    return late && late.key < key ? late.key : key
  }

  private admit(list: number, now: number): void {
    const late = this.late[list] as Late[]
    let next = Number.POSITIVE_INFINITY
    for (const coming of this.coming[list] as Coming[]) {
      while (coming.nextAt <= now) {
        const { nextAt: at, stream, seed } = coming
        const one = { key: at - stream.headStart, at, law: stream.law, who: mixed(seed, ++coming.serial) }
        let behind = late.length
        while (behind > 0 && (late[behind - 1] as Late).key > one.key) behind--
        late.splice(behind, 0, one)
        coming.nextAt = coming.serial < mostComing ? at + this.gap(stream.perMinute, seed, coming.serial) : Number.POSITIVE_INFINITY
      }
      next = Math.min(next, coming.nextAt)
    }
    this.nextAt[list] = next
  }

  private nextArrival(sources: Server['sources'], now: number): number {
    let next = Number.POSITIVE_INFINITY
    for (const { list } of sources) {
      const from = this.from[list] as number
      const kept = from > now && (this.places[list] as number) < (this.floor.lists[list] as List).waiting.length
      next = Math.min(next, kept ? from : Math.max(this.nextAt[list] as number, from))
    }
    return Math.max(next, now)
  }

  private gap(perMinute: number, seed: number, serial: number): number {
    const share = (mixed(seed * 8191 + serial, this.one.path + 500) + 1) / 4_294_967_297
    return perMinute > 0 ? -Math.log(share) / perMinute : Number.POSITIVE_INFINITY
  }

  /** What is left of a service that has gone on for a while, knowing that it is not over yet. */
  private rest({ law, elapsed, who }: NonNullable<Server['busy']>): number {
    const { mean, sigma } = this.floor.laws[law] as ServiceLaw
    const typical = mean * this.pace
    const share = drawn(who, this.one.path, this.ready.paths)
    const past = elapsed <= 0 ? 0 : normalBelow(Math.log(elapsed / typical) / sigma + sigma / 2)
    // Longer than nearly all that were ever seen: it goes on like no rule.
    if (past > 0.995) return -Math.log(1 - share * 0.999) * typical * 0.5
    const whole = typical * Math.exp(sigma * (normalAt(past + share * (1 - past)) - sigma / 2))
    return Math.max(0.05, whole - elapsed)
  }
}

/** When the break ends that a counter is in at a moment. */
function breakAt({ breaks }: Server, now: number): number | undefined {
  for (const [from, to] of breaks) if (now >= from && now < to) return to
  return undefined
}
