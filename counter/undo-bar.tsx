import { TicketNumber } from '../web/parts/ticket-number.tsx'
import { undo } from './acts.ts'
import type { Desk } from './desk.ts'
import { ways } from './ways-words.ts'

/** For some seconds after a missed, a finish or a transfer: what it was, and the way back. */
export function UndoBar({ desk }: { desk: Desk }) {
  const w = ways.value
  const last = desk.undo
  if (!last) return null
  return (
    <p class="undo" role="status">
      <TicketNumber number={last.number} />
      <span>{{ missed: w.wasMissed, finished: w.wasFinished, transferred: w.wasTransferred, returned: w.wasReturned }[last.undid]}</span>
      <button type="button" class="sec" data-testid="undo" aria-busy={desk.asking.value === 'undo'} onClick={() => void undo(desk)}>
        {w.undo} <kbd>Z</kbd>
      </button>
      <small>{w.seconds(last.seconds)}</small>
    </p>
  )
}
