import { drawn, mixed, normalAt, normalBelow } from './chance.ts'
import type { Floor, List, ServiceLaw } from './floor.ts'

/** Nobody is told a longer wait than this, and no path is played further. */
const horizon = 24 * 60

/** `waits[list]` holds, for each place in the list, the minutes until the call on every path. */
export type Played = { readonly paths: number; readonly waits: readonly Float64Array[] }

/** Plays the calling order forward on so many paths, each with its own service times, arrivals and people who leave. [W2] */
export function play(floor: Floor, paths: number): Played {
  const waits = floor.lists.map((list) => new Float64Array(list.waiting.length * paths).fill(horizon))
  for (let path = 0; path < paths; path++) new Path(floor, { path, paths, waits }).run()
  return { paths, waits }
}

type Place = { readonly path: number; readonly paths: number; readonly waits: readonly Float64Array[] }

/** One who came after the pass began. */
type Late = { key: number; at: number; law: number; who: number }

/** People who come to a list while it is played. */
type Coming = { nextAt: number; readonly stream: List['streams'][number]; serial: number; readonly seed: number }

class Path {
  private readonly free: Float64Array
  private readonly at: Int32Array
  private readonly late: Late[][]
  private readonly coming: Coming[][]
  private readonly speed: number
  private left = 0

  constructor(
    private readonly floor: Floor,
    private readonly place: Place,
  ) {
    const { lists, servers, unsure } = floor
    const { path, paths } = place
    this.speed = Math.exp(unsure * normalAt(drawn(7, path, paths)))
    this.at = new Int32Array(lists.length)
    this.late = lists.map(() => [])
    this.coming = lists.map(({ streams }, list) =>
      streams.map((stream, index) => {
        const seed = 1000 * list + index
        return { nextAt: this.gap(stream.perMinute, seed, 0), stream, serial: 0, seed }
      }),
    )
    this.free = Float64Array.from(servers, ({ opensIn, busy }) => (busy ? Math.max(opensIn, this.rest(busy)) : opensIn))
    for (const list of lists) this.left += list.waiting.length
  }

  run(): void {
    const { servers } = this.floor
    while (this.left > 0) {
      let server = 0
      for (let i = 1; i < this.free.length; i++) if ((this.free[i] as number) < (this.free[server] as number)) server = i
      const now = this.free[server] ?? horizon
      if (now >= horizon) return
      const pause = servers[server]?.breaks.find(([from, to]) => now >= from && now < to)
      this.free[server] = pause ? pause[1] : this.serve(server, now)
    }
  }

  /** When the counter is free again. */
  private serve(server: number, now: number): number {
    const sources = this.floor.servers[server]?.sources ?? []
    for (;;) {
      let nearest = Number.POSITIVE_INFINITY
      for (const { list, tier } of sources) if (tier < nearest && this.firstKey(list, now) < horizon) nearest = tier
      if (nearest === Number.POSITIVE_INFINITY) return this.nextArrival(sources, now)
      let best = -1
      let bestKey = Number.POSITIVE_INFINITY
      for (const { list, tier } of sources) {
        const key = this.firstKey(list, now)
        if (key >= bestKey || (tier > nearest && now - key < this.floor.helpAfter)) continue
        best = list
        bestKey = key
      }
      const took = this.take(best, now)
      if (took > 0) return now + took
    }
  }

  /** Takes the first of a list; minutes that the counter is busy with it, 0 when nobody came of it. */
  private take(list: number, now: number): number {
    const { waiting } = this.floor.lists[list] as List
    const { paths, path, waits } = this.place
    const place = this.at[list] as number
    const late = this.firstLate(list)
    const pool = this.late[list] as Late[]
    const key = waiting[place]?.key ?? horizon
    if (late >= 0 && (pool[late] as Late).key < key) {
      const [{ at, law, who }] = pool.splice(late, 1) as [Late]
      return this.gaveUp(who, now - at) ? 0 : this.service(law, who)
    }
    ;(waits[list] as Float64Array)[place * paths + path] = now
    this.at[list] = place + 1
    this.left--
    const waiter = waiting[place]
    if (!waiter || waiter.asks !== undefined || this.gaveUp(waiter.who, now)) return 0
    return this.service(waiter.law, waiter.who)
  }

  /** The smallest key in a list at a moment; `horizon` and more: nobody is there. */
  private firstKey(list: number, now: number): number {
    this.admit(list, now)
    const { waiting } = this.floor.lists[list] as List
    const place = this.at[list] as number
    const key = waiting[place]?.key ?? horizon
    const late = this.firstLate(list)
    return Math.min(key, this.late[list]?.[late]?.key ?? horizon)
  }

  private firstLate(list: number): number {
    const pool = this.late[list] as Late[]
    let best = -1
    for (let i = 0; i < pool.length; i++) if (best < 0 || (pool[i] as Late).key < (pool[best] as Late).key) best = i
    return best
  }

  private admit(list: number, now: number): void {
    for (const coming of this.coming[list] as Coming[])
      while (coming.nextAt <= now) {
        const { nextAt: at, stream, seed } = coming
        this.late[list]?.push({ key: at - stream.headStart, at, law: stream.law, who: mixed(seed, ++coming.serial) })
        coming.nextAt = at + this.gap(stream.perMinute, seed, coming.serial)
      }
  }

  private nextArrival(sources: readonly { readonly list: number }[], now: number): number {
    let next = Number.POSITIVE_INFINITY
    for (const { list } of sources) for (const { nextAt } of this.coming[list] as Coming[]) next = Math.min(next, nextAt)
    return Math.max(next, now)
  }

  private gap(perMinute: number, seed: number, serial: number): number {
    const u = (mixed(seed * 8191 + serial, this.place.path + 500) + 1) / 4_294_967_297
    return perMinute > 0 ? -Math.log(u) / perMinute : Number.POSITIVE_INFINITY
  }

  private gaveUp(who: number, waited: number): boolean {
    const { leaving } = this.floor
    return leaving > 0 && mixed(who, this.place.path + 90_000) / 4_294_967_296 < 1 - Math.exp(-leaving * waited)
  }

  private service(law: number, who: number): number {
    const { mean, sigma } = this.floor.laws[law] as ServiceLaw
    const z = normalAt(drawn(who, this.place.path, this.place.paths))
    return this.floor.between + Math.max(0.01, mean * this.speed * Math.exp(sigma * (z - sigma / 2)))
  }

  /** What is left of a service that has gone on for a while, knowing that it is not over yet. */
  private rest({ law, elapsed, who }: { law: number; elapsed: number; who: number }): number {
    const { mean, sigma } = this.floor.laws[law] as ServiceLaw
    const typical = mean * this.speed
    const u = drawn(who, this.place.path, this.place.paths)
    const past = elapsed <= 0 ? 0 : normalBelow(Math.log(elapsed / typical) / sigma + sigma / 2)
    // Longer than nearly all that were ever seen: it goes on like no rule.
    if (past > 0.995) return -Math.log(1 - u * 0.999) * typical * 0.5
    const whole = typical * Math.exp(sigma * (normalAt(past + u * (1 - past)) - sigma / 2))
    return Math.max(0.05, whole - elapsed)
  }
}
