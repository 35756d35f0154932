import type { HoursEntry, ReadyEntry } from '../../protocol/views/hours.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { formatTime, say } from '../../web/language.ts'
import { counterList } from '../../web/parts/counter-list.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { sessionsSaid } from '../../web/parts/opening.ts'
import { printerName } from '../printers.tsx'
import { printerWords } from '../words.ts'
import { kindWords, stateWords, words } from './words.ts'

type Shown = { readonly hall: HallEntry; readonly hours: HoursEntry; readonly ready: ReadyEntry | undefined }

/** How today goes, and what is missing shortly before an opening (R10). */
export function Today({ hall, hours, ready }: Shown) {
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
      {ready && <Ready ready={ready} zone={hall.zone} />}
    </section>
  )
}

function Ready({ ready, zone }: { ready: ReadyEntry; zone: string }) {
  const w = words.value
  const missing = [
    ...(ready.counters.length > 0 ? [w.noClerk(counterList(ready.counters))] : []),
    ...ready.printers.map((printer) => `${printerName(printer)}　${printerWords.value[printer.state]}`),
  ]
  if (missing.length === 0)
    return (
      <p class="calm">
        <Icon name="tick" />
        {w.readyAll}
      </p>
    )
  return (
    <div class={`al ${ready.stage === 'last' ? 'now' : 'look'}`} data-testid="ready">
      <Icon name="warning" />
      <b>{w.ready(formatTime(Date.parse(ready.opens), zone))}</b>
      <p>{missing.join('　')}</p>
    </div>
  )
}
