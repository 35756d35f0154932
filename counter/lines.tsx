import type { WaitEntry } from '../protocol/views/parts.ts'
import type { OwnLineEntry } from '../protocol/views/staff.ts'
import { entriesOf, entryOf } from '../web/connection.ts'
import { range, say } from '../web/language.ts'
import { stopped } from '../web/parts/suspension.ts'
import { callingWords } from './calling-words.ts'
import type { Desk } from './desk.ts'
import { minutesBetween } from './spans.ts'
import { words } from './words.ts'

/** Nearer tiers first, as they are called. */
export const ownLines = (desk: Desk): OwnLineEntry[] =>
  entriesOf<OwnLineEntry>(desk.connection.entries.value, 'line:').sort((a, b) => a.tier - b.tier)

export function Lines({ desk }: { desk: Desk }) {
  const w = words.value
  const lines = ownLines(desk)
  return (
    <section class="col lines">
      <h2>
        <span>{w.myLines}</span>
        <span>{w.waitingAll(lines.reduce((sum, line) => sum + line.waiting, 0))}</span>
      </h2>
      <ul>
        {lines.map((line) => (
          <Line key={line.line} desk={desk} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ desk, line }: { desk: Desk; line: OwnLineEntry }) {
  const w = words.value
  const now = desk.now?.state
  const wait = entryOf<WaitEntry>(desk.connection.entries.value, `wait:${line.line}`)
  return (
    <li class="row">
      <i>{line.line}</i>
      <span class="name">
        <span class={line.next ? 'wide' : ''}>
          {say(line.name)}
          {line.tier > 1 && <em class="wide">{w.helps}</em>}
        </span>
        {line.suspended && <small class="stop">{`${stopped()}${say(line.suspended.text)}`}</small>}
        {line.next && !line.suspended && (
          <small>
            <span>{w.next(line.next)}</span>
            {now === 'idle' && line.pickable && line.pickable.length > 0 && !desk.assists && (
              <button type="button" class="pick" data-testid={`pick-from-${line.line}`} onClick={() => pickFrom(desk, line.line)}>
                {callingWords.value.pick}
              </button>
            )}
          </small>
        )}
      </span>
      <b>{line.waiting}</b>
      <span class="wait">
        {line.waiting === 0 && !wait?.p50 ? w.noWait : wait && w.wait(range(wait))}
        {line.oldest && <small class="wide">{w.oldest(minutesBetween(Date.parse(line.oldest), desk.clock.value))}</small>}
      </span>
    </li>
  )
}

export function pickFrom(desk: Desk, line: string, ticket = ''): void {
  desk.pickFrom.value = line
  desk.pickTicket.value = ticket
  desk.panel.value = 'pick'
}
