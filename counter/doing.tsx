import type { ConsoleNow } from '../protocol/views/staff.ts'
import { isPrimary, means, primary, primaryOf, secondaries, secondary } from './acts.ts'
import { callingWords } from './calling-words.ts'
import type { Desk } from './desk.ts'
import { next } from './next.tsx'
import { words } from './words.ts'

const keys = { recall: 'R', missed: 'N', park: 'P', transfer: 'T' } as const

/** The one big key and those beside it; always in the same place, whatever they mean now. */
export function Doing({ desk, now }: { desk: Desk; now: ConsoleNow }) {
  const w = words.value
  const asking = desk.asking.value
  const main = primaryOf[now.state]
  return (
    <section class="do">
      <button
        type="button"
        class="primary"
        data-testid="primary"
        aria-busy={asking !== undefined && isPrimary(asking)}
        onClick={() => void primary(desk)}
      >
        {w[main]}
        <kbd>Enter</kbd>
      </button>
      {secondaries.map((act) => (
        <button
          key={act}
          type="button"
          class="sec"
          data-testid={act}
          aria-disabled={!means(act, now.state) || (act === 'recall' && desk.recallIn > 0)}
          aria-busy={asking === act}
          onClick={() => void secondary(desk, act)}
        >
          {act === 'recall' && desk.recallIn > 0 ? <RecallIn seconds={desk.recallIn} /> : w[act]} <kbd>{keys[act]}</kbd>
        </button>
      ))}
      <button type="button" class="sec" data-testid="next" aria-disabled={desk.ticket === undefined} onClick={() => next(desk)}>
        {now.state === 'called' ? callingWords.value.missedNext : callingWords.value.finishedNext} <kbd>X</kbd>
      </button>
    </section>
  )
}

const RecallIn = ({ seconds }: { seconds: number }) => (
  <>
    <span class="wide">{callingWords.value.recallIn(seconds)}</span>
    <span class="narrow">{callingWords.value.recallShort(seconds)}</span>
  </>
)
