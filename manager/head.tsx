import type { HallEntry } from '../protocol/views/parts.ts'
import { formatTime, say } from '../web/language.ts'
import { LanguageChoice } from '../web/parts/language-choice.tsx'
import type { Desk } from './desk.ts'
import { words as deviceWords } from './devices/words.ts'
import { Nav } from './nav.tsx'
import { words } from './words.ts'

/** The head of every page: whose hall, which page, how live, who is here, what time. */
export function Head({ desk, hall }: { desk: Desk; hall: HallEntry }) {
  const w = words.value
  const now = desk.connection.value.now()
  return (
    <header class="bar" data-field="far">
      <h1 class="song">{say(hall.name)}</h1>
      <Nav
        label={w.pages}
        links={[
          { hash: '#/', name: w.hallNow },
          { hash: '#/devices', name: deviceWords.value.title },
        ]}
      />
      <div class="r">
        <span class={`st ${desk.connection.value.live.value ? 'serving' : 'offline'}`}>{w.live}</span>
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
