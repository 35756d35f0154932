import type { ConsoleNow } from '../protocol/views/staff.ts'
import { leave } from './acts.ts'
import { callingWords } from './calling-words.ts'
import type { Desk } from './desk.ts'

/** Beside the clerk there is nothing to press but to get up. */
export function Assisting({ desk, now }: { desk: Desk; now: ConsoleNow }) {
  const w = callingWords.value
  return (
    <section class="assisting" data-testid="assisting">
      <p>
        <b>{w.youAssist(now.clerk?.name ?? '')}</b>
        <span>{w.youAssistNote}</span>
      </p>
      <button type="button" class="sec" data-testid="get-up" onClick={() => void leave(desk)}>
        {w.getUp}
      </button>
    </section>
  )
}
