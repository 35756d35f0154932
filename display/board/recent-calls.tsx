import { formatTime } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import type { HeardCall } from './call-stage.ts'
import { words } from './words.ts'

/** The calls before the shown one, with their age by the hall's clock. */
export function RecentCalls({ calls, now }: { calls: readonly HeardCall[]; now: number }) {
  const w = words.value
  return (
    <ol class="recent" aria-label={w.recent}>
      {calls.map((call) => {
        const minutes = Math.max(0, Math.floor((now - Date.parse(call.at)) / 60_000))
        return (
          <li key={call.seq}>
            <TicketNumber number={call.number} />
            <Icon name="arrow" />
            <span class="w">
              {w.plateBefore} <b>{call.counter}</b> {w.plateAfter}
            </span>
            <time dateTime={call.at}>
              {minutes === 0 ? w.justNow : w.minutesAgo(minutes)}
              {call.day && <small>{w.daysNumber(formatTime(middayOf(call.day), 'UTC', 'day'))}</small>}
            </time>
          </li>
        )
      })}
    </ol>
  )
}
