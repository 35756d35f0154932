import type { AskEntry, NoticeEntry, OwnAway, PersonEntry, StandingEntry, WatchEntry } from '../../../protocol/views/away.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { pauseClassOf } from '../../../protocol/vocabulary.ts'
import { grantFor } from '../away/may-go.ts'
import type { Notice } from '../away/state.ts'
import { proposedBy } from '../away/state.ts'
import { keptHours } from '../closing/open-hours.ts'
import { outAtHome } from '../homes/state.ts'
import { isClerk, staffOf } from '../people/roster.ts'
import { onLeave } from '../staffing.ts'
import { clerkShown, compact, iso, numberIn, type Part, type Scene } from './scene.ts'

const minute = 60_000

const nameOf = ({ hall, personal }: Scene, badge: string): string => personal(staffOf(hall, badge)?.person ?? '')?.['name'] ?? badge
const wordsOf = (scene: Scene, ref: string | undefined): string | undefined =>
  ref === undefined ? undefined : scene.personal(ref)?.['text']

/** Where somebody of the staff is now; never blank. [K29] */
function personEntry(scene: Scene, badge: string): (PersonEntry & Entry) | undefined {
  const person = staffOf(scene.hall, badge)
  if (!isClerk(person)) return undefined
  const who = { badge: person.badge, name: nameOf(scene, badge), post: person.title }
  return compact({ ...who, ...stateOf(scene, badge) }) as unknown as PersonEntry & Entry
}

/** Where somebody is, in one word. */
export const whereOf = (scene: Scene, badge: string): string => (stateOf(scene, badge) as { state: string }).state

function stateOf(scene: Scene, badge: string): object {
  const { seats } = scene.state.counters
  for (const [counter, seat] of seats) {
    if (seat.assistant === badge) return { state: 'assisting', counter }
    if (seat.badge !== badge) continue
    const { pause } = seat
    if (!pause) return { state: 'at-counter', counter, since: iso(seat.since) }
    const people = pause.people?.map((each) => nameOf(scene, each))
    return { state: pause.reason === 'leave' ? 'leave' : 'paused', counter, people, ...gone(pause) }
  }
  // Whoever was taken along is where the other said.
  for (const seat of seats.values()) if (seat.pause?.people?.includes(badge)) return { state: 'out', ...gone(seat.pause) }
  // Approved leave is leave, also of somebody who never sat down today. [O28]
  if (onLeave(scene.state, badge)) return { state: 'leave' }
  const visit = outAtHome(scene.state.homes, badge, scene.now)
  if (visit) return { state: 'out', ...gone({ reason: 'site-visit', since: visit.at, until: visit.until }) }
  const { session } = scene.state.closing
  if (keptHours(scene.state) && !session) return { state: 'off' }
  return { state: 'not-signed-in', since: session && iso(session.from) }
}

const gone = ({ reason, since, until }: { reason: keyof typeof pauseClassOf; since: number; until: number | undefined }) => ({
  reason,
  kind: pauseClassOf[reason],
  since: iso(since),
  until: until === undefined ? undefined : iso(until),
})

function askEntry(scene: Scene, badge: string): (AskEntry & Entry) | undefined {
  const ask = scene.state.away.asks.get(badge)
  if (!ask || ask.until <= scene.now) return undefined
  return compact({
    badge,
    name: nameOf(scene, badge),
    counter: ask.counter,
    reason: ask.reason,
    words: wordsOf(scene, ask.words),
    at: iso(ask.at),
    until: iso(ask.until),
    people: ask.people.map((each) => nameOf(scene, each)),
    granted: ask.granted,
    by: ask.by === undefined ? undefined : nameOf(scene, ask.by),
    note: wordsOf(scene, ask.note),
  }) as unknown as AskEntry & Entry
}

/** A counter that is left, from two thirds of the first level on: a short absence is nobody's business. [K25] */
function watchEntry(scene: Scene, id: string): (WatchEntry & Entry) | undefined {
  const watch = scene.state.away.watch.get(Number(id))
  if (!watch) return undefined
  const { since, why, reason, level, badge } = watch
  if (level === 0 && scene.now < since + (scene.hall.rules.awayFirstMinutes * minute * 2) / 3) return undefined
  const light = level === 0 ? 'amber' : level === 1 ? 'red' : 'second'
  return compact({ counter: Number(id), clerk: clerkShown(scene, badge), since: iso(since), why, reason, light }) as unknown as WatchEntry &
    Entry
}

const noticed = (scene: Scene, { notice, counter, level, since, endedAt, day, why, reason, comment, verdict, settled }: Notice) => ({
  ...{ notice, counter, level, since: iso(since), day, why, reason, verdict, open: !settled },
  endedAt: endedAt === undefined ? undefined : iso(endedAt),
  comment: wordsOf(scene, comment),
})

function noticeEntry(scene: Scene, id: string): (NoticeEntry & Entry) | undefined {
  const known = scene.state.away.notices.get(id)
  if (!known) return undefined
  const { badge, by, words, day } = known
  return compact({
    ...noticed(scene, known),
    badge,
    name: nameOf(scene, badge),
    count: scene.state.away.counts.get(`${badge}:${day.slice(0, 4)}`) ?? 0,
    by: by === undefined ? undefined : nameOf(scene, by),
    words: wordsOf(scene, words),
  }) as unknown as NoticeEntry & Entry
}

const yearNow = ({ state }: Scene): string => state.setup.day.slice(0, 4)

function standingEntry(scene: Scene, badge: string): (StandingEntry & Entry) | undefined {
  const year = yearNow(scene)
  const count = scene.state.away.counts.get(`${badge}:${year}`) ?? 0
  if (count === 0) return undefined
  return compact({
    badge,
    name: nameOf(scene, badge),
    year,
    count,
    proposes: proposedBy(count, scene.hall.rules),
  }) as unknown as StandingEntry & Entry
}

/** At the console: what the clerk there must know before going, and what the clock said of the clerk. [K23] [K27] */
function ownAway(scene: Scene, counter: number): (OwnAway & Entry) | undefined {
  const badge = scene.state.counters.seats.get(counter)?.badge
  if (badge === undefined) return undefined
  const { away } = scene.state
  const { rules, people } = scene.hall
  const grants = [...away.asks.values()]
    .map(({ reason }) => grantFor(away, { badge, reason, now: scene.now }))
    .filter((each) => each !== undefined)
  const grant = grants[0]
  return compact({
    approval: rules.pauseApproval,
    unapproved: rules.pauseUnapproved,
    colleagues: people
      .filter((person) => person.badge !== badge)
      .map((person) => ({ badge: person.badge, name: nameOf(scene, person.badge) })),
    ask: askEntry(scene, badge),
    grant: grant && { reason: grant.reason, until: iso(grant.until), by: nameOf(scene, grant.by ?? '') },
    notices: [...away.notices.values()].filter((each) => each.badge === badge).map((each) => compact(noticed(scene, each))),
  }) as unknown as OwnAway & Entry
}

/** Parts of several views. */
export const personPart: Part = { ids: ({ hall }) => hall.people.filter(isClerk).map(({ badge }) => badge), make: personEntry }
export const askPart: Part = { ids: ({ state }) => state.away.asks.keys(), make: askEntry }
export const watchPart: Part = { ids: ({ state }) => state.away.watch.keys(), make: watchEntry }
export const noticePart: Part = { ids: ({ state }) => state.away.notices.keys(), make: noticeEntry }
export const standingPart: Part = {
  ids: (scene) =>
    [...scene.state.away.counts.keys()].flatMap((key) => (key.endsWith(`:${yearNow(scene)}`) ? [key.split(':')[0] ?? ''] : [])),
  make: standingEntry,
}
export const ownAwayPart: Part = { make: (scene, _id, name) => ownAway(scene, numberIn(name)) }
