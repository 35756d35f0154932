import type { KeypadNow } from '../../protocol/views/public.ts'
import { say } from '../../web/language.ts'
import { Bust } from '../../web/parts/bust.tsx'
import { Foot } from './foot.tsx'
import type { Pad } from './pad.ts'
import { words } from './words.ts'

/** R06: who serves here. */
export function Identity({ pad, clerk, paused }: { pad: Pad; clerk: NonNullable<KeypadNow['clerk']>; paused: boolean }) {
  const w = words.value
  return (
    <>
      <main class={`identity ${paused ? 'at-pause' : ''}`} data-testid="identity">
        <div class="pic">
          <Bust photo={clerk.photo} label={w.photo} />
        </div>
        <div class="who">
          <CounterLine counter={pad.counter} />
          <h1 class="song">{clerk.name}</h1>
          <dl>
            <div>
              <dt>{w.post}</dt>
              <dd>{say(clerk.post)}</dd>
            </div>
            <div>
              <dt>{w.badge}</dt>
              <dd>{clerk.badge}</dd>
            </div>
          </dl>
          {paused && <p class="st paused">{w.paused}</p>}
        </div>
      </main>
      <Foot pad={pad} left={w.rateHere} />
    </>
  )
}

/** The number large beside the word, in the order of the language. */
function CounterLine({ counter }: { counter: number }) {
  const w = words.value
  const wordFirst = w.counter(counter).startsWith(w.counterWord)
  return (
    <p class="place">
      {wordFirst && w.counterWord} <b>{counter}</b> {!wordFirst && w.counterWord}
    </p>
  )
}

/** Nobody signed in: the hall speaks for itself. */
export function NobodyHere({ pad }: { pad: Pad }) {
  const w = words.value
  const { hall, now } = pad
  return (
    <>
      <main class="still middle" data-testid="identity">
        <CounterLine counter={pad.counter} />
        <h1 class="song">{hall && say(hall.name)}</h1>
        {now && <p class="st closed">{w.closed}</p>}
        {now && <p>{w.closedNote}</p>}
      </main>
      <Foot pad={pad} left={hall ? hall.hours.map((span) => span.join('–')).join('　') : ''} />
    </>
  )
}
