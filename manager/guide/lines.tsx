import type { HallEntry, LineEntry, SuspendedShown, WaitEntry } from '../../protocol/views/parts.ts'
import { entriesOf } from '../../web/connection.ts'
import { formatTime, listed, range, say } from '../../web/language.ts'
import type { Walk } from './walk.ts'
import { words } from './words.ts'

/** Every line as it stands, and beside each the way to suspend it or let it go on. */
export function Lines({ walk, hall }: { walk: Walk; hall: HallEntry }) {
  const w = words.value
  const entries = walk.desk.connection.value.entries.value
  const waits = entriesOf<WaitEntry>(entries, 'wait:')
  return (
    <section class="lines" aria-label={w.lines}>
      <header class={hall.suspended ? 'suspended' : ''}>
        <h2>{w.lines}</h2>
        {hall.suspended && <Said suspended={hall.suspended} zone={hall.zone} name={w.wholeHall} />}
        <Switch walk={walk} suspended={hall.suspended} name={w.wholeHall} />
      </header>
      <ul>
        {entriesOf<LineEntry>(entries, 'line:').map((line) => (
          <li key={line.line} class={line.suspended ? 'suspended' : ''} data-testid={`line-${line.line}`}>
            <span class="letter">{line.line}</span>
            <p>
              <b>{say(line.name)}</b>
              {line.suspended ? (
                <Said suspended={line.suspended} zone={hall.zone} />
              ) : (
                <span class="note">{line.counters.length > 0 ? w.counters(listed(line.counters)) : w.noCounter}</span>
              )}
            </p>
            <span class="count">
              <b data-testid={`line-${line.line}-waiting`}>{line.waiting}</b> {w.people}
            </span>
            <span class="range">{waitSaid(line, waits)}</span>
            <Switch walk={walk} line={line.line} suspended={line.suspended} name={`${line.line} ${say(line.name)}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ suspended, zone, name }: { suspended: SuspendedShown; zone: string; name?: string }) {
  const w = words.value
  return (
    <span class="why">
      <span class="st paused">{name ? `${name}${w.stopped}` : w.stopped}</span> {say(suspended.text)}
      {suspended.until && <span> {w.until(formatTime(Date.parse(suspended.until), zone))}</span>}
    </span>
  )
}

function Switch({ walk, line, suspended, name }: { walk: Walk; line?: string; suspended: SuspendedShown | undefined; name: string }) {
  const w = words.value
  const of = line === undefined ? {} : { line }
  const id = line ?? 'hall'
  return suspended ? (
    <button
      type="button"
      class="resume"
      data-testid={`resume-${id}`}
      aria-label={`${w.resume} ${name}`}
      onClick={() => walk.ask('line.resume', of)}
    >
      {w.resume}
    </button>
  ) : (
    <button
      type="button"
      data-testid={`suspend-${id}`}
      aria-label={line === undefined ? undefined : `${w.suspend} ${name}`}
      onClick={() => {
        walk.dialog.value = { what: 'suspend', ...of }
      }}
    >
      {line === undefined ? w.suspendHall : w.suspend}
    </button>
  )
}

function waitSaid(line: LineEntry, waits: readonly WaitEntry[]): string {
  const wait = waits.find((entry) => entry.line === line.line)
  if (line.counters.length === 0) return '–'
  if (line.waiting === 0 && !wait?.p50) return words.value.noWait
  return wait ? words.value.minutes(range(wait)) : '–'
}
