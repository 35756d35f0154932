import { useSignal } from '@preact/signals'
import type { CaseNow } from '../../protocol/views/cases.ts'
import type { CaseObjection, CasePlaces } from '../../protocol/views/delivery.ts'
import type { MailNow } from '../../protocol/views/mail.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { type Connection, entryOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { later } from '../../web/parts/later.tsx'
import { Notices } from '../../web/parts/notices.tsx'
import { Foot } from '../phone/foot.tsx'
import { Bar } from '../phone/head.tsx'
import { Languages } from '../phone/languages.tsx'
import { Mail } from './mail.tsx'
import { dayOf, type Shown } from './shown.ts'
import { State } from './state.tsx'
import { kindSaid, words } from './words.ts'

const ObjectSheet = later(() => import('./object-sheet.tsx').then(({ ObjectSheet }) => ObjectSheet))
const WhySheet = later(() => import('./why-sheet.tsx').then(({ WhySheet }) => WhySheet))

/** The page behind a notice's QR: one case, from its acceptance to what became of it. [Z53] */
export function CasePage({ connection, code }: { connection: Connection; code: string }) {
  const sheet = useSignal<'why' | 'object' | undefined>(undefined)
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const now = entryOf<CaseNow>(entries, 'now')
  const places = entryOf<CasePlaces>(entries, 'places')
  const objection = entryOf<CaseObjection>(entries, 'objection')
  if (!hall || !now || !places || !objection)
    return connection.refused.value || connection.live.value ? <Unknown /> : <Starting connection={connection} />
  const shown = { connection, hall, now, places, objection, mail: entryOf<MailNow>(entries, 'mail') }
  document.title = `${now.case} ${say(now.name)}`
  const close = () => {
    sheet.value = undefined
  }
  return (
    <div class="phone">
      <Notices connection={connection} />
      <div class="page" inert={sheet.value !== undefined}>
        <header class="top case" data-field="far">
          <Bar shown={shown} />
          <p class="case-no">
            <small>{words.value.number}</small>
            <b data-testid="case">{now.case}</b>
          </p>
          <h1>
            {say(now.name)}
            <small>{kindSaid.value[now.kind]}</small>
          </h1>
        </header>
        <main class="body">
          <State shown={shown} />
          <Mail shown={shown} />
          <Accepted shown={shown} />
          <Objection shown={shown} />
          <section class="more">
            {now.due !== undefined && now.state !== 'closed' && (
              <button type="button" data-testid="why" onClick={() => (sheet.value = 'why')}>
                {words.value.why}
                <em>
                  <span>{dayOf(now.due)}</span>
                  <Icon name="onward" />
                </em>
              </button>
            )}
            {objection.may && (
              <button type="button" data-testid="object" onClick={() => (sheet.value = 'object')}>
                {objection.state === 'answered' ? words.value.again : words.value.object}
                <em>
                  <span>{words.value.objectNote(objection.days)}</span>
                  <Icon name="onward" />
                </em>
              </button>
            )}
            <Languages />
          </section>
        </main>
        <Foot shown={shown} />
      </div>
      {sheet.value === 'why' && <WhySheet code={code} close={close} />}
      {sheet.value === 'object' && <ObjectSheet shown={shown} close={close} />}
    </div>
  )
}

/** R41: whoever accepted it is asked about it. */
function Accepted({ shown: { hall, now, places } }: { shown: Shown }) {
  const w = words.value
  return (
    <section class="where">
      <Icon name="place" />
      <div>
        <b data-testid="accepted">
          {w.counter(places.accepted.counter)}
          {'\u3000'}
          {say(places.accepted.name)}
        </b>
        <p>{w.at(formatTime(Date.parse(now.openedAt), hall.zone, 'day'))}</p>
        <p>{w.ask}</p>
      </div>
    </section>
  )
}

function Objection({ shown: { objection } }: { shown: Shown }) {
  const w = words.value
  if (!objection.state) return null
  return (
    <section class="status answer" aria-live="polite" data-testid={`objection-${objection.state}`}>
      <h2>{objection.state === 'open' ? w.objected : w.answered}</h2>
      {objection.state === 'open' && objection.due !== undefined && <p>{w.answerBy(dayOf(objection.due))}</p>}
      {objection.provisional && <p>{w.provisional}</p>}
      {objection.answer !== undefined && <p class="told">{objection.answer}</p>}
    </section>
  )
}

const Plain = ({ title, note, testId }: { title: string; note: string; testId: string }) => (
  <main class="plain" data-field="far" data-testid={testId}>
    <h1 class="song">{title}</h1>
    <p>{note}</p>
  </main>
)

export function Unknown() {
  document.title = words.value.title
  return (
    <div class="phone">
      <div class="page">
        <Plain title={words.value.unknown} note={words.value.unknownNote} testId="unknown" />
        <footer class="end">
          <Languages />
        </footer>
      </div>
    </div>
  )
}

const Starting = ({ connection }: { connection: Connection }) => (
  <div class="phone">
    <Notices connection={connection} />
    <div class="page">
      <Plain title={words.value.starting} note={words.value.startingNote} testId="starting" />
    </div>
  </div>
)
