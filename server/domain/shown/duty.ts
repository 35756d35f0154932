import { type Checklist, checklists } from '../../../protocol/duty.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { planOf } from '../calendar/sessions.ts'
import { dayAfter, weekdayOf } from '../calendar/workdays.ts'
import { itemsOf } from '../duty/checklists.ts'
import { isDutyDay } from '../duty/days.ts'
import { staffOf } from '../people/roster.ts'
import { clerkShown, compact, iso, type Part, type Scene } from './scene.ts'

/** Weeks that are shown though nothing is planned in them, and at most. */
const weeksAhead = 5
const mostWeeks = 60
const remindersShown = 12

/** Somebody of the staff, also one who has left since. */
export const who = (scene: Scene, badge: string): Entry => {
  const ref = staffOf(scene.hall, badge)?.person
  return { badge, name: (ref && scene.personal(ref)?.['name']) ?? '' }
}

/** Who is on duty on a day; whoever has left the hall is not. [O41] */
export const onDutyOn = ({ state, hall }: Scene, day: string): string | undefined => {
  const badge = state.duty.planned.get(day)?.badge
  return badge !== undefined && staffOf(hall, badge) ? badge : undefined
}

export const onDutyToday = (scene: Scene): string | undefined => onDutyOn(scene, scene.state.setup.day)

/** A day that should have somebody and has nobody. Nothing is missing where nobody ever made a plan. */
export const isGap = (scene: Scene, day: string): boolean =>
  scene.state.duty.everPlanned &&
  onDutyOn(scene, day) === undefined &&
  isDutyDay(scene.hall, planOf(scene.hall, scene.state.closing.years, day))

/** Whoever has the next turn, while the days of the change-over run (001-9). */
function incoming(scene: Scene): string | undefined {
  const { state, hall } = scene
  const today = onDutyToday(scene)
  for (let ahead = 1; ahead <= hall.rules.dutyOverlapDays; ahead++) {
    const badge = onDutyOn(scene, dayAfter(state.setup.day, ahead))
    if (badge !== undefined && badge !== today) return badge
  }
  return undefined
}

export function listsShown(scene: Scene): Entry {
  const { duty } = scene.state
  const shown = (list: Checklist) =>
    itemsOf(scene.hall, list).map(({ item, name }) => {
      const ticked = duty.ticked[list].get(item)
      if (!ticked) return { item, name }
      const note = ticked.words === undefined ? undefined : scene.personal(ticked.words)?.['text']
      return compact({ item, name, done: ticked.done, by: who(scene, ticked.badge), at: iso(ticked.at), note })
    })
  return Object.fromEntries(checklists.map((list) => [list, shown(list)]))
}

export const notesShown = (scene: Scene): Entry[] =>
  scene.state.duty.notes.map(({ seq, at, badge, words }) => ({
    seq,
    at: iso(at),
    by: who(scene, badge),
    text: scene.personal(words)?.['text'] ?? '',
  }))

export const onCallOn = (scene: Scene, day: string): Entry[] =>
  (scene.state.oncall.planned.get(day) ?? []).map((badge) => who(scene, badge))

function dutyEntry(scene: Scene): Entry {
  const { state, hall } = scene
  const { day } = state.setup
  return compact({
    day,
    person: clerkShown(scene, onDutyToday(scene)),
    gap: isGap(scene, day) || undefined,
    incoming: clerkShown(scene, incoming(scene)),
    phone: hall.hall.dutyPhone,
    onCall: onCallOn(scene, day),
    reminded: state.duty.reminded.slice(-remindersShown).map((each) => ({
      day: each.day,
      who: who(scene, each.badge),
      kind: each.kind,
      at: iso(each.at),
    })),
    notes: notesShown(scene),
    lists: listsShown(scene),
    people: hall.people.map(({ badge }) => who(scene, badge)),
    rota: hall.rules.dutyRota,
    planned: state.duty.everPlanned,
  })
}

/** Mondays from the running week on, as far as anything is planned. */
function weekIds(scene: Scene): string[] {
  const { duty, oncall, setup } = scene.state
  if (setup.day === '') return []
  const first = dayAfter(setup.day, -weekdayOf(setup.day))
  let last = dayAfter(first, weeksAhead * 7 + 6)
  for (const day of [...duty.planned.keys(), ...oncall.planned.keys()]) if (day > last) last = day
  const weeks: string[] = []
  for (let week = first; week <= last && weeks.length < mostWeeks; week = dayAfter(week, 7)) weeks.push(week)
  return weeks
}

function weekEntry(scene: Scene, week: string): Entry | undefined {
  const { state, hall } = scene
  if (!/^\d{4}-\d\d-\d\d$/.test(week)) return undefined
  const days = Array.from({ length: 7 }, (_, at) => {
    const day = dayAfter(week, at)
    const plan = planOf(hall, state.closing.years, day)
    const badge = onDutyOn(scene, day)
    const onCall = onCallOn(scene, day)
    return compact({
      day,
      kind: plan.kind,
      open: plan.sessions.length > 0,
      who: badge === undefined ? undefined : who(scene, badge),
      changed: (badge !== undefined && state.duty.planned.get(day)?.changed) || undefined,
      gap: (day >= state.setup.day && isGap(scene, day)) || undefined,
      provisional: plan.provisional || undefined,
      onCall: onCall.length > 0 ? onCall : undefined,
    })
  })
  return { week, days }
}

export function swapEntry(scene: Scene, day: string): Entry | undefined {
  const swap = scene.state.duty.swaps.get(day)
  if (!swap) return undefined
  const { asker, other, instead, words, at, agreed } = swap
  return compact({
    day,
    asker: who(scene, asker),
    other: who(scene, other),
    instead,
    state: agreed ? 'agreed' : 'asked',
    at: iso(at),
    reason: words === undefined ? undefined : scene.personal(words)?.['text'],
  })
}

export function oncallEntry(scene: Scene, seq: string): Entry | undefined {
  const call = scene.state.oncall.calls.find((each) => each.seq === Number(seq))
  if (!call) return undefined
  const { badge, by, words, calledAt, acknowledgedAt, arrivedAt } = call
  return compact({
    seq: call.seq,
    who: who(scene, badge),
    by: who(scene, by),
    reason: scene.personal(words)?.['text'] ?? '',
    calledAt: iso(calledAt),
    acknowledgedAt: acknowledgedAt === undefined ? undefined : iso(acknowledgedAt),
    arrivedAt: arrivedAt === undefined ? undefined : iso(arrivedAt),
    minutes: arrivedAt === undefined ? undefined : Math.floor((arrivedAt - calledAt) / 60_000),
  })
}

/** Who is on duty, on the board: a name that stands on the windows too. [O41] */
function boardDuty(scene: Scene): Entry | undefined {
  const person = clerkShown(scene, onDutyToday(scene))
  return person && compact({ name: person.name, post: person.post, phone: scene.hall.hall.dutyPhone })
}

export const dutyPart: Part = { make: dutyEntry }
export const dutyWeekPart: Part = { ids: weekIds, make: weekEntry }
export const swapPart: Part = { ids: ({ state }) => state.duty.swaps.keys(), make: swapEntry }
export const oncallPart: Part = { ids: ({ state }) => state.oncall.calls.map(({ seq }) => seq), make: oncallEntry }
export const boardDutyPart: Part = { make: boardDuty }
