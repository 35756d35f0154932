import type { Wait } from '../../protocol/views/parts.ts'
import { shownLaw } from './estimate.ts'
import { floorOf } from './floor-of.ts'
import { listName } from './lines/state.ts'
import { isClerk } from './people/roster.ts'
import { canServe } from './people/trained.ts'
import type { HallConfig } from './setup/events.ts'
import type { State } from './state.ts'
import { restsNow } from './suspension/state.ts'
import { paths } from './waits/chance.ts'
import { play } from './waits/play.ts'
import { lawsOf } from './waits/range.ts'

type Change = { readonly line: string; readonly before: Wait; readonly after: Wait }

/** What one more open counter would change for a line that waits long, and for the others that it serves. */
export type WhatIf = Change & { readonly counter: number; readonly badge: string; readonly others: readonly Change[] }

/** Lines that are looked at: each costs a pass. */
const most = 3

/** For each line whose wait passes the alarm, the longest first: the counter and the clerk that would help it most nearly. [W6] */
export function whatIfs(state: State, now: number): WhatIf[] {
  const { hall } = state.setup
  if (!hall) return []
  // One more counter would leave a suspended line alone like the others. [D2]
  const long = hall.lines
    .filter(({ line }) => !restsNow(state, line))
    .map(({ line }) => ({ line, ahead: sizeOf(state, line), wait: waitNow(state, now, line) }))
    .filter(({ ahead, wait }) => ahead > 0 && wait.p90 > hall.rules.waitAlarmMinutes)
    .sort((a, b) => b.wait.p90 - a.wait.p90)
  return long.slice(0, most).flatMap(({ line }) => whatIf(state, now, line) ?? [])
}

/** `undefined`: no closed counter could serve the line, or no clerk is free who may. */
function whatIf(state: State, now: number, line: string): WhatIf | undefined {
  const { hall } = state.setup
  const more = hall && nearest(state, hall, line)
  const floor = more && floorOf(state, now, listName({ line }), more)
  if (!floor) return undefined
  const played = play(floor, paths)
  const changes = [...lawsOf(played, floor, state.waits)].flatMap(([list, law]): Change[] => {
    if (!list.startsWith('line:')) return []
    const name = list.slice('line:'.length)
    const before = waitNow(state, now, name)
    const { p50, p90 } = law(sizeOf(state, name), 0)
    // The paths are the same, and still one more counter can turn the order on one of them: nobody is promised a longer wait.
    const shown = Math.min(p50, before.p50)
    return [{ line: name, before, after: { p50: shown, p90: Math.max(shown + 1, Math.min(p90, before.p90)) } }]
  })
  const own = changes.find((change) => change.line === line)
  if (!own || own.after.p90 >= own.before.p90) return undefined
  return { ...own, ...more, others: changes.filter((change) => change !== own && change.after.p90 < change.before.p90 - 1) }
}

const waitNow = (state: State, now: number, line: string): Wait => shownLaw(state, now, listName({ line }))(sizeOf(state, line), 0)

const sizeOf = ({ lines }: State, line: string): number => lines.index.lists.get(listName({ line }))?.size ?? 0

/** A closed counter whose own work the line is, before one that helps; with a free clerk who is trained for the line, its first post before the others. */
function nearest({ counters }: State, hall: HallConfig, line: string): { counter: number; badge: string } | undefined {
  const seated = new Set([...counters.seats.values()].map(({ badge }) => badge))
  let best: { counter: number; badge: string; cost: number } | undefined
  for (const { counter, lines } of hall.counters) {
    const tier = lines.find((served) => served.line === line)?.tier
    if (tier === undefined || counters.seats.has(counter)) continue
    for (const person of hall.people) {
      if (!isClerk(person) || seated.has(person.badge) || !canServe(hall, person.badge, line)) continue
      const rank = person.posts.find((post) => post.counter === counter)?.rank
      const cost = tier * 10 + (rank === undefined ? 4 : 'ABC'.indexOf(rank))
      if (!best || cost < best.cost) best = { counter, badge: person.badge, cost }
    }
  }
  return best && { counter: best.counter, badge: best.badge }
}
