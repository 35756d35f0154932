import type { LineEntry } from '../../protocol/views/parts.ts'
import type { WindowNow } from '../../protocol/views/public.ts'
import { say } from '../../web/language.ts'
import { counterList } from '../../web/parts/counter-list.ts'
import { words } from './words.ts'

/** The matters of the window, each name kept whole. */
function Matters({ lines }: { lines: WindowNow['lines'] }) {
  return (
    <ul class="matters song" data-many={lines.length > 4 ? 'yes' : 'no'}>
      {lines.map((line) => (
        <li key={line.line}>{say(line.name)}</li>
      ))}
    </ul>
  )
}

/** Nobody is called: what is done here, and who should come. */
export function Idle({ now }: { now: WindowNow }) {
  const w = words.value
  return (
    <main class="quiet" aria-live="polite">
      <p class="st idle" data-testid="state" data-state="idle">
        {w.idle}
      </p>
      <div>
        <h2 class="song">{w.idleWay}</h2>
        <p>{w.handles}</p>
        <Matters lines={now.lines} />
      </div>
    </main>
  )
}

/** Nobody serves here: which counters do. */
export function Closed({ now, lines }: { now: WindowNow; lines: readonly LineEntry[] }) {
  const w = words.value
  const elsewhere = [...new Set(lines.flatMap((line) => line.counters))].filter((counter) => counter !== now.counter)
  return (
    <main class="quiet closed" aria-live="polite">
      <p class="st closed" data-testid="state" data-state="closed">
        {w.closed}
      </p>
      <div>
        <h2>{elsewhere.length > 0 ? w.goTo(counterList(elsewhere)) : w.closedWay}</h2>
        <p>{w.handles}</p>
        <Matters lines={now.lines} />
      </div>
    </main>
  )
}
