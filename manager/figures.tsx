import type { ComponentChildren } from 'preact'
import type { LoadCounter, LoadLine, LoadToday } from '../protocol/views/staff.ts'
import { words } from './words.ts'

type Props = {
  readonly lines: readonly LoadLine[]
  readonly counters: readonly LoadCounter[]
  readonly today: LoadToday | undefined
  readonly now: number
}

function Figure({ name, value, test, children }: { name: string; value: number; test: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span data-testid={test}>{value}</span>
        <small>{children}</small>
      </dd>
    </div>
  )
}

/** The hall in five figures. */
export function Figures({ lines, counters, today, now }: Props) {
  const w = words.value
  const [oldest] = lines.filter((line) => line.oldest).sort((a, b) => (a.oldest ?? '').localeCompare(b.oldest ?? ''))
  const count = (state: LoadCounter['state']) => counters.filter((counter) => counter.state === state).length
  const paused = count('paused')
  const closed = count('closed')
  return (
    <dl class="kpi">
      <Figure name={w.waiting} test="waiting" value={lines.reduce((sum, line) => sum + line.waiting, 0)}>
        {w.people}
      </Figure>
      <Figure
        name={w.longest}
        test="longest"
        value={oldest?.oldest ? Math.max(0, Math.floor((now - Date.parse(oldest.oldest)) / 60_000)) : 0}
      >
        <span>{w.minutes}</span>
        <span>{oldest ? oldest.oldestNumber : w.nobody}</span>
      </Figure>
      <Figure name={w.counters} test="open" value={counters.length - paused - closed}>
        <span>{w.open}</span>
        <span>{w.othersPaused(paused)}</span>
        <span>{w.othersClosed(closed)}</span>
      </Figure>
      <Figure name={w.finished} test="finished" value={today?.finished ?? 0}>
        <span>{w.cases}</span>
        <span>{w.instant(today?.instant ?? 0)}</span>
      </Figure>
      <Figure name={w.gone} test="missed" value={today?.missed ?? 0}>
        <span>{w.missed}</span>
        <span>{w.cancelled(today?.cancelled ?? 0)}</span>
      </Figure>
    </dl>
  )
}
