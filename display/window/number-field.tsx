import type { WindowNow } from '../../protocol/views/public.ts'
import { formatTime } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import { Seal } from '../../web/parts/seal.tsx'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { words } from './words.ts'

/** A number that is called (fresh: vermilion; then a small seal) or served (a disc). */
export function NumberField({ now, fresh }: { now: WindowNow; fresh: boolean }) {
  const w = words.value
  const called = now.state === 'called'
  const number = now.number ?? ''
  return (
    <main
      class={`field ${called ? 'called' : 'serving'} ${fresh ? 'fresh' : ''}`}
      key={now.calledAt ?? number}
      aria-live="assertive"
      aria-atomic="true"
    >
      <span class="mark" data-testid="state" data-state={now.state}>
        {called ? <Seal /> : <span class="st serving">{w.serving}</span>}
        {now.day && <small>{w.daysNumber(formatTime(middayOf(now.day), 'UTC', 'day'))}</small>}
      </span>
      <span class="fig" data-testid="number" data-length={number.length}>
        <TicketNumber number={number} />
      </span>
      {called && <p class="song to">{w.toThis}</p>}
    </main>
  )
}
