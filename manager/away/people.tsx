import type { PersonEntry } from '../../protocol/views/away.ts'
import type { LoadCounter } from '../../protocol/views/staff.ts'
import { formatTime, listed, say } from '../../web/language.ts'
import type { Shown } from './away.tsx'
import { awayWords, reasonWords, stateWords } from './words.ts'

const minute = 60_000
/** Whoever is away comes first: that is what is asked. */
const order = ['paused', 'out', 'leave', 'not-signed-in', 'at-counter', 'assisting', 'off'] as const
/** Shape first, word second. */
const marks = {
  paused: 'paused',
  out: 'paused',
  leave: 'paused',
  'not-signed-in': 'closed',
  'at-counter': 'serving',
  assisting: 'serving',
  off: 'closed',
} as const

type Props = Shown & { readonly people: readonly PersonEntry[]; readonly counters: readonly LoadCounter[] }

/** 去向公示: never blank, whoever it is. */
export function People({ people, counters, zone, now }: Props) {
  const w = awayWords.value
  const sorted = [...people].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.badge.localeCompare(b.badge))
  const there = people.filter(({ state }) => state === 'at-counter' || state === 'assisting').length
  return (
    <section>
      <h2>
        {w.now}
        <span>{w.present(there, people.length)}</span>
      </h2>
      <table class="people" data-testid="people">
        <thead>
          <tr>
            <th class="who">{w.who}</th>
            <th>{w.post}</th>
            <th class="wide">{w.where}</th>
            <th class="at">{w.since}</th>
            <th class="at">{w.back}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((person) => (
            <tr key={person.badge} data-testid={`person-${person.badge}`} data-state={person.state}>
              <th>{person.name}</th>
              <td>{say(person.post)}</td>
              <td>
                <span class={`st ${marks[person.state]}`}>{stateWords.value[person.state]}</span>
                <small>{about(person, counters)}</small>
              </td>
              <td>{person.since ? formatTime(Date.parse(person.since), zone) : '–'}</td>
              <td>
                <Back until={person.until} zone={zone} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function about({ counter, reason, state, people }: PersonEntry, counters: readonly LoadCounter[]): string {
  const w = awayWords.value
  const at = counters.find((each) => each.counter === counter)?.state
  const doing = state === 'at-counter' && at === 'serving' ? w.serving : state === 'at-counter' && at === 'called' ? w.called : ''
  const why = reason && state !== 'leave' ? reasonWords.value[reason] : ''
  const along = people && people.length > 0 ? w.with(listed(people)) : ''
  return [counter === undefined ? '' : w.counter(counter), why, doing, along].filter(Boolean).join('　')
}

function Back({ until, zone, now }: { until: string | undefined; zone: string; now: number }) {
  if (until === undefined) return <>–</>
  const late = Math.floor((now - Date.parse(until)) / minute)
  return (
    <>
      {formatTime(Date.parse(until), zone)}
      {late > 0 && <em class="late">{awayWords.value.late(late)}</em>}
    </>
  )
}
