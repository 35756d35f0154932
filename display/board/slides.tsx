import type { AnnouncementEntry } from '../../protocol/views/announcements.ts'
import type { PersonEntry } from '../../protocol/views/away.ts'
import type { FeesEntry, PromiseEntry } from '../../protocol/views/openness.ts'
import type { CounterEntry, HallEntry } from '../../protocol/views/parts.ts'
import { formatTime, listed, say } from '../../web/language.ts'
import { Announced } from './announced.tsx'
import { slideWords } from './slide-words.ts'
import './slides.css'
import { reasons } from './words.ts'

/** People and fees that one slide takes in readable size; more come with the next turn. */
const peopleShown = 8
const feesShown = 3

export type Public = {
  readonly hall: HallEntry
  readonly promise: PromiseEntry | undefined
  readonly people: readonly PersonEntry[]
  readonly counters: readonly CounterEntry[]
  readonly fees: FeesEntry | undefined
  readonly announced: readonly AnnouncementEntry[]
}
type Slide = 'promise' | 'people' | 'fees' | 'announced' | 'phone'

/** Which slide it is the turn of, and how often all have had theirs. */
function slideAt(turn: number, shown: Public): { slide: Slide; round: number } {
  const slides: Slide[] = [
    ...(shown.promise ? (['promise'] as const) : []),
    ...(shown.people.length > 0 ? (['people'] as const) : []),
    ...(shown.fees && shown.fees.charged.length + shown.fees.free > 0 ? (['fees'] as const) : []),
    ...(shown.announced.length > 0 ? (['announced'] as const) : []),
    'phone',
  ]
  return { slide: slides[turn % slides.length] ?? 'phone', round: Math.floor(turn / slides.length) }
}

/** Promise, whereabouts, fees and the supervision phone take turns (R05, R07, R30, R43). */
export function Slides({ shown, turn }: { shown: Public; turn: number }) {
  const { slide, round } = slideAt(turn, shown)
  switch (slide) {
    case 'promise':
      return shown.promise ? <Promised promise={shown.promise} /> : null
    case 'people':
      return <People shown={shown} round={round} />
    case 'fees':
      return shown.fees ? <Fees fees={shown.fees} round={round} /> : null
    case 'announced':
      return <Announced posted={shown.announced} round={round} zone={shown.hall.zone} />
    case 'phone':
      return (
        <section class="slide" data-testid="slide-phone">
          <h2 class="song">{slideWords.value.phone}</h2>
          <p class="figure">{shown.hall.supervisionPhone}</p>
          <p>{slideWords.value.phoneNote}</p>
        </section>
      )
  }
}

function Promised({ promise }: { promise: PromiseEntry }) {
  const w = slideWords.value
  const rows = [
    { minutes: promise.wait, kept: promise.waited, name: w.wait },
    { minutes: promise.service, kept: promise.served, name: w.service },
  ].filter(({ minutes }) => minutes > 0)
  return (
    <section class="slide" data-testid="slide-promise">
      <h2 class="song">{w.promise}</h2>
      <ul class="promises">
        {rows.map(({ minutes, kept, name }) => (
          <li key={name(minutes)}>
            <b>{name(minutes)}</b>
            {/* Rounded down: nobody is told more than was kept. */}
            <span>{promise.finished > 0 ? w.kept(Math.floor((100 * kept) / promise.finished)) : w.notYet}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const order = ['paused', 'out', 'leave', 'not-signed-in', 'at-counter', 'assisting', 'off'] as const

function People({ shown: { people, hall }, round }: { shown: Public; round: number }) {
  const w = slideWords.value
  const sorted = [...people].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.badge.localeCompare(b.badge))
  const page = round % Math.ceil(sorted.length / peopleShown)
  return (
    <section class="slide" data-testid="slide-people">
      <h2 class="song">{w.away}</h2>
      <ul class="whereabouts">
        {sorted.slice(page * peopleShown, (page + 1) * peopleShown).map(({ badge, name, state, counter, reason, until }) => (
          <li key={badge}>
            <b>{name}</b>
            <span>{counter === undefined ? '' : w.counter(counter)}</span>
            <span>{state === 'paused' && reason && reason !== 'other' ? reasons.value[reason] : w.states[state]}</span>
            <span class="back">{until ? w.back(formatTime(Date.parse(until), hall.zone)) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fees({ fees, round }: { fees: FeesEntry; round: number }) {
  const w = slideWords.value
  const page = round % Math.max(1, Math.ceil(fees.charged.length / feesShown))
  return (
    <section class="slide" data-testid="slide-fees">
      <h2 class="song">{w.fees}</h2>
      <ul class="fees">
        {fees.charged.slice(page * feesShown, (page + 1) * feesShown).map(({ matter, name, fee, items }) => (
          <li key={matter}>
            <b>{say(name)}</b>
            <span>{say(fee)}</span>
            <small>{listed([...new Set(items.map(({ basis }) => say(basis)))])}</small>
          </li>
        ))}
      </ul>
      <p>
        {fees.free > 0 && <span>{w.free(fees.free)}</span>}
        <span>{w.unpublished}</span>
      </p>
    </section>
  )
}
