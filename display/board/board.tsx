import type { ReadonlySignal } from '@preact/signals'
import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { CounterEntry, HallEntry, LineEntry, WaitEntry } from '../../protocol/views/parts.ts'
import { type Connection, entriesOf, entryOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { CalledField } from './called-field.tsx'
import type { CallsShown } from './calls.ts'
import { silenced } from './chime.ts'
import { Counters, densityOf } from './counters.tsx'
import { RecentCalls } from './recent-calls.tsx'
import { extendedOf, restOf } from './rest.ts'
import { Ticker } from './ticker.tsx'
import { Waits } from './waits.tsx'
import { words } from './words.ts'

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
        <CalledField calls={calls} counters={counters} rest={rest} />
        <RecentCalls calls={calls.value.recent.slice(0, density === 'dense' ? 4 : 6)} now={now} />
        <Counters counters={counters} now={now} />
      </main>
      <Waits lines={lines} waits={entriesOf<WaitEntry>(entries, 'wait:')} now={now} rests={rest !== undefined} />
      <Ticker hall={hall} counters={counters} extended={extendedOf(hours, hall)} />
      <Notices connection={connection} lines={lines} />
    </div>
  )
}
