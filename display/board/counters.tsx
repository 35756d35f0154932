import type { CounterEntry } from '../../protocol/views/parts.ts'
import { formatTime } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import { kindWords } from '../../web/parts/counter-kind-words.ts'
import { Seal } from '../../web/parts/seal.tsx'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { words } from './words.ts'

/** How many counters the grid takes at each of its sizes; a hall with more sees them in turn. */
const fourteen = 14
const twentyOne = 21
const most = 42
const turn = 10_000

export type Density = 'wide' | 'tight' | 'dense'
export const densityOf = (counters: number): Density => (counters <= fourteen ? 'wide' : counters <= twentyOne ? 'tight' : 'dense')

/** Every counter: its number, or its state as shape and word. */
export function Counters({ counters, now }: { counters: readonly CounterEntry[]; now: number }) {
  const pages = Math.ceil(counters.length / most) || 1
  const page = Math.floor(now / turn) % pages
  const part = counters.slice(page * most, (page + 1) * most)
  const columns = counters.length > twentyOne ? 6 : counters.length > fourteen ? 7 : Math.max(4, Math.ceil(counters.length / 2))
  return (
    <ul class="counters" aria-label={words.value.counters} style={{ '--columns': columns, '--rows': Math.ceil(part.length / columns) }}>
      {part.map((entry, place) => (
        <Counter key={entry.counter} entry={entry} edge={`${place % columns === 0 ? 'first' : ''} ${place < columns ? 'top' : ''}`} />
      ))}
    </ul>
  )
}

/** `edge`: where in the grid no rule is drawn. */
function Counter({ entry, edge }: { entry: CounterEntry; edge: string }) {
  const called = entry.state === 'called'
  return (
    <li
      class={`${called ? 'hot' : ''} ${entry.kind === 'priority' ? 'priority' : ''} ${edge}`}
      data-testid={`counter-${entry.counter}`}
      data-state={entry.state}
    >
      <em>
        <span class="kind">{kindWords.value[entry.kind]} </span>
        <span class="at">{entry.counter}</span>
        {entry.day && <span class="day">{formatTime(middayOf(entry.day), 'UTC', 'day')}</span>}
      </em>
      {called && <Seal />}
      <Standing entry={entry} />
    </li>
  )
}

function Standing({ entry }: { entry: CounterEntry }) {
  const w = words.value
  switch (entry.state) {
    case 'called':
    case 'serving':
      return <TicketNumber number={entry.number ?? ''} />
    case 'idle':
      return <span class="st idle">{w.idle}</span>
    case 'paused':
      return <span class="st paused">{w.paused}</span>
    case 'closed':
      return <span class="st closed">{w.closed}</span>
  }
}
