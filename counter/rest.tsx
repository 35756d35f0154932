import type { PauseShown } from '../protocol/views/parts.ts'
import type { ConsoleNow } from '../protocol/views/staff.ts'
import { formatTime } from '../web/language.ts'
import { AutoCall } from './auto-call.tsx'
import { Overdue } from './away/away-list.tsx'
import type { Desk } from './desk.ts'
import { ownLines } from './lines.tsx'
import { reasonWords } from './word-lists.ts'
import { words } from './words.ts'

/** Nobody at the counter: free, paused or not open. */
export function AtRest({ desk, now }: { desk: Desk; now: ConsoleNow }) {
  const w = words.value
  if (now.pause) return <Paused desk={desk} pause={now.pause} />
  if (now.state === 'closed')
    return (
      <section class="rest">
        <span class="st closed">{w.closed}</span>
        <p>{w.closedNote}</p>
      </section>
    )
  const waiting = ownLines(desk).reduce((sum, line) => sum + line.waiting, 0)
  return (
    <section class="rest">
      <span class="st idle">{w.idle}</span>
      <p class="song lead">{waiting > 0 ? w.someWait(waiting) : w.nobodyWaits}</p>
      {waiting === 0 && <p>{w.nobodyNote}</p>}
      {!desk.assists && <AutoCall desk={desk} now={now} waiting={waiting} />}
    </section>
  )
}

function Paused({ desk, pause }: { desk: Desk; pause: PauseShown }) {
  const w = words.value
  const zone = desk.hall?.zone ?? 'UTC'
  return (
    <section class="rest hatched">
      <div class="on-hatch">
        <span class="st paused">{w.paused}</span>
        <p class="song lead">{pause.words ?? reasonWords.value[pause.reason]}</p>
        <p>
          {pause.until && <b>{w.backAt(formatTime(Date.parse(pause.until), zone))}</b>}
          <span>{w.pausedSince(formatTime(Date.parse(pause.since), zone))}</span>
        </p>
        <Overdue desk={desk} until={pause.until} />
        {pause.cover && <p>{w.covers(pause.cover.counter, pause.cover.clerk.name)}</p>}
      </div>
    </section>
  )
}
