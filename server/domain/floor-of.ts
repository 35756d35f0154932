import { sessionsOf } from './calendar/sessions.ts'
import { goesFirst } from './lines/index-tickets.ts'
import { heldAt, listName, priorityAt } from './lines/state.ts'
import type { HallConfig } from './setup/events.ts'
import type { State } from './state.ts'
import { mixed } from './waits/chance.ts'
import { arrivalMemoryMs } from './waits/evolve.ts'
import type { Floor, List, Server, Stream, Waiter } from './waits/floor.ts'
import { paceOf, serviceLaw, unsureOf } from './waits/laws.ts'
import { firstPart, type Takes, WhoTakes } from './who-takes.ts'

const minute = 60_000
/** Places of one list, and of all lists together, that a pass follows; beyond them a range goes on as steeply as before. */
const mostOfOne = 240
const mostOfAll = 480
const unknownMinutes = 8

/** Counters to reckon with besides those that are open: one more, that a clerk would open now. */
export type Supposed = { readonly counter: number; readonly badge?: string }

/** What the hall knows of a list, and of everything that shares counters with it. `undefined`: nothing is set up. */
export function floorOf(state: State, now: number, asked: string, supposed?: Supposed): Floor | undefined {
  const { hall } = state.setup
  if (!hall) return undefined
  return new FloorPlan(state, hall, now).around(asked, supposed)
}

/** In minutes from now. `pause`: from the end of the session that runs to the next one of the day. `opensIn`: until one begins, when none runs. */
type Sessions = { readonly pause?: readonly [number, number]; readonly opensIn?: number }

type Seat = { readonly counter: number; readonly badge: string | undefined; readonly opensIn: number; readonly breaks: Server['breaks'] }

class FloorPlan {
  private readonly names: string[] = []
  private readonly laws: Floor['laws'][number][] = []
  private readonly lawOf = new Map<string, number>()
  private readonly sessions: Sessions
  private readonly pace: number

  constructor(
    private readonly state: State,
    private readonly hall: HallConfig,
    private readonly now: number,
  ) {
    this.sessions = sessionsAt(state, hall, now)
    this.pace = paceOf(state.waits, (matter) => usualOf(hall, matter))
  }

  around(asked: string, supposed: Supposed | undefined): Floor {
    const seats = this.seats(supposed)
    const who = new WhoTakes(this.state, this.hall, seats, asked)
    const sourcesOf = (seat: Seat): Takes => {
      const { sources, rest } = who.takes(seat)
      const sent = [listName({ counter: seat.counter }), ...(seat.badge === undefined ? [] : [listName({ badge: seat.badge })])]
        .filter((name) => name === asked || this.sizeOf(name) > 0)
        .map((name) => ({ name, tier: 1, helpAfter: 0 }))
      return { sources: [...sources, ...sent], ...(rest && { rest: [...rest, ...sent] }) }
    }
    const joined = new Set([asked, ...(who.parted.has(asked) ? [firstPart(asked)] : [])])
    const near: (Takes & { readonly seat: Seat })[] = []
    let rest = seats.map((seat) => ({ seat, ...sourcesOf(seat) }))
    for (let grew = true; grew; ) {
      grew = false
      const apart: typeof rest = []
      for (const each of rest) {
        const all = each.rest ?? each.sources
        if (!all.some(({ name }) => joined.has(name))) apart.push(each)
        else {
          near.push(each)
          for (const { name } of all) {
            joined.add(name)
            // Both parts of a line are told of together.
            if (name.endsWith('*')) joined.add(name.slice(0, -1))
          }
          grew = true
        }
      }
      rest = apart
    }
    this.names.push(...joined)
    const indexed = (sources: Takes['sources']) =>
      sources.map(({ name, tier, helpAfter }) => ({ list: this.names.indexOf(name), tier, helpAfter }))
    const servers: Server[] = near.map(({ seat, sources, rest: others }) => ({
      counter: seat.counter,
      opensIn: seat.opensIn,
      breaks: seat.breaks,
      busy: this.busyAt(seat.counter),
      sources: indexed(sources),
      ...(others && { rest: indexed(others) }),
    }))
    const helped = new Set(
      servers.flatMap(({ sources, rest: others }) =>
        [sources, others ?? []]
          .flatMap((each) => each.filter(({ tier }) => each.some((other) => other.tier > tier)))
          .map(({ list }) => list),
      ),
    )
    // With nobody there, the range is that of one counter: somebody will open it.
    if (!servers.some(({ sources }) => sources.some(({ list }) => list === 0)))
      servers.push({
        counter: 0,
        opensIn: this.sessions.opensIn ?? 0,
        breaks: this.breaks(),
        sources: [{ list: 0, tier: 1, helpAfter: 0 }],
      })
    const lists = this.names.map((name, index) => this.list(name, { helped: helped.has(index), who }))
    const { waits } = this.state
    return {
      lists,
      servers,
      laws: this.laws,
      between: (waits.walk.count >= 3 ? waits.walk.mean : 0) + (waits.turn.count >= 3 ? waits.turn.mean : 0),
      leaving: waits.leaving.left / (waits.leaving.minutes + 200),
      unsure: unsureOf(waits),
      ...(who.supposed && { supposed: true as const }),
    }
  }

  private breaks(): Server['breaks'] {
    return this.sessions.pause ? [this.sessions.pause] : []
  }

  /** Who serves now, who is to come back, and, before the doors open, who is likely to come. */
  private seats(supposed: Supposed | undefined): Seat[] {
    const { counters, waits } = this.state
    const seats: Seat[] = []
    for (const [counter, { badge, pause }] of counters.seats) {
      if (pause && pause.until === undefined) continue
      const opensIn = pause?.until === undefined ? 0 : Math.max(1, (pause.until - this.now) / minute)
      seats.push({ counter, badge, opensIn, breaks: this.breaks().filter(([from]) => from >= opensIn) })
    }
    if (seats.length === 0 && this.sessions.opensIn !== undefined) {
      const crew = waits.crew.length > 0 ? waits.crew : this.hall.counters.map(({ counter }) => counter as number)
      for (const counter of crew) seats.push({ counter, badge: undefined, opensIn: this.sessions.opensIn, breaks: [] })
    }
    if (supposed) seats.push({ counter: supposed.counter, badge: supposed.badge, opensIn: 0, breaks: this.breaks() })
    return seats
  }

  private busyAt(counter: number): Server['busy'] {
    const held = heldAt(this.state.lines, counter)
    if (!held) return undefined
    const elapsed = held.servedMs + (held.state === 'serving' ? this.now - (held.startedAt ?? this.now) : 0)
    return { law: this.law(held.matter), elapsed: elapsed / minute, who: mixed(held.order, 3) }
  }

  private sizeOf(name: string): number {
    return this.state.lines.index.lists.get(name)?.size ?? 0
  }

  private list(name: string, { helped, who }: { helped: boolean; who: WhoTakes }): List {
    const { lines } = this.state
    const waiting: Waiter[] = []
    const most = Math.min(mostOfOne, Math.max(40, Math.floor(mostOfAll / this.names.length)))
    const apart = name.endsWith('*')
    const whole = apart ? name.slice(0, -1) : name
    const parted = who.parted.has(whole)
    const all = lines.index.lists.get(whole)
    const line = name.startsWith('line:') ? whole.slice(5) : undefined
    // Who would take a number now: of each head start, the longest first, and of none.
    const asking = this.asking(line !== undefined && parted === apart)
    for (const place of all ?? []) {
      const ticket = lines.tickets.get(place.id)
      if (parted && ticket && goesFirst(ticket) !== apart) continue
      while (asking.length > 0 && (place.key - this.now) / minute > -(asking.at(-1) ?? 0)) this.ask(waiting, asking.pop() ?? 0)
      if (waiting.length >= most) break
      waiting.push({ key: (place.key - this.now) / minute, law: this.law(ticket?.matter ?? ''), who: mixed(place.order, 3) })
    }
    if (waiting.length < most) while (asking.length > 0) this.ask(waiting, asking.pop() ?? 0)
    const rests = line === undefined || who.supposed ? undefined : who.restsUntil(line)
    return {
      name,
      waiting,
      size: (apart ? priorityAt(lines, whole.slice(5)) : all)?.size ?? 0,
      // Nobody takes a number of a line that is suspended.
      streams:
        line === undefined || rests !== undefined
          ? []
          : this.streams(line, helped).filter(({ headStart }) => !parted || headStart > 0 === apart),
      ...(rests !== undefined && rests < Number.POSITIVE_INFINITY && { from: Math.max(0, rests - this.now) / minute }),
      ...(parted && !apart && { first: this.names.indexOf(firstPart(whole)) }),
    }
  }

  /** Head starts in minutes, the longest last; of those who are not called first, none. */
  private asking(withPriority: boolean): number[] {
    if (!withPriority) return [0]
    return [...new Set([...Object.values(this.hall.rules.headStartMinutes), 0])].sort((a, b) => a - b)
  }

  private ask(waiting: Waiter[], headStart: number): void {
    waiting.push({ key: -headStart, law: 0, who: 0, asks: headStart })
  }

  /** Those of a category with a head start; and everybody, where counters prefer this line to another. */
  private streams(line: string, helped: boolean): Stream[] {
    const { waits } = this.state
    const known = waits.arrivals.get(line)
    if (!known) return []
    const age = Math.max(this.now - known.since, 15 * minute)
    const fading = known.fading * Math.exp((known.at - this.now) / arrivalMemoryMs)
    const perMinute = (fading * minute) / (arrivalMemoryMs * (1 - Math.exp(-age / arrivalMemoryMs)))
    let all = 20
    for (const count of waits.categories.values()) all += count
    const law = this.law(this.hall.matters.find((matter) => matter.line === line)?.matter ?? '')
    const streams: Stream[] = []
    let ordinary = perMinute
    for (const [category, headStart] of Object.entries(this.hall.rules.headStartMinutes)) {
      const part = (perMinute * ((waits.categories.get(category) ?? 0) + 1)) / all
      ordinary -= part
      if (headStart > 0) streams.push({ perMinute: part, headStart, law })
    }
    if (helped) streams.push({ perMinute: ordinary, headStart: 0, law })
    return streams
  }

  private law(matter: string): number {
    const known = this.lawOf.get(matter)
    if (known !== undefined) return known
    const usual = usualOf(this.hall, matter) ?? unknownMinutes
    const index = this.laws.push(serviceLaw(this.state.waits, { matter, usual, pace: this.pace, at: this.now })) - 1
    this.lawOf.set(matter, index)
    return index
  }
}

function sessionsAt({ closing, setup }: State, hall: HallConfig, now: number): Sessions {
  if (!hall.rules.waitsKnowBreaks) return {}
  const spans = sessionsOf(hall, closing.years, setup.day).map(({ from, to }) => [(from - now) / minute, (to - now) / minute] as const)
  const next = spans.find(([from]) => from > 0)?.[0]
  const running = spans.find(([from, to]) => from <= 0 && to > 0)
  if (!running) return next === undefined ? {} : { opensIn: next }
  return next === undefined || next <= running[1] ? {} : { pause: [running[1], next] }
}

const usual = new WeakMap<HallConfig, ReadonlyMap<string, number>>()

/** Minutes that the hall's document gives a matter. Worked out once for a document. */
function usualOf(hall: HallConfig, matter: string): number | undefined {
  let known = usual.get(hall)
  if (!known) {
    known = new Map(hall.matters.map((each) => [each.matter as string, each.minutes]))
    usual.set(hall, known)
  }
  return known.get(matter)
}
