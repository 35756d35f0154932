import { listName } from '../../../server/domain/lines/state.ts'
import { mixed } from '../../../server/domain/waits/chance.ts'
import type { Floor, Server } from '../../../server/domain/waits/floor.ts'
import { play } from '../../../server/domain/waits/play.ts'
import type { RulesHall } from '../../fixtures/rules-hall.ts'
import { clockMinutes, type WaitDay } from './day-format.ts'
import type { DayHall } from './hall-of-day.ts'
import type { TrueLaws } from './laws.ts'

/** A prime. */
const paths = 307
const minute = 60_000

/**
 * The limit: the median wait of somebody who takes a number now, by playing the calling order on many paths with the laws as they truly are, arrivals as they
 * truly come, and every opening and closing known beforehand. Only chance itself is unknown to it.
 */
export class Oracle {
  private readonly matters: readonly string[]
  private readonly headStart: Readonly<Record<string, number>>

  constructor(
    private readonly day: WaitDay,
    private readonly made: DayHall,
    private readonly laws: TrueLaws,
  ) {
    this.matters = [...made.lineOf.keys()]
    this.headStart = made.hall.rules.headStartMinutes
  }

  /** `at`: minutes of the day. The ticket has been taken and is the last of its category. */
  median(hall: RulesHall, ticket: { id: string; matter: string }, at: number): number {
    const floor = this.floor(hall, at)
    const list = this.matters.indexOf(ticket.matter)
    const place = floor.lists[list]?.waiting.findIndex(({ who }) => who === mixed(hall.ticket(ticket.id).order, 3)) ?? 0
    const { waits } = play(floor, paths)
    // Who is not served today is not scored: among the paths on which this one is.
    const sorted = (waits[list] as Float64Array)
      .slice(place * paths, (place + 1) * paths)
      .filter((wait) => wait < 600)
      .sort()
    return sorted[sorted.length >> 1] ?? 0
  }

  private floor({ state, now }: RulesHall, at: number): Floor {
    const law = (matter: string) => Math.max(0, this.matters.indexOf(matter))
    const byId = new Map([...this.made.idOf].map(([name, id]) => [id, name]))
    const lawOfTicket = (id: string) => law(byId.get(state.lines.tickets.get(id)?.matter ?? '') ?? '')
    const lists = this.matters.map((matter) => {
      const name = listName({ line: this.made.lineOf.get(matter) ?? '' })
      const list = [...(state.lines.index.lists.get(name) ?? [])]
      const waiting = list.map(({ id, key, order }) => ({ key: (key - now) / minute, law: lawOfTicket(id), who: mixed(order, 3) }))
      const streams = this.laws.categories
        .map((category) => ({
          perMinute: this.laws.rate(matter, category, at + 5),
          headStart: this.headStart[category] ?? 0,
          law: law(matter),
        }))
        .filter(({ headStart, perMinute }) => headStart > 0 && perMinute > 0)
      return { name, waiting, size: waiting.length, streams }
    })
    const servers = this.day.counters.map(({ counter, matters, open }): Server => {
      const held = state.lines.tickets.get(state.lines.index.held.get(counter) ?? '')
      const spans = open.map(([from, to]) => [clockMinutes(from) - at, clockMinutes(to) - at] as const).filter(([, to]) => to > 0)
      const shut: [number, number][] = []
      let from = 0
      for (const [opens, closes] of spans) {
        if (opens > from) shut.push([from, opens])
        from = closes
      }
      shut.push([from, 10_000])
      return {
        counter,
        opensIn: 0,
        breaks: shut,
        busy: held && { law: lawOfTicket(held.id), elapsed: (now - (held.startedAt ?? now)) / minute, who: mixed(held.order, 3) },
        sources: matters.map((matter) => ({ list: law(matter), tier: 1, helpAfter: 0 })),
      }
    })
    const laws = this.matters.map((matter) => this.laws.services.get(matter) ?? { mean: 8, sigma: 0.6 })
    return { lists, servers, laws, between: 0, leaving: this.laws.leaving, unsure: 0 }
  }
}
