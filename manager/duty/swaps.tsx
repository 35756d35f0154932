import type { SwapEntry } from '../../protocol/views/duty.ts'
import { dayName, type Shown } from './shown.ts'
import { words } from './words.ts'

/** Swaps that two have agreed on wait for whoever leads. */
export function Swaps({ connection, ask, swaps }: Shown & { swaps: readonly SwapEntry[] }) {
  const w = words.value
  const decide = (day: string, approve: boolean) => void ask(connection.send('duty.swap.decide', { day, approve }))
  return (
    <section class="swaps">
      <h2>{w.swaps}</h2>
      {swaps.length === 0 && <p class="note">{w.noSwaps}</p>}
      <ul>
        {swaps.map(({ day, asker, other, instead, state, reason }) => (
          <li key={day} data-testid={`swap-${day}`}>
            <p>
              {w.swap(asker.name, other.name, dayName(day))}
              {instead && `　${w.instead(dayName(instead))}`}
            </p>
            {reason && <small>{reason}</small>}
            {state === 'asked' ? (
              <small>{w.asked}</small>
            ) : (
              <span class="choice">
                <button type="button" class="filled" data-testid="swap-approve" onClick={() => decide(day, true)}>
                  {w.approve}
                </button>
                <button type="button" data-testid="swap-decline" onClick={() => decide(day, false)}>
                  {w.decline}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
