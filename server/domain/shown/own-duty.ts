import { floorAlarms } from '../../../protocol/views/alarms.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { openCall } from '../oncall/state.ts'
import { alarms } from './alarms.ts'
import { listsShown, notesShown, onCallOn, oncallEntry, onDutyToday, swapEntry, who } from './duty.ts'
import { clerkShown, compact, numberIn, type Part, type Scene } from './scene.ts'

const daysShown = 20
const daysOfOthers = 6

/** What duty means to the clerk who sits at a counter. */
function ownDuty(scene: Scene, counter: number): Entry {
  const { duty, oncall, setup, counters } = scene.state
  const badge = counters.seats.get(counter)?.badge ?? ''
  const person = clerkShown(scene, onDutyToday(scene))
  const mine = person?.badge === badge
  const reminded = duty.reminded.filter((each) => each.badge === badge && each.day > setup.day).at(-1)
  const days = daysOf(scene)
  const call = openCall(oncall, badge)
  const swaps = [...duty.swaps].filter(([, { asker, other, agreed }]) => asker === badge || (other === badge && !agreed))
  return compact({
    person,
    mine: mine || undefined,
    reminded: reminded && { day: reminded.day, kind: reminded.kind },
    days: days.get(badge)?.slice(0, daysShown) ?? [],
    // Only whoever has a day to give away needs to know to whom.
    others: days.has(badge)
      ? scene.hall.people
          .filter((each) => each.badge !== badge)
          .map((each) => ({ ...who(scene, each.badge), days: days.get(each.badge)?.slice(0, daysOfOthers) ?? [] }))
      : [],
    swaps: swaps.flatMap(([day]) => swapEntry(scene, day) ?? []),
    call: call && oncallEntry(scene, String(call.seq)),
    lists: mine ? listsShown(scene) : undefined,
    notes: mine ? notesShown(scene) : undefined,
    onCall: mine ? onCallOn(scene, setup.day) : undefined,
    calls: mine ? oncall.calls.flatMap(({ seq }) => oncallEntry(scene, String(seq)) ?? []) : undefined,
  })
}

const known = new WeakMap<Scene, Map<string, string[]>>()

/** The days to come of everybody; worked out once for all consoles of this moment. */
function daysOf(scene: Scene): Map<string, string[]> {
  const before = known.get(scene)
  if (before) return before
  const days = new Map<string, string[]>()
  for (const [day, { badge }] of scene.state.duty.planned)
    if (day > scene.state.setup.day) {
      const own = days.get(badge)
      if (own) own.push(day)
      else days.set(badge, [day])
    }
  known.set(scene, days)
  return days
}

export const ownDutyPart: Part = { make: (scene, _id, name) => ownDuty(scene, numberIn(name)) }

const seesToFloor = (scene: Scene, name: string): boolean => {
  const badge = scene.state.counters.seats.get(numberIn(name))?.badge
  return badge !== undefined && onDutyToday(scene) === badge
}

/** What the floor wants of whoever is on duty, at the console where they sit. [O55] */
export const ownAlarmPart: Part = {
  ids: (scene, name) =>
    seesToFloor(scene, name)
      ? Object.entries(alarms(scene)).flatMap(([id, { kind }]) => (floorAlarms.some((each) => each === kind) ? [id] : []))
      : [],
  make: (scene, id, name) => {
    const alarm = seesToFloor(scene, name) ? alarms(scene)[id] : undefined
    return alarm && floorAlarms.some((each) => each === alarm.kind) ? alarm : undefined
  },
}
