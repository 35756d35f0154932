import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { formatTime, say } from '../../web/language.ts'
import { openingSaid } from '../../web/parts/opening.ts'
import { words } from './words.ts'

/** The hall does not call now: which rest this is, and when it goes on. */
export function HallRests({ hours, hall, time }: { hours: HoursEntry; hall: HallEntry; time: number }) {
  const w = words.value
  const why = hours.sessions.length === 0 ? w.dayOff : hours.state === 'break' ? w.hallBreak : hours.state === 'closed' ? w.hallClosed : ''
  return (
    <main class="quiet closed hall-rests" aria-live="polite">
      <p class="st closed" data-testid="state" data-state={hours.state}>
        {w.closed}
      </p>
      <div>
        <h2 class="song">{why || (hours.opens && `${w.callsFrom} ${openingSaid(hours.opens, time, hall.zone)}`)}</h2>
        {why && hours.opens && (
          <p>
            {w.callsFrom} <b>{openingSaid(hours.opens, time, hall.zone)}</b>
          </p>
        )}
        {hours.text && <p>{say(hours.text)}</p>}
      </div>
    </main>
  )
}

/** 延时服务中, for the foot of a window that goes on. */
export const extendedSaid = (hours: HoursEntry | undefined, { zone }: HallEntry): string | undefined =>
  hours?.extended && words.value.extended(formatTime(Date.parse(hours.extended.until), zone))
