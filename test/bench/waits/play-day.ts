import { categories } from '../../../protocol/vocabulary.ts'
import { event } from '../../../server/domain/events.ts'
import { evolve } from '../../../server/domain/evolve.ts'
import { clerk, holder, kiosk, minute, RulesHall } from '../../fixtures/rules-hall.ts'
import { Baselines } from './baselines.ts'
import { clockMinutes, type WaitDay } from './day-format.ts'
import { badgeOf, type DayHall, hallOfDay } from './hall-of-day.ts'
import type { TrueLaws } from './laws.ts'
import { Oracle } from './oracle.ts'

/**
 * One number: what was told when it was taken, and what came of it, in minutes. `left`: its holder gave up, or nobody served it that day; `waited` is then how
 * long it was held, and it is not scored.
 */
export type Row = {
  readonly day: string
  readonly at: string
  readonly matter: string
  readonly category: string
  readonly p50: number
  readonly p90: number
  waited: number
  left: boolean
  /** Medians of the three baselines and of the oracle. */
  readonly others: readonly number[]
}

/** Noon of the date that is played, in UTC: 15 October 2026 in Shanghai. */
const midnight = Date.UTC(2026, 9, 14, 16)
const order = { finish: 0, open: 1, take: 2, leave: 3, shut: 4 }

type Happening = { readonly at: number; readonly what: keyof typeof order; readonly run: () => void }

/** Plays a day by the product's own rules, on their own clock. Without `laws` nobody asks the oracle. */
export function playDay(day: WaitDay, laws?: TrueLaws): Row[] {
  return new PlayedDay(day, laws).rows()
}

class PlayedDay {
  private readonly made: DayHall
  private readonly hall: RulesHall
  private readonly baselines: Baselines
  private readonly oracle: Oracle | undefined
  private readonly done: Row[] = []
  private readonly rowOf = new Map<string, Row>()
  private readonly minutesOf = new Map<string, number>()
  private readonly finishing = new Map<number, Happening>()
  /** Counters whose span has ended while they were busy, and when they come back. */
  private readonly leaving = new Map<number, number | undefined>()

  constructor(
    private readonly day: WaitDay,
    laws: TrueLaws | undefined,
  ) {
    this.made = hallOfDay(day)
    this.hall = new RulesHall(this.made.hall)
    this.baselines = new Baselines(this.made.hall, day.history)
    this.oracle = laws && new Oracle(day, this.made, laws)
    this.learnHistory()
  }

  rows(): Row[] {
    const planned = this.planned()
    for (;;) {
      let next = planned.at(-1)
      for (const finish of this.finishing.values())
        if (!next || finish.at < next.at || (finish.at === next.at && next.what !== 'finish')) next = finish
      if (!next) break
      if (next === planned.at(-1)) planned.pop()
      this.hall.now = Math.max(this.hall.now, midnight + Math.round(next.at * minute))
      next.run()
      this.callAll()
    }
    for (const row of this.rowOf.values()) Object.assign(row, { left: true, waited: this.minuteOfDay() - clockMinutes(row.at) })
    return this.done
  }

  /** The day's own happenings, the next one last. */
  private planned(): Happening[] {
    const all: Happening[] = this.day.arrivals.map((arrival) => ({
      at: clockMinutes(arrival.at),
      what: 'take',
      run: () => this.take(arrival, all2),
    }))
    const all2 = all
    for (const { counter, open } of this.day.counters) {
      const spans = open
        .map((span) => span.map(clockMinutes) as [number, number])
        .filter(([from, to]) => to > from)
        .sort(([a], [b]) => a - b)
      for (const [index, [from, to]] of spans.entries()) {
        all.push({ at: from, what: 'open', run: () => this.open(counter) })
        all.push({ at: to, what: 'shut', run: () => this.shut(counter, spans[index + 1]?.[0]) })
      }
    }
    return all.sort(later)
  }

  private take({ matter, category, minutes, patience, at }: WaitDay['arrivals'][number], planned: Happening[]): void {
    const line = this.made.lineOf.get(matter) as string
    const known = categories.find((each) => each === category) ?? 'ordinary'
    const open = this.openFor(line)
    const result = this.hall.must(this.hall.ask(kiosk, 'ticket.take', { matter: this.made.idOf.get(matter), category: known }))
    const { ticket } = result as { ticket: { id: string; ahead: number; wait: { p50: number; p90: number } } }
    const others = this.baselines.told(line, ticket.ahead, open)
    if (this.oracle) others.push(this.oracle.median(this.hall, { id: ticket.id, matter }, this.minuteOfDay()))
    const row: Row = {
      day: this.day.name,
      at,
      matter,
      category,
      p50: ticket.wait.p50,
      p90: ticket.wait.p90,
      waited: 0,
      left: false,
      others,
    }
    this.done.push(row)
    this.rowOf.set(ticket.id, row)
    this.minutesOf.set(ticket.id, minutes)
    if (patience === null) return
    const leave: Happening = { at: this.minuteOfDay() + patience, what: 'leave', run: () => this.leave(ticket.id) }
    const place = planned.findIndex((each) => later(each, leave) >= 0)
    planned.splice(place < 0 ? planned.length : place, 0, leave)
  }

  private leave(ticket: string): void {
    const row = this.rowOf.get(ticket)
    if (!row) return
    this.hall.must(this.hall.ask(holder(ticket), 'ticket.cancel', { ticket }))
    this.rowOf.delete(ticket)
    Object.assign(row, { left: true, waited: this.minuteOfDay() - clockMinutes(row.at) })
  }

  private open(counter: number): void {
    this.leaving.delete(counter)
    const seat = this.hall.state.counters.seats.get(counter)
    const me = clerk(badgeOf(counter))
    if (!seat) this.hall.must(this.hall.ask(me, 'counter.open', { counter }))
    else if (seat.pause) this.hall.must(this.hall.ask(me, 'counter.resume', { counter }))
  }

  /** The present citizen is served to the end. */
  private shut(counter: number, back: number | undefined): void {
    if (this.finishing.has(counter)) {
      this.leaving.set(counter, back)
      return
    }
    const me = clerk(badgeOf(counter))
    const until = back === undefined ? undefined : midnight + back * minute
    if (until !== undefined && until > this.hall.now)
      this.hall.must(this.hall.ask(me, 'counter.pause', { counter, reason: 'break', until: new Date(until).toISOString() }))
    else if (until === undefined) this.hall.must(this.hall.ask(me, 'counter.close', { counter }))
  }

  private callAll(): void {
    for (const [counter, { badge, pause }] of this.hall.state.counters.seats) {
      if (pause || this.finishing.has(counter)) continue
      const ticket = this.hall.call(counter, badge)
      if (!ticket) continue
      const row = this.rowOf.get(ticket.id)
      this.rowOf.delete(ticket.id)
      if (row) row.waited = (this.hall.now - ticket.takenAt) / minute
      this.baselines.called(ticket.line, (this.hall.now - ticket.takenAt) / minute)
      this.hall.must(this.hall.ask(clerk(badge), 'counter.start', { counter }))
      const minutes = this.minutesOf.get(ticket.id) ?? 0
      this.finishing.set(counter, {
        at: this.minuteOfDay() + minutes,
        what: 'finish',
        run: () => this.finish(counter, ticket.line, minutes),
      })
    }
  }

  private finish(counter: number, line: string, minutes: number): void {
    this.finishing.delete(counter)
    this.hall.must(this.hall.ask(clerk(badgeOf(counter)), 'counter.finish', { counter, outcome: { kind: 'instant' } }))
    this.baselines.served(line, minutes)
    if (this.leaving.has(counter)) {
      const back = this.leaving.get(counter)
      this.leaving.delete(counter)
      this.shut(counter, back)
    }
  }

  private openFor(line: string): number {
    const { seats } = this.hall.state.counters
    return this.made.hall.counters.filter(({ counter, lines }) => {
      const seat = seats.get(counter)
      return seat && !seat.pause && lines.some((own) => own.line === line)
    }).length
  }

  private minuteOfDay(): number {
    return (this.hall.now - midnight) / minute
  }

  /** Services of the days before, as the journal would tell them; then the day that is played begins. */
  private learnHistory(): void {
    const { state } = this.hall
    for (const [index, { matter, minutes }] of this.day.history.entries()) {
      const finished = event('ticket.finished', {
        ticket: `before-${index}`,
        number: '',
        line: this.made.lineOf.get(matter) as string,
        counter: 1,
        badge: badgeOf(1),
        matter: this.made.idOf.get(matter) as string,
        category: 'ordinary',
        takenAt: this.hall.now,
        servedMs: minutes * minute,
        outcome: 'instant',
      })
      evolve(state, { ...finished, seq: state.seq + 1, at: state.at, actor: 'operator' })
    }
    this.hall.now = midnight + 5 * 60 * minute
    this.hall.letTimePass()
  }
}

const later = (a: Happening, b: Happening): number => b.at - a.at || order[b.what] - order[a.what]
