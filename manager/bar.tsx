import type { HallEntry } from '../protocol/views/parts.ts'
import { formatTime, say } from '../web/language.ts'
import { LanguageChoice } from '../web/parts/language-choice.tsx'
import type { Desk } from './desk.ts'
import { Nav } from './nav.tsx'
import { places } from './places.ts'
import { words } from './words.ts'

/** The head of every page of the manager's. */
export function Bar({ desk, hall }: { desk: Desk; hall: HallEntry }) {
  const w = words.value
  const connection = desk.connection.value
  const now = connection.now()
  return (
    <header class="bar" data-field="far">
      <h1 class="song">{say(hall.name)}</h1>
      <Nav places={places} label={w.pages} />
      <div class="r">
        <span class={`st ${connection.live.value ? 'serving' : 'offline'}`}>{w.live}</span>
        <span>
          {formatTime(now, hall.zone, 'day')}　{formatTime(now, hall.zone, 'weekday')}
        </span>
        <LanguageChoice />
        <span>{desk.session.value?.name}</span>
        <button type="button" data-testid="sign-out" onClick={() => desk.signOut()}>
          {w.signOut}
        </button>
        <b>{formatTime(now, hall.zone)}</b>
      </div>
    </header>
  )
}
