import type { MailTally } from '../protocol/views/mail.ts'
import type { HallEntry } from '../protocol/views/parts.ts'
import { entryOf } from '../web/connection.ts'
import { formatTime, say } from '../web/language.ts'
import { LanguageChoice } from '../web/parts/language-choice.tsx'
import { words as appointmentWords } from './appointments/words.ts'
import type { Desk } from './desk.ts'
import { Nav } from './nav.tsx'
import { leads } from './session.ts'
import { words } from './words.ts'

/** The head of every page: whose hall, which page, how live, who is here, what time. `now`: milliseconds on the hall's clock, handed over so that it moves. */
export function Head({ desk, hall, now }: { desk: Desk; hall: HallEntry; now: number }) {
  const w = words.value
  const leading = desk.session.value !== undefined && leads(desk.session.value)
  const mails = entryOf<MailTally>(desk.connection.value.entries.value, 'mail')?.on === true
  const ofLeaders = [
    {
      name: w.groups.cases,
      links: [
        { hash: '#/cases', name: w.register },
        { hash: '#/outcomes', name: w.outcomes },
        { hash: '#/asked', name: w.asked },
        { hash: '#/agency', name: w.agency },
        { hash: '#/home', name: w.home },
        ...(mails ? [{ hash: '#/mail', name: w.mail }] : []),
      ],
    },
    {
      name: w.groups.people,
      links: [
        { hash: '#/people', name: w.peoplePage },
        { hash: '#/duty', name: w.duty },
        { hash: '#/away', name: w.away },
        { hash: '#/openness', name: w.openness },
      ],
    },
  ]
  return (
    <header class="bar" data-field="far">
      <h1 class="song">{say(hall.name)}</h1>
      <Nav
        label={w.pages}
        groups={[
          {
            name: w.groups.hall,
            links: [
              { hash: '#/', name: w.hallNow },
              ...(leading ? [{ hash: '#/appointments', name: appointmentWords.value.page }] : []),
              { hash: '#/hours', name: w.hours },
              { hash: '#/report', name: w.report },
            ],
          },
          ...(leading ? ofLeaders : []),
          {
            name: w.groups.settings,
            links: [
              { hash: '#/rules', name: w.rules },
              { hash: '#/slips', name: w.slips },
              { hash: '#/devices', name: w.devices },
              { hash: '#/import', name: w.lists },
            ],
          },
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
