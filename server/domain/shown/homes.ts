import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { HomeEntry } from '../../../protocol/views/homes.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import type { HomeVisit } from '../homes/state.ts'
import { staffOf } from '../people/roster.ts'
import { clerkShown, compact, iso, matterName, numberIn, type Part, type Scene } from './scene.ts'

const minute = 60_000

const personOf = (scene: Scene, badge: string) => ({ badge, name: clerkShown(scene, badge)?.name ?? badge })

function entryOf(scene: Scene, visit: HomeVisit, more: { readonly named: boolean; readonly mine?: boolean }): HomeEntry & Entry {
  const { home, since, channel, matter, badge, citizen, due, dueDay, provisional, late, plan, tries } = visit
  return compact({
    home,
    since: iso(since),
    channel,
    matter: matterName(scene, matter),
    asked: personOf(scene, badge),
    citizen: more.named ? { ...scene.personal(citizen) } : undefined,
    due: iso(due),
    dueDay,
    provisional,
    late,
    plan: plan && { by: plan.by.map((each) => personOf(scene, each)), at: iso(plan.at), until: iso(plan.until) },
    tries,
    mine: more.mine,
  }) as unknown as HomeEntry & Entry
}

const ids: Part['ids'] = ({ state }) => state.homes.open.keys()

/** Of all, for who leads the hall. */
export const homesPart: Part = {
  ids,
  make: (scene, id) => {
    const visit = scene.state.homes.open.get(id)
    return visit && entryOf(scene, visit, { named: true })
  },
}

/** On the page that a guide carries among people: whom and where only of what a guide makes. [Z83] */
export const guideHomesPart: Part = {
  ids,
  make: (scene, id) => {
    const visit = scene.state.homes.open.get(id)
    const guides = visit?.plan?.by.some((badge) => staffOf(scene.hall, badge)?.roles.includes('guide')) === true
    return visit && entryOf(scene, visit, { named: guides })
  },
}

/** At the console of who is to go, or entered it. */
export const ownHomesPart: Part = {
  ids,
  make: (scene, id, name) => {
    const visit = scene.state.homes.open.get(id)
    const seat = scene.state.counters.seats.get(numberIn(name))
    if (!visit || !seat) return undefined
    const here = [seat.badge, seat.assistant]
    const mine = visit.plan?.by.some((badge) => here.includes(badge)) === true
    return mine || here.includes(visit.badge) ? entryOf(scene, visit, { named: true, mine }) : undefined
  },
}

/** One alarm, however many are late. [Z83] */
export function homeAlarm({ state, now }: Scene, found: Record<string, AlarmEntry>): void {
  const late = [...state.homes.open.values()].filter((visit) => visit.late)
  if (late.length === 0) return
  const since = Math.min(...late.map(({ due }) => due))
  const minutes = Math.floor((now - since) / minute)
  found['home-late'] = { kind: 'home-late', weight: 2, waiting: late.length, minutes, since: iso(since) }
}
