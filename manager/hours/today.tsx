import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { say } from '../../web/language.ts'
import { sessionsSaid } from '../../web/parts/opening.ts'
import { kindWords, stateWords, words } from './words.ts'

type Shown = { readonly hall: HallEntry; readonly hours: HoursEntry }

/** How today goes. */
export function Today({ hall, hours }: Shown) {
  const w = words.value
  return (
    <section class="today" data-testid="hours-today">
      <h2>
        {w.today}
        <span>{kindWords.value[hours.kind]}</span>
      </h2>
      <p class="sessions">{hours.sessions.length > 0 ? sessionsSaid(hours, hall.zone) : w.noSessions}</p>
      {hours.text && <p>{say(hours.text)}</p>}
      {hours.kept ? (
        <p class={`st ${hours.state === 'open' || hours.state === 'closing' ? 'serving' : 'closed'}`} data-testid="hours-state">
          {stateWords.value[hours.state]}
        </p>
      ) : (
        <p class="note">{w.notKept}</p>
      )}
    </section>
  )
}
