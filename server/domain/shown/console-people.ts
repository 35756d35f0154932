import { sideOf } from '../leaves/sides.ts'
import { leaveOf } from '../leaves/state.ts'
import { departmentOf, firstAt, holdersOf } from '../people/posts.ts'
import { isClerk, staffOf } from '../people/roster.ts'
import { answersFor, leavesRoom } from '../staffing.ts'
import { meterShown, stintAt } from './covers.ts'
import { clerkOr, leaveEntry } from './leave.ts'
import { questionEntry } from './questions.ts'
import { clerkShown, compact, numberIn, type Part, type Scene } from './scene.ts'

export const consoleStaffKeys = ['cover', 'colleagues', 'leave:*', 'question:*']

const clerkAt = ({ state }: Scene, name: string): string | undefined => state.counters.seats.get(numberIn(name))?.badge

/** The clerk there stands in for somebody. [O21] */
export const coverPart: Part = {
  make: (scene, _id, name) => {
    const counter = numberIn(name)
    const stint = stintAt(scene, counter)
    if (!stint) return undefined
    const { leaves, setup } = scene.state
    const leave = leaveOf(leaves, stint.absent, setup.day)
    return compact({
      absent: clerkOr(scene, stint.absent),
      leave: leave && { to: leave.to },
      meter: meterShown(scene, stint.badge, counter),
      appointed: stint.appointed ? true : undefined,
      handover: leave && scene.personal(leave.words)?.['handover'],
      note: stint.words === undefined ? undefined : scene.personal(stint.words)?.['text'],
    })
  },
}

/** Who could stand in for the clerk there, who holds the post with the clerk first. */
export const colleaguesPart: Part = {
  make: (scene, _id, name) => {
    const badge = clerkAt(scene, name)
    if (badge === undefined) return undefined
    const { hall } = scene
    const room = leavesRoom(scene.state, hall)
    const counters = firstAt(hall, badge)
    const rankOf = (other: string) =>
      counters.flatMap((counter) => holdersOf(hall, counter).filter((held) => held.badge === other))[0]?.rank
    const people = hall.people
      .filter((person) => person.badge !== badge && isClerk(person) && counters.every((counter) => room.trained(person.badge, counter)))
      .map((person) =>
        compact({
          badge: person.badge,
          name: scene.personal(person.person)?.['name'] ?? '',
          post: person.title,
          rank: rankOf(person.badge),
        }),
      )
      .sort((a, b) => (a.rank ?? 'Z').localeCompare(b.rank ?? 'Z') || a.badge.localeCompare(b.badge))
    const chief = answersFor(scene.state, departmentOf(hall, staffOf(hall, badge))?.department)
    return compact({ people, chief: chief === badge ? undefined : clerkShown(scene, chief) })
  },
}

/** Of the clerk there, and what the clerk has to decide as a chief. What a colleague is away for is told to who decides alone. */
export const ownLeavePart: Part = {
  ids: (scene, name) => {
    const badge = clerkAt(scene, name)
    return badge === undefined
      ? []
      : [...scene.state.leaves.all.values()].flatMap((leave) => (concerns(scene, leave.id, badge) ? [leave.id] : []))
  },
  make: (scene, id, name) => {
    const badge = clerkAt(scene, name)
    const leave = scene.state.leaves.all.get(id)
    if (badge === undefined || !leave || !concerns(scene, id, badge)) return undefined
    const mine = decides(scene, id, badge)
    return compact({ ...leaveEntry(scene, leave, mine ? 'whole' : 'days'), mine: mine ? true : undefined })
  },
}

function decides(scene: Scene, id: string, badge: string): boolean {
  const leave = scene.state.leaves.all.get(id)
  if (leave?.state !== 'asked') return false
  const roles = staffOf(scene.hall, badge)?.roles ?? []
  const side = sideOf({ badge, roles }, leave, leavesRoom(scene.state, scene.hall).deciders(leave.badge))
  return side === 'chief' || side === 'manager'
}

const concerns = (scene: Scene, id: string, badge: string): boolean =>
  scene.state.leaves.all.get(id)?.badge === badge || decides(scene, id, badge)

/** Asked by the clerk there, or to be answered by the clerk. */
export const ownQuestionPart: Part = {
  ids: ({ state }) => state.chiefs.questions.keys(),
  make: (scene, id, name) => {
    const badge = clerkAt(scene, name)
    const question = scene.state.chiefs.questions.get(id)
    if (badge === undefined || !question) return undefined
    const mine = !question.answer && answersFor(scene.state, question.department) === badge
    const entry = question.badge === badge || mine ? questionEntry(scene, id) : undefined
    return entry && compact({ ...entry, mine: mine ? true : undefined })
  },
}
