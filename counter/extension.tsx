import type { ExtensionEntry, HoursEntry } from '../protocol/views/hours.ts'
import { entryOf } from '../web/connection.ts'
import { formatTime } from '../web/language.ts'
import { isShut, openingSaid } from '../web/parts/opening.ts'
import type { Desk } from './desk.ts'
import { words } from './extension-words.ts'
import './extension.css'

const minute = 60_000

/** What the clerk must know of the hall's hours: nothing at all while the session runs. */
export function Session({ desk }: { desk: Desk }) {
  const w = words.value
  const { hall, ticket } = desk
  const entries = desk.connection.entries.value
  const hours = entryOf<HoursEntry>(entries, 'hours')
  const extension = entryOf<ExtensionEntry>(entries, 'extension')
  if (!hall || !hours?.kept) return null
  const calls: boolean = !isShut(hours) && hours.state !== 'door-open'
  if (calls && !extension?.until) return null
  const now = desk.clock.value
  const over = ticket?.startedAt ? pastSession(hours, now) : 0
  return (
    <section class="col session" aria-label={w.head} data-testid="session" data-state={hours.state}>
      <h2>{w.head}</h2>
      {!calls && <p>{stands(hours, now, hall.zone)}</p>}
      {over > 0 && (
        <p class="overtime" data-testid="overtime">
          {w.overtime(over)}
        </p>
      )}
      {extension && <Extension desk={desk} extension={extension} zone={hall.zone} now={now} />}
    </section>
  )
}

function stands(hours: HoursEntry, now: number, zone: string): string {
  const w = words.value
  const opens = hours.opens && openingSaid(hours.opens, now, zone)
  if (hours.state === 'break' && opens) return w.break(opens)
  const head = hours.sessions.length === 0 ? w.dayOff : hours.state === 'closed' ? w.closed : ''
  return [head, opens && w.opensAt(opens)].filter(Boolean).join('　')
}

/** Whole minutes since the session that ended last. */
function pastSession(hours: HoursEntry, now: number): number {
  const ended = hours.sessions.map(({ to }) => Date.parse(to)).filter((to) => to <= now)
  return isShut(hours) && ended.length > 0 ? Math.floor((now - Math.max(...ended)) / minute) : 0
}

function Extension({ desk, extension, zone, now }: { desk: Desk; extension: ExtensionEntry; zone: string; now: number }) {
  const w = words.value
  const { until, answer, latest } = extension
  const accept = (till?: string) =>
    void desk.ask('accept', (c, counter) => c.send('extension.accept', { counter, ...(till ? { until: till } : {}) }))
  if (until !== undefined && Date.parse(until) > now) {
    const time = formatTime(Date.parse(until), zone)
    if (answer === 'accepted') return <p class="st serving">{w.accepted(time)}</p>
    return (
      <>
        <p>{answer === 'declined' ? w.declined : w.asked(time)}</p>
        <div class="answers">
          <button type="button" class="go" data-testid="extension-accept" onClick={() => accept()}>
            {answer === 'declined' ? w.anyway : w.accept}
          </button>
          {answer !== 'declined' && (
            <button type="button" data-testid="extension-decline" onClick={() => (desk.panel.value = 'decline')}>
              {w.decline}
            </button>
          )}
        </div>
      </>
    )
  }
  if (latest === undefined || Date.parse(latest) <= now) return null
  return (
    <div class="answers">
      <button
        type="button"
        data-testid="extension-own"
        onClick={() => accept(new Date(Math.min(now + 30 * minute, Date.parse(latest))).toISOString())}
      >
        {w.own}
      </button>
    </div>
  )
}
