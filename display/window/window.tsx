import type { ReadonlySignal } from '@preact/signals'
import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { ClerkShown, HallEntry, LineEntry, WaitEntry } from '../../protocol/views/parts.ts'
import type { WindowNow } from '../../protocol/views/public.ts'
import { type Connection, entriesOf, entryOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { Bust } from '../../web/parts/bust.tsx'
import { kindWords } from '../../web/parts/counter-kind-words.ts'
import { isTold, Notices } from '../../web/parts/notices.tsx'
import { isShut } from '../../web/parts/opening.ts'
import { extendedSaid, HallRests } from './hall-rests.tsx'
import { lineNames, waitsSaid } from './lines-shown.ts'
import { NumberField } from './number-field.tsx'
import { Paused } from './paused.tsx'
import { Closed, Idle } from './quiet.tsx'
import { words } from './words.ts'

type Props = {
  readonly connection: Connection
  readonly clock: ReadonlySignal<number>
  readonly fresh: ReadonlySignal<boolean>
  readonly counter: string
}

export function WindowScreen({ connection, clock, fresh, counter }: Props) {
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const now = entryOf<WindowNow>(entries, 'now')
  const refused = connection.refused.value
  if (refused?.refused === 'no-such-view') return <Unknown counter={counter} />
  if (!hall || !now) return <Notices connection={connection} />
  document.title = words.value.title(now.counter)
  // The view also holds lines that this window helps out with; people wait for the ones that it names.
  const lines = entriesOf<LineEntry>(entries, 'line:').filter((line) => now.lines.some((own) => own.line === line.line))
  const hours = entryOf<HoursEntry>(entries, 'hours')
  // Whoever is still served stays on the screen past the end.
  const resting = isShut(hours) && !hours?.extended && (now.state === 'idle' || now.state === 'closed')
  const told = isTold(connection, hall, lines)
  return (
    <div class={`window ${resting ? 'closed' : now.state} ${told ? 'told' : ''}`}>
      <header class="win">
        <h1 data-length={String(now.counter).length}>
          <small class="song">{words.value.before}</small>
          {now.counter}
          <small class="song">{words.value.after}</small>
        </h1>
        <p>
          {say(now.name)}
          <span class={`kind ${now.kind}`} data-testid="kind">
            {kindWords.value[now.kind]}
          </span>
        </p>
        <em>{formatTime(clock.value, hall.zone)}</em>
      </header>
      {now.state === 'paused' ? (
        <Paused now={now} hall={hall} time={clock.value} />
      ) : (
        <>
          {resting && hours && <HallRests hours={hours} hall={hall} time={clock.value} />}
          {!resting && now.state === 'idle' && <Idle now={now} />}
          {!resting && now.state === 'closed' && <Closed now={now} lines={lines} />}
          {(now.state === 'called' || now.state === 'serving') && <NumberField now={now} fresh={fresh.value} />}
          {now.clerk && !resting && <Clerk clerk={now.clerk} assistant={now.assistant} cover={now.cover} />}
          {now.state !== 'closed' && !resting && (
            <Foot now={now} waits={extendedSaid(hours, hall) ?? waitsSaid(lines, entriesOf<WaitEntry>(entries, 'wait:'))} />
          )}
        </>
      )}
      <Notices connection={connection} lines={lines} />
    </div>
  )
}

type ClerkProps = { clerk: ClerkShown; assistant: ClerkShown | undefined; cover: WindowNow['cover'] }

function Clerk({ clerk, assistant, cover }: ClerkProps) {
  const w = words.value
  return (
    <section class="who" aria-label={w.clerk}>
      <Bust photo={clerk.photo} label={w.photo} />
      <h2 class="song">{clerk.name}</h2>
      <p class="post">
        {say(clerk.post)}
        {cover && <span data-testid="cover">{w.standsIn[cover]}</span>}
      </p>
      <p class="badge">
        {w.badge(clerk.badge)}
        {assistant && <span data-testid="assistant">{w.assistant(assistant.name)}</span>}
      </p>
    </section>
  )
}

/** What is done here and who waits for it; an idle window tells the first at length above. */
function Foot({ now, waits }: { now: WindowNow; waits: string }) {
  const w = words.value
  if (now.state === 'idle')
    return (
      <footer class="foot now">
        <p>{w.waitingNow}</p>
        <strong>{waits}</strong>
      </footer>
    )
  return (
    <footer class="foot">
      <p class="what">{w.handles}</p>
      <strong>{lineNames(now.lines)}</strong>
      <p>{waits}</p>
    </footer>
  )
}

function Unknown({ counter }: { counter: string }) {
  return (
    <main class="unknown">
      <h1 data-testid="state" data-state="unknown">
        {words.value.unknown(counter)}
      </h1>
      <p>{words.value.unknownWay}</p>
    </main>
  )
}
