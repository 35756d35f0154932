import type { ReadonlySignal } from '@preact/signals'
import type { AnnouncementEntry } from '../../protocol/views/announcements.ts'
import type { PersonEntry } from '../../protocol/views/away.ts'
import type { BoardDuty } from '../../protocol/views/duty.ts'
import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { FeesEntry, PromiseEntry } from '../../protocol/views/openness.ts'
import type { CounterEntry, HallEntry, LineEntry, WaitEntry } from '../../protocol/views/parts.ts'
import { type Connection, entriesOf, entryOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { later } from '../../web/parts/later.tsx'
import { Notices } from '../../web/parts/notices.tsx'
import { CalledField } from './called-field.tsx'
import type { CallsShown } from './calls.ts'
import { silenced } from './chime.ts'
import { Counters, densityOf } from './counters.tsx'
import { RecentCalls } from './recent-calls.tsx'
import { extendedOf, restOf } from './rest.ts'
import { slideNow } from './slide-turn.ts'
import { Ticker } from './ticker.tsx'
import { Waits } from './waits.tsx'
import { words } from './words.ts'

const Slides = later(() => import('./slides.tsx').then(({ Slides }) => Slides))

type Props = { readonly connection: Connection; readonly clock: ReadonlySignal<number>; readonly calls: ReadonlySignal<CallsShown> }

export function Board({ connection, clock, calls }: Props) {
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const counters = entriesOf<CounterEntry>(entries, 'counter:')
  const now = clock.value
  const hours = entryOf<HoursEntry>(entries, 'hours')
  if (!hall) return <Notices connection={connection} />
  document.title = `${words.value.title} ${say(hall.name)}`
  const lines = entriesOf<LineEntry>(entries, 'line:')
  const rest = restOf(hours, hall, now)
  const density = densityOf(counters.length)
  const shown = {
    hall,
    counters,
    promise: entryOf<PromiseEntry>(entries, 'promise'),
    people: entriesOf<PersonEntry>(entries, 'person:'),
    fees: entryOf<FeesEntry>(entries, 'fees'),
    announced: entriesOf<AnnouncementEntry>(entries, 'announcement:'),
  }
  const slide = slideNow(calls.value, counters, now)
  return (
    <div class="board">
      <header class="bar">
        <h1 class="song">{say(hall.name)}</h1>
        {silenced.value && (
          <button type="button" class="unlock">
            {words.value.touchForSound}
          </button>
        )}
        <p>
          {formatTime(now, hall.zone, 'day')}　{formatTime(now, hall.zone, 'weekday')}
          <b>{formatTime(now, hall.zone)}</b>
        </p>
      </header>
      <main class="left" data-density={density}>
        {slide === undefined ? <CalledField calls={calls} counters={counters} rest={rest} /> : <Slides shown={shown} turn={slide} />}
        <RecentCalls calls={calls.value.recent.slice(0, density === 'dense' ? 4 : 6)} now={now} />
        <Counters counters={counters} now={now} />
      </main>
      <Waits lines={lines} waits={entriesOf<WaitEntry>(entries, 'wait:')} now={now} rests={rest !== undefined} />
      <Ticker hall={hall} counters={counters} extended={extendedOf(hours, hall)} duty={entryOf<BoardDuty>(entries, 'duty')} />
      <Notices connection={connection} lines={lines} />
    </div>
  )
}
