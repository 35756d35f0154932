import type { HallEntry } from '../protocol/views/parts.ts'
import { formatTime, say } from '../web/language.ts'
import { LanguageChoice } from '../web/parts/language-choice.tsx'
import { words as appointmentWords } from './appointments/words.ts'
import type { Desk } from './desk.ts'
import { Nav } from './nav.tsx'
import { words } from './words.ts'

/** The head of every page: whose hall, which page, how live, who is here, what time. `now`: milliseconds on the hall's clock, handed over so that it moves. */
export function Head({ desk, hall, now }: { desk: Desk; hall: HallEntry; now: number }) {
  const w = words.value
  return (
    <header class="bar" data-field="far">
      <h1 class="song">{say(hall.name)}</h1>
      <Nav
        label={w.pages}
        links={[
          { hash: '#/', name: w.hallNow },
          { hash: '#/appointments', name: appointmentWords.value.page },
          { hash: '#/hours', name: w.hours },
          { hash: '#/report', name: w.report },
          { hash: '#/import', name: w.lists },
          { hash: '#/rules', name: w.rules },
          { hash: '#/devices', name: w.devices },
        ]}
      />
      <div class="r">
        <span class={`st ${desk.connection.value.live.value ? 'serving' : 'offline'}`}>{w.live}</span>
        <span>
          {formatTime(now, hall.zone, 'day')}
          <span class="weekday">　{formatTime(now, hall.zone, 'weekday')}</span>
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
