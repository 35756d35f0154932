import type { LineEntry, WaitEntry } from '../../protocol/views/parts.ts'
import { range, say } from '../../web/language.ts'
import { counterList } from '../../web/parts/counter-list.ts'
import { stopped } from '../../web/parts/suspension.ts'
import { words } from './words.ts'

/** Rows that the column takes in readable size; a hall with more lines sees them in turn. */
const most = 12
const turn = 10_000

type Props = { readonly lines: readonly LineEntry[]; readonly waits: readonly WaitEntry[]; readonly now: number; readonly rests: boolean }

/** Who waits for what, how long, and where it will be. */
export function Waits({ lines, waits, now, rests }: Props) {
  const w = words.value
  const page = Math.floor(now / turn) % (Math.ceil(lines.length / most) || 1)
  const part = lines.slice(page * most, (page + 1) * most)
  return (
    <aside class={`lines ${part.length > 9 ? 'many' : ''}`} aria-label={w.waiting}>
      <div class="h">
        <h2 class="song">{w.waiting}</h2>
        <span>{w.people}</span>
        <span>{w.minutes}</span>
      </div>
      <ul>
        {part.map((line) => (
          <li key={line.line}>
            <i>{line.line}</i>
            <span class="n">
              {say(line.name)}
              <small>{where(line.counters)}</small>
            </span>
            <b data-testid={`line-${line.line}-waiting`}>{line.waiting}</b>
            {rests ? <span class="r">–</span> : <Wait line={line} wait={waits.find((entry) => entry.line === line.line)} />}
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** Longer lists do not fit beside the figures; the slip and the phone name every counter. */
const longestList = 9

function where(counters: readonly number[]): string {
  const w = words.value
  if (counters.length === 0) return w.noCounter
  const list = counterList(counters)
  return list.length > longestList ? w.atMany(counters.length) : w.at(list)
}

function Wait({ line, wait }: { line: LineEntry; wait: WaitEntry | undefined }) {
  if (line.suspended) return <span class="r stop">{stopped()}</span>
  if (line.counters.length === 0) return <span class="r">–</span>
  if (line.waiting === 0 && !wait?.p50) return <span class="r ok">{words.value.noWait}</span>
  return <span class="r">{wait ? range(wait) : '–'}</span>
}
