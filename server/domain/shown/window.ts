import type { Entry } from '../../../protocol/views/view.ts'
import { heldAt } from '../lines/state.ts'
import { whereOf } from './away.ts'
import { stintAt } from './covers.ts'
import { hoursPart } from './hours.ts'
import {
  clerkShown,
  compact,
  counterOf,
  counterState,
  countersServing,
  hallPart,
  lineOf,
  linePart,
  nowhere,
  numberIn,
  otherDay,
  ownLineIds,
  pauseShown,
  type Scene,
  type Shape,
  ticketTimes,
  waitPart,
} from './scene.ts'

export const windowScreen: Shape = {
  exists: (scene, name) => counterOf(scene, numberIn(name)) !== undefined,
  parts: {
    hall: hallPart,
    hours: hoursPart,
    now: { make: (scene, _id, name) => now(scene, numberIn(name)) },
    line: { ...linePart, ids: ownLineIds },
    wait: { ...waitPart, ids: ownLineIds },
  },
  touched: (scene, subject) => {
    if (subject === 'hours') return scene.hall.counters.map(({ counter }) => [`window:${counter}`, ['hours']])
    if (subject === 'staff') return scene.hall.counters.map(({ counter }) => [`window:${counter}`, ['now']])
    if (typeof subject === 'string') return []
    if ('line' in subject) return countersServing(scene, subject.line).map((counter) => [`window:${counter}`, [`line:${subject.line}`]])
    if ('counter' in subject) return [[`window:${subject.counter}`, ['now']]]
    if ('seat' in subject) return scene.hall.counters.map(({ counter }) => [`window:${counter}`, ['now', 'line:*']])
    return []
  },
  onBeat: ['wait:*', 'hours'],
}

function now(scene: Scene, counter: number): Entry {
  const known = counterOf(scene, counter)
  const held = heldAt(scene.state.lines, counter)
  const pause = pauseShown(scene, counter)
  // Its own work; at a counter for everything the farther tiers would only crowd the screen.
  const lines = known?.lines.filter(({ tier }) => tier === 1).map(({ line }) => ({ line, name: lineOf(scene, line)?.name ?? nowhere }))
  return compact({
    counter,
    name: known?.name,
    kind: known?.kind,
    state: counterState(scene, counter),
    number: held?.number,
    day: otherDay(scene, held),
    calledAt: held && ticketTimes(held).calledAt,
    clerk: clerkShown(scene, scene.state.counters.seats.get(counter)?.badge),
    assistant: clerkShown(scene, scene.state.counters.seats.get(counter)?.assistant),
    cover: coverSaid(scene, counter),
    lines,
    pause,
    reason: pause && (pause.words ?? pause.reason),
    until: pause?.until,
  })
}

/** 顶岗 (R22): the citizens see that somebody stands in, and whether the other is on leave, or where else. [Z97] */
function coverSaid(scene: Scene, counter: number): 'leave' | 'out' | 'away' | undefined {
  const stint = stintAt(scene, counter)
  if (!stint) return undefined
  const where = whereOf(scene, stint.absent)
  return where === 'leave' || where === 'out' ? where : 'away'
}
