import type { Entry } from '../../../protocol/views/view.ts'
import { countBetween } from '../cases/count.ts'
import { countedLimit, countOf } from '../cases/dated.ts'
import { lightOf } from '../cases/light.ts'
import { firstOwn } from '../cases/own-list.ts'
import type { Case } from '../cases/state.ts'
import { seatOf } from '../counters/state.ts'
import { compact, iso, matterName, numberIn, type Part, type Scene } from './scene.ts'

/** A panel's worth; the rest is on the page of cases. */
const mostShown = 20

const badgeAt = (scene: Scene, counter: number): string => scene.state.counters.seats.get(counter)?.badge ?? ''

/** How the time of a case stands. [Z24] */
function timeShown({ state }: Scene, each: Case) {
  const { day } = state.setup
  const { clock, due } = each
  const count = { kind: countOf(each).kind, pauses: [] }
  const runs = each.state === 'running' && due !== undefined
  const { years } = state.closing
  const asked = clock.extension
  return {
    light: lightOf(each, day),
    left: runs && day <= due ? countBetween(years, count, day, due) : undefined,
    overdue: runs && day > due ? countBetween(years, count, due, day) : undefined,
    papersBy: clock.papersBy,
    extension: asked && { state: asked.state, days: asked.days, reason: asked.reason },
    result: clock.result,
  }
}

/** What everybody who may see a case is told of it. */
export const caseShown = (scene: Scene, each: Case) => ({
  case: each.case,
  matter: each.matter,
  name: matterName(scene, each.matter),
  kind: each.kind,
  state: each.state,
  openedAt: iso(each.openedAt),
  // While the clock stands nobody knows the day.
  due: each.state === 'waiting' ? undefined : each.due,
  provisional: (each.state !== 'waiting' && each.provisional) || undefined,
  ...timeShown(scene, each),
})

export const ownCasesPart: Part = {
  make: (scene, _id, name) => ({ open: scene.state.cases.index.byBadge.get(badgeAt(scene, numberIn(name)))?.size ?? 0 }),
}

export const casePart: Part = {
  // Soonest due first; told at every change of a case, so nothing is sorted here.
  ids: (scene, name) => firstOwn(scene.state.cases.index.own, badgeAt(scene, numberIn(name)), mostShown),
  make: (scene, id): Entry | undefined => {
    const each = scene.state.cases.open.get(id)
    if (!each) return undefined
    const citizen = each.applicant === undefined ? undefined : scene.personal(each.applicant)?.['name']
    return compact({ ...caseShown(scene, each), number: each.number, citizen, limit: limitShown(scene, each), ...wayShown(scene, each) })
  },
}

/** What the stages of a joint case share. [Z29] */
function limitShown({ state }: Scene, each: Case): number | undefined {
  if (each.kind !== 'joint') return undefined
  const { limit = each.limit } = countedLimit(state.closing.years, each)
  return limit && limit.days + each.clock.extended
}

/** Its way through the back office, and through the departments. [Z28] [Z29] */
const wayShown = (scene: Scene, { clock: { step, stepBy, stepLate, stages } }: Case) => ({
  step,
  stepBy,
  stepLate,
  stages: stages?.stages.map(({ matter, days }, place) =>
    compact({ matter, name: matterName(scene, matter), days, used: stages.done[place] }),
  ),
})

/** The console of whoever answers for it. The list is short and one more may push another out, so it is told whole. */
export function caseConsole(scene: Scene, { badge }: { readonly badge: string }): (readonly [string, readonly string[]])[] {
  const counter = seatOf(scene.state.counters, badge)
  return counter === undefined ? [] : [[`counter:${counter}`, ['cases', 'case:*', 'objection:*', 'parcel:*']]]
}
