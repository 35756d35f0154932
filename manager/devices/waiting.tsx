import type { WaitingScreen } from '../../protocol/pairing.ts'
import { pageName, words } from './words.ts'

/** Screens that show a code now. The code stands on the screen alone, so that nothing is paired unseen. */
export function Waiting({ waiting, now }: { waiting: readonly WaitingScreen[]; now: number }) {
  const w = words.value
  if (waiting.length === 0) return <p class="note">{w.nobodyWaits}</p>
  return (
    <>
      <h3>{w.waiting}</h3>
      <ul class="waiting" data-testid="waiting-screens">
        {waiting.map(({ page, counter, address, since }) => (
          <li key={`${page} ${counter} ${address} ${since}`}>
            <span class="st idle">{pageName(page, counter)}</span>
            <span>{/^(127\.|::1$)/.test(address) ? w.thisMachine : address}</span>
            <span class="note">{w.waitsFor(Math.max(0, Math.floor((now - Date.parse(since)) / 60_000)))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
