import type { ConsoleNow } from '../protocol/views/staff.ts'
import { isPrimary, means, primary, primaryOf, secondaries, secondary } from './acts.ts'
import type { Desk } from './desk.ts'
import { visitWords } from './visit-words.ts'
import { words } from './words.ts'

const keys = { recall: 'R', missed: 'N', park: 'P', transfer: 'T' } as const

/** The one big key and the four beside it; always in the same place, whatever they mean now. */
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
        {main === 'finish' && now.ticket?.next ? visitWords.value.finishOne : w[main]}
        <kbd>Enter</kbd>
      </button>
      {secondaries.map((act) => (
        <button
          key={act}
          type="button"
          class="sec"
          data-testid={act}
          aria-disabled={!means(act, now.state)}
          aria-busy={asking === act}
          onClick={() => void secondary(desk, act)}
        >
          {w[act]} <kbd>{keys[act]}</kbd>
        </button>
      ))}
    </section>
  )
}
