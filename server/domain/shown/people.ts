import type { Entry } from '../../../protocol/views/view.ts'
import { placeOfClerk, seatOf } from '../counters/state.ts'
import { leaveOf } from '../leaves/state.ts'
import { staffChecks } from '../people/checks.ts'
import { holdersOf, served } from '../people/posts.ts'
import { isClerk, staffOf } from '../people/roster.ts'
import { canServe } from '../people/trained.ts'
import { answersFor, onLeave } from '../staffing.ts'
import { meterShown, stintAt } from './covers.ts'
import { clerkOr, leaveEntry, nameOf } from './leave.ts'
import { questionEntry } from './questions.ts'
import { always, clerkShown, compact, counterIds, counterOf, hallPart, iso, lineOf, nowhere, type Scene, type Shape } from './scene.ts'

/** Who works in the hall, who stands in for whom, what waits for a decision (R21, R22, R26, R52). */
export const people: Shape = {
  exists: always,
  parts: {
    hall: hallPart,
    department: { ids: ({ hall }) => (hall.departments ?? []).map(({ department }) => department), make: departmentEntry },
    person: { ids: ({ hall }) => hall.people.map(({ badge }) => badge), make: personEntry },
    post: { ids: counterIds, make: (scene, id) => postEntry(scene, Number(id)) },
    leave: { ids: ({ state }) => state.leaves.all.keys(), make: (scene, id) => leaveShown(scene, id) },
    question: { ids: ({ state }) => state.chiefs.questions.keys(), make: questionEntry },
    change: { ids: ({ state }) => state.postChanges.all.keys(), make: changeEntry },
    check: { ids: ({ hall }) => staffChecks(hall).map((_, index) => index), make: checkEntry },
  },
  touched: (_scene, subject) => {
    if (subject === 'staff') return [['people', ['department:*', 'person:*', 'post:*', 'leave:*', 'question:*', 'change:*']]]
    // The calendar says which days are working days.
    if (subject === 'hours') return [['people', ['person:*', 'post:*', 'leave:*']]]
    if (typeof subject === 'string') return []
    return 'seat' in subject ? [['people', ['person:*', 'post:*']]] : []
  },
  onBeat: [],
}

const leaveShown = (scene: Scene, id: string): Entry | undefined => {
  const leave = scene.state.leaves.all.get(id)
  return leave && leaveEntry(scene, leave, 'work')
}

function departmentEntry(scene: Scene, id: string): Entry | undefined {
  const departments = scene.hall.departments ?? []
  const known = departments.find(({ department }) => department === id)
  if (!known) return undefined
  const now = answersFor(scene.state, id)
  return compact({
    department: id,
    order: departments.indexOf(known),
    name: known.name,
    phone: known.phone,
    chief: clerkShown(scene, known.chief),
    instead: now === known.chief ? undefined : clerkShown(scene, now),
    mandate: known.mandate,
    people: scene.hall.people.filter(({ department }) => department === id).length,
  })
}

function personEntry(scene: Scene, badge: string): Entry | undefined {
  const person = staffOf(scene.hall, badge)
  if (!person) return undefined
  const { state, hall } = scene
  const leave = leaveOf(state.leaves, badge, state.setup.day)
  return compact({
    badge,
    person: clerkOr(scene, badge),
    department: person.department,
    clerk: isClerk(person),
    since: person.since,
    served: person.since === undefined ? undefined : served(person.since, state.setup.day),
    counter: placeOfClerk(state.counters, badge),
    onLeave: leave && { leave: leave.id, to: leave.to },
    meter: meterShown(scene, badge),
    trained: isClerk(person) ? hall.lines.flatMap(({ line }) => (canServe(hall, badge, line) ? [line] : [])) : [],
  })
}

function postEntry(scene: Scene, counter: number): Entry | undefined {
  const known = counterOf(scene, counter)
  if (!known) return undefined
  const { counters, covers } = scene.state
  const holders = holdersOf(scene.hall, counter)
  const seat = counters.seats.get(counter)
  const stint = stintAt(scene, counter)
  const appointed = covers.appointed.get(counter)
  const nobody = !seat && holders.length > 0 && holders.every(({ badge }) => placeOfClerk(counters, badge) === undefined)
  return compact({
    counter,
    name: known.name,
    kind: known.kind,
    holders: holders.map(({ badge, rank }) =>
      compact({
        rank,
        person: clerkOr(scene, badge),
        counter: seatOf(counters, badge),
        onLeave: onLeave(scene.state, badge) ? true : undefined,
      }),
    ),
    clerk: clerkShown(scene, seat?.badge),
    covers: stint && clerkOr(scene, stint.absent),
    meter: stint && meterShown(scene, stint.badge, counter),
    note: stint?.words === undefined ? undefined : scene.personal(stint.words)?.['text'],
    empty: nobody ? true : undefined,
    appointed: appointed && { person: clerkOr(scene, appointed.badge), until: appointed.until },
  })
}

function changeEntry(scene: Scene, id: string): Entry | undefined {
  const change = scene.state.postChanges.all.get(id)
  if (!change) return undefined
  const { badge, counter, rank, from, by, words, at, decided } = change
  const since = staffOf(scene.hall, badge)?.since
  const { postYears } = scene.hall.rules
  return compact({
    change: id,
    person: clerkOr(scene, badge),
    counter,
    rank,
    from,
    by: nameOf(scene, by),
    reason: scene.personal(words)?.['text'] ?? '',
    at: iso(at),
    short: since !== undefined && served(since, from).years < postYears ? true : undefined,
    decided:
      decided &&
      compact({
        by: nameOf(scene, decided.by),
        approve: decided.approve,
        at: iso(decided.at),
        consent: decided.consent === undefined ? undefined : scene.personal(decided.consent)?.['text'],
      }),
  })
}

function checkEntry(scene: Scene, id: string): Entry | undefined {
  const found = staffChecks(scene.hall)[Number(id)]
  if (!found) return undefined
  return compact({
    check: found.check,
    department: scene.hall.departments?.find(({ department }) => department === found.department)?.name,
    counter: found.counter,
    line: found.line === undefined ? undefined : { line: found.line, name: lineOf(scene, found.line)?.name ?? nowhere },
  })
}
