import { floorOf } from './floor-of.ts'
import type { State } from './state.ts'
import { paths } from './waits/chance.ts'
import { play } from './waits/play.ts'
import { lawsOf, type WaitLaw } from './waits/range.ts'

/** How long a pass is good for while nothing else tells that it is not. A longer list costs more to play, and a moment matters less in it. */
const freshMs = (waiting: number): number => Math.max(2000, waiting * 5)

type Pass = {
  readonly at: number
  readonly seats: string
  readonly turns: number
  readonly sizes: ReadonlyMap<string, number>
  readonly laws: ReadonlyMap<string, WaitLaw>
}

/**
 * Passes of a state, by list. Not part of it: whoever asks later plays anew. Decisions look only at what decisions have played: what a number is told is the
 * same whoever watches meanwhile.
 */
type Passes = { readonly decided: Map<string, Pass>; readonly shown: Map<string, Pass> }
const passes = new WeakMap<object, Passes>()

function passesOf({ waits }: State): Passes {
  const known = passes.get(waits)
  if (known) return known
  const none = { decided: new Map(), shown: new Map() }
  passes.set(waits, none)
  return none
}

/** The law of a list's wait, for a decision. A pass is good for two seconds, so that a number in a long line costs none of its own. [W5] */
export function waitLaw(state: State, now: number, list: string): WaitLaw {
  const { decided } = passesOf(state)
  return fresh(state, now, list, decided.get(list)) ?? playAnew(state, now, list, decided)
}

/** The same for screens: what a decision has played a moment ago, else a pass of their own, which all of them read. [W5] */
export function shownLaw(state: State, now: number, list: string): WaitLaw {
  const { decided, shown } = passesOf(state)
  return fresh(state, now, list, decided.get(list)) ?? fresh(state, now, list, shown.get(list)) ?? playAnew(state, now, list, shown)
}

/** Played anew sooner when counters open, close or pause, and when an eighth of the list has come or gone. */
function fresh(state: State, now: number, list: string, pass: Pass | undefined): WaitLaw | undefined {
  if (!pass) return undefined
  const before = pass.sizes.get(list) ?? 0
  if (Math.abs(now - pass.at) >= freshMs(before) || pass.seats !== seatsOf(state)) return undefined
  const size = state.lines.index.lists.get(list)?.size ?? 0
  return Math.abs(size - before) + state.waits.turns - pass.turns <= before / 8 ? pass.laws.get(list) : undefined
}

function playAnew(state: State, now: number, list: string, kept: Map<string, Pass>): WaitLaw {
  const { waits } = state
  const floor = floorOf(state, now, list)
  if (!floor) return () => ({ p50: 0, p90: 1 })
  const played = play(floor, paths)
  const made: Pass = {
    at: now,
    seats: seatsOf(state),
    turns: waits.turns,
    sizes: new Map(floor.lists.map(({ name, size: waiting }) => [name, waiting])),
    laws: lawsOf(played, floor, waits),
  }
  for (const name of made.laws.keys()) kept.set(name, made)
  return made.laws.get(list) ?? (() => ({ p50: 0, p90: 1 }))
}

/** Who serves: the hall's document, the seats and their pauses, and what is suspended. */
const seatsOf = ({ counters, setup, suspensions }: State): string => {
  let signs = setup.digest
  for (const [counter, { pause, badge }] of counters.seats) signs += ` ${counter}${badge}${pause ? `-${pause.until ?? ''}` : ''}`
  for (const [line, { until }] of suspensions.of) signs += ` ${line}*${until ?? ''}`
  return signs
}
