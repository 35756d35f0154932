import type { ConsoleNow } from '../protocol/views/staff.ts'
import { callsToGo, isPrimary, means, primary, primaryOf, secondaries, secondary } from './acts.ts'
import { callingWords } from './calling-words.ts'
import type { Desk } from './desk.ts'
import { next } from './next.tsx'
import { UndoBar } from './undo-bar.tsx'
import { visitWords } from './visit-words.ts'
import { ways } from './ways-words.ts'
import { words } from './words.ts'

const keys = { recall: 'R', missed: 'N', park: 'P', transfer: 'T' } as const

/** The one big key and those beside it; always in the same place, whatever they mean now. */
export function Doing({ desk, now }: { desk: Desk; now: ConsoleNow }) {
  const w = words.value
  const asking = desk.asking.value
  const main = primaryOf[now.state]
  const back = now.ticket?.returnsTo
  const least = now.ticket?.callsBeforeMissed ?? 0
  const calls = now.state === 'called' && least > 1 ? `${Math.min(now.ticket?.calls ?? 0, least)}/${least}` : ''
  return (
    <section class="do">
      <UndoBar desk={desk} />
      <button
        type="button"
        class="primary"
        data-testid="primary"
        aria-busy={asking !== undefined && isPrimary(asking)}
        onClick={() => void primary(desk)}
      >
        {main === 'finish' && back !== undefined
          ? ways.value.finishAndReturn(back)
          : main === 'finish' && now.ticket?.next
            ? visitWords.value.finishOne
            : w[main]}
        <kbd>Enter</kbd>
      </button>
      {secondaries.map((act) => (
        <button
          key={act}
          type="button"
          class="sec"
          data-testid={act}
          aria-disabled={!means(act, now.state) || (act === 'missed' && callsToGo(desk) > 0) || (act === 'recall' && desk.recallIn > 0)}
          aria-busy={asking === act}
          onClick={() => void secondary(desk, act)}
        >
          {act === 'recall' && desk.recallIn > 0 ? <RecallIn seconds={desk.recallIn} /> : w[act]}{' '}
          {act === 'missed' && calls && <em data-testid="calls">{calls}</em>}
          <kbd>{keys[act]}</kbd>
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
