import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import { mayApprove } from '../cases/required.ts'
import type { Ticket } from '../lines/state.ts'
import { toldKey } from '../notices/state.ts'
import { compact, iso, matterName, matterOf, numberIn, type Part, type Scene } from './scene.ts'

/** A panel's worth of today's. */
const mostShown = 8

const badgeAt = (scene: Scene, counter: number): string => scene.state.counters.seats.get(counter)?.badge ?? ''
const nameOf = (scene: Scene, matter: string) => matterName(scene, matter)

export const formsPart: Part = {
  make: ({ hall, personal }) => {
    const { returnReasons, jointThreshold, departureNeedsReason, instantLimitMinutes, agencyScope } = hall.rules
    const approvers = hall.people
      .filter(({ badge }) => mayApprove(hall, badge))
      .map(({ badge, person }) => ({ badge, name: personal(person)?.['name'] ?? '' }))
    const asked = { ...(hall.rules.mailResults ? { mails: true } : {}), ...(agencyScope === 'any' ? {} : { agencyScope }) }
    return { returnReasons, jointThreshold, departureNeedsReason, instantLimitMinutes, approvers, ...asked }
  },
}

export const owedPart: Part = {
  ids: (scene, name) => {
    const badge = badgeAt(scene, numberIn(name))
    return [...scene.state.notices.owed.values()].filter((each) => each.badge === badge).map(({ notice }) => notice)
  },
  make: (scene, id) => {
    const owed = scene.state.notices.owed.get(id)
    if (!owed) return undefined
    const whom = owed.applicant === undefined ? undefined : scene.personal(owed.applicant)
    const { notice, number, due } = owed
    const late = scene.state.setup.day > due
    return compact({ notice, number, matter: nameOf(scene, owed.matter), due, late, name: whom?.['name'], phone: whom?.['phone'] })
  },
}

export const issuedPart: Part = {
  ids: (scene, name) => {
    const badge = badgeAt(scene, numberIn(name))
    return [...scene.state.notices.today.values()]
      .filter((each) => each.badge === badge)
      .slice(-mostShown)
      .map(({ notice }) => notice)
  },
  make: (scene, id) => {
    const known = scene.state.notices.today.get(id)
    return known && { notice: id, kind: known.kind, number: known.number, matter: nameOf(scene, known.matter), at: iso(known.at) }
  },
}

/** What the catalogue has for the ticket at hand, and whether this citizen was told the matter before. */
export function proposedShown(scene: Scene, { id, matter, visitTag }: Ticket) {
  const catalogue = matterOf(scene, matter)?.case
  return { proposed: catalogue, told: scene.state.notices.told.get(toldKey(id, matter, visitTag)) }
}

/** Tellings that are late. [Z11] */
export function owedAlarms({ state, hall, personal }: Scene, found: Record<string, AlarmEntry>): void {
  for (const { notice, due, number, badge } of state.notices.owed.values()) {
    if (state.setup.day <= due) continue
    const clerk = hall.people.find((each) => each.badge === badge)
    const person = clerk && personal(clerk.person)?.['name']
    found[`telling-late-${notice}`] = compact({ kind: 'telling-late', weight: 2, number, person }) as unknown as AlarmEntry
  }
}
