import { floorOf } from './floor-of.ts'
import type { State } from './state.ts'
import { paths } from './waits/chance.ts'
import { play } from './waits/play.ts'
import { rangesOf, type WaitLaw } from './waits/range.ts'

/** How long a pass is good for while nothing else tells that it is not. */
const freshMs = 2000

type Pass = {
  readonly at: number
  readonly seats: string
  readonly turns: number
  readonly sizes: ReadonlyMap<string, number>
  readonly laws: ReadonlyMap<string, WaitLaw>
}

/** Passes of a state, by list. Not part of it: whoever asks later plays anew. */
const passes = new WeakMap<object, Map<string, Pass>>()

/**
 * The law of a list's wait. All who ask within two seconds read one pass, so that slip, kiosk, phone, board, console and manager say the same, and a
 * number in a long line costs no pass of its own. [W5] A pass is played anew sooner when counters open, close or pause, and when an eighth of the list has
 * come or gone.
 */
export function waitLaw(state: State, now: number, list: string): WaitLaw {
  const { waits, lines } = state
  let known = passes.get(waits)
  if (!known) {
    known = new Map()
    passes.set(waits, known)
  }
  const seats = seatsOf(state)
  const size = lines.index.lists.get(list)?.size ?? 0
  const pass = known.get(list)
  if (pass && pass.seats === seats && Math.abs(now - pass.at) < freshMs) {
    const before = pass.sizes.get(list) ?? 0
    const law = pass.laws.get(list)
    if (law && Math.abs(size - before) + waits.turns - pass.turns <= before / 8) return law
  }
  const floor = floorOf(state, now, list)
  if (!floor) return () => ({ p50: 0, p90: 1 })
  const played = play(floor, paths)
  const made: Pass = {
    at: now,
    seats,
    turns: waits.turns,
    sizes: new Map(floor.lists.map(({ name, size: waiting }) => [name, waiting])),
    laws: new Map(floor.lists.map((each, index) => [each.name, rangesOf(played, { index, list: each }, waits)])),
  }
  for (const { name } of floor.lists) known.set(name, made)
  return made.laws.get(list) ?? (() => ({ p50: 0, p90: 1 }))
}

/** Who serves: the hall's document, the seats and their pauses. */
const seatsOf = ({ counters, setup }: State): string => {
  let signs = setup.digest
  for (const [counter, { pause, badge }] of counters.seats) signs += ` ${counter}${badge}${pause ? `-${pause.until ?? ''}` : ''}`
  return signs
}
