import { listName } from './lines/state.ts'
import { canServe } from './people/trained.ts'
import type { HallConfig } from './setup/events.ts'
import type { State } from './state.ts'
import { restsNow, wholeHall } from './suspension/state.ts'

type Seat = { readonly counter: number; readonly badge: string | undefined; readonly opensIn: number }
type Named = { readonly name: string; readonly tier: number; readonly helpAfter: number }

/** What a counter takes from, by the lists' names; `rest`: once nobody is in the sources. */
export type Takes = { readonly sources: readonly Named[]; readonly rest?: readonly Named[] }

/** The part of a line whom priority counters call before the rest. [K13] No list of the hall has such a name. */
export const firstPart = (name: string): string => `${name}*`

/** Who takes whom, as `next-ticket.ts` has it, for the played order. [W2] `asked`: the list of whoever wants to know. */
export class WhoTakes {
  /** Lines that a priority counter serves beside others: their people are two lists. */
  readonly parted: ReadonlySet<string>
  /** `asked` is suspended without an end: it is told what it would be if all went on now. */
  readonly supposed: boolean
  private readonly byCounter: ReadonlyMap<number, HallConfig['counters'][number]>

  constructor(
    private readonly state: Pick<State, 'setup' | 'suspensions'>,
    private readonly hall: HallConfig,
    private readonly seats: readonly Seat[],
    asked: string,
  ) {
    this.byCounter = new Map(hall.counters.map((known) => [known.counter as number, known]))
    this.supposed = asked.startsWith('line:') && this.restsUntil(asked.slice(5)) === Number.POSITIVE_INFINITY
    const beside = seats.filter((seat) => this.byCounter.get(seat.counter)?.kind === 'priority')
    this.parted = new Set(
      beside.flatMap((seat) => this.linesOf(seat).flatMap(({ line }) => (this.hasOther(seat, line) ? [listName({ line })] : []))),
    )
  }

  /** Milliseconds UTC before which counters leave a line alone; Infinity: nobody said until when. */
  restsUntil(line: string): number | undefined {
    if (!restsNow(this.state, line)) return undefined
    const { of } = this.state.suspensions
    return Math.max(...[line, wholeHall].map((name) => of.get(name)).map((each) => (each ? (each.until ?? Number.POSITIVE_INFINITY) : 0)))
  }

  takes(seat: Seat): Takes {
    const lines = this.linesOf(seat)
    const inOrder = lines.flatMap(({ line, tier, helpAfterMinutes }) =>
      this.parts(line).map((name) => ({ name, tier, helpAfter: helpAfterMinutes ?? this.hall.rules.helpAfterMinutes })),
    )
    if (this.byCounter.get(seat.counter)?.kind !== 'priority') return { sources: inOrder }
    const sources = lines
      .flatMap(({ line }) => (this.hasOther(seat, line) ? [firstPart(listName({ line }))] : this.parts(line)))
      .map((name) => ({ name, tier: 1, helpAfter: 0 }))
    return this.hall.rules.priorityFallback ? { sources, rest: inOrder } : { sources }
  }

  private parts(line: string): string[] {
    const name = listName({ line })
    return this.parted.has(name) ? [name, firstPart(name)] : [name]
  }

  private linesOf({ counter, badge }: Seat): HallConfig['counters'][number]['lines'] {
    return (this.byCounter.get(counter)?.lines ?? []).filter(
      ({ line }) =>
        (badge === undefined || canServe(this.hall, badge, line)) && (this.supposed || this.restsUntil(line) !== Number.POSITIVE_INFINITY),
    )
  }

  private hasOther(seat: Seat, line: string): boolean {
    return this.seats.some(
      (other) =>
        other.counter !== seat.counter &&
        other.opensIn <= seat.opensIn &&
        this.byCounter.get(other.counter)?.kind !== 'priority' &&
        this.linesOf(other).some((served) => served.line === line),
    )
  }
}
