import type { ReadonlySignal } from '@preact/signals'
import type { CounterEntry } from '../../protocol/views/parts.ts'
import { formatTime, say } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { Seal } from '../../web/parts/seal.tsx'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import type { CallsShown } from './calls.ts'
import type { Rest } from './rest.ts'
import { words } from './words.ts'

type Props = { readonly calls: ReadonlySignal<CallsShown>; readonly counters: readonly CounterEntry[]; readonly rest: Rest | undefined }

/** The newest call: vermilion while it is fresh, then at rest with a small seal until service starts. */
export function CalledField({ calls, counters, rest }: Props) {
  const { staged, hot } = calls.value
  const w = words.value
  // Out of hours the last call is history; one that is fresh still has the field.
  if (rest && !hot)
    return (
      <section class="call quiet" data-testid="rest">
        <h2 class="song">{rest.head}</h2>
        <p>{rest.body}</p>
      </section>
    )
  if (!staged)
    return (
      <section class="call quiet" aria-live="assertive">
        <h2 class="song">{w.quiet}</h2>
        <p>{w.quietWay}</p>
      </section>
    )
  const { call } = staged
  const counter = counters.find((entry) => entry.counter === call.counter)
  const pending = counter?.state === 'called' && counter.number === call.number
  // A short view of the field is owed to every call, however fast the citizen is.
  const lit = hot && (pending || performance.now() - staged.since < 3_000)
  const state = lit ? 'hot' : pending ? 'resting' : 'past'
  return (
    <section class={`call ${state}`} key={call.seq} aria-live="assertive" aria-atomic="true">
      <p>
        <span>{pending || lit ? w.calling : w.called}</span>
        <span>{say(call.area)}</span>
        {call.stage && <span>{w.stage(call.stage.now, call.stage.of)}</span>}
        {call.day && <span>{w.daysNumber(formatTime(middayOf(call.day), 'UTC', 'day'))}</span>}
      </p>
      {state !== 'past' && <Seal />}
      <span data-testid="called-number" class="fig" data-length={call.number.length}>
        <TicketNumber number={call.number} />
      </span>
      <span class="to">
        <Icon name="arrow" />
        <span class="win">
          {w.plateBefore}
          <b data-testid="called-counter">{call.counter}</b>
          {w.plateAfter}
        </span>
      </span>
    </section>
  )
}
