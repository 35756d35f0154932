import type { ReadonlySignal } from '@preact/signals'
import type { EscortEntry } from '../../protocol/views/guide.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { numberTitle } from '../../web/number/title.ts'
import { LanguageChoice } from '../../web/parts/language-choice.tsx'
import { later } from '../../web/parts/later.tsx'
import { Notices } from '../../web/parts/notices.tsx'
import { Escorts } from './escorts.tsx'
import { Lines } from './lines.tsx'
import { TakeFor } from './take-for.tsx'
import { WaitingList } from './waiting-list.tsx'
import type { Walk, Work } from './walk.ts'
import { words } from './words.ts'

const SuspendDialog = later(() => import('./suspend-dialog.tsx').then(({ SuspendDialog }) => SuspendDialog))
const UrgentDialog = later(() => import('./urgent-dialog.tsx').then(({ UrgentDialog }) => UrgentDialog))
const AskedWork = later(() => import('./asked-work.tsx').then(({ AskedWork }) => AskedWork))
const HomeWork = later(() => import('./home-work.tsx').then(({ HomeWork }) => HomeWork))
const NumberWork = later(() => import('./number-work.tsx').then(({ NumberWork }) => NumberWork))

/** The hall in the hand of who walks it: who asks for a person, the lines, and the two things that guides do for people. */
export function Floor({ walk, second }: { walk: Walk; second: ReadonlySignal<number> }) {
  void second.value
  const { desk } = walk
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  if (!hall) return <Notices connection={connection} />
  const w = words.value
  const now = connection.now()
  const dialog = walk.dialog.value
  const said = walk.said.value
  const works: readonly (readonly [Work, string])[] = [
    ['take', w.takeFor],
    ['priority', w.priority],
    ['number', numberTitle.value.title],
    ['asked', w.asked],
    ['home', w.home],
  ]
  return (
    <div class="floor">
      <div class="whole" inert={dialog !== undefined}>
        <header class="bar" data-field="far">
          <h1 class="song">{say(hall.name)}</h1>
          <LanguageChoice />
          <span class={`st ${connection.live.value ? 'serving' : 'offline'}`}>{desk.session.value?.name}</span>
          <button type="button" data-testid="sign-out" onClick={() => desk.signOut()}>
            {w.signOut}
          </button>
          <b>{formatTime(now, hall.zone)}</b>
        </header>
        <Escorts walk={walk} escorts={entriesOf<EscortEntry>(entries, 'escort:')} now={now} zone={hall.zone} />
        <main>
          <Lines walk={walk} hall={hall} />
          <section class="work" aria-label={w.work}>
            <div class="tabs" role="tablist">
              {works.map(([work, name]) => (
                <button
                  key={work}
                  type="button"
                  role="tab"
                  data-testid={`work-${work}`}
                  aria-selected={walk.work.value === work}
                  onClick={() => {
                    walk.work.value = work
                  }}
                >
                  {name}
                </button>
              ))}
            </div>
            {walk.work.value === 'take' && <TakeFor walk={walk} hall={hall} />}
            {walk.work.value === 'priority' && <WaitingList walk={walk} now={now} />}
            {walk.work.value === 'number' && <NumberWork walk={walk} />}
            {walk.work.value === 'home' && <HomeWork walk={walk} hall={hall} />}
            {walk.work.value === 'asked' && <AskedWork walk={walk} />}
          </section>
        </main>
        <p class={`said ${said && !said.good ? 'refused' : ''}`} role="status" data-testid="said">
          {said?.text}
        </p>
      </div>
      {dialog?.what === 'suspend' && <SuspendDialog walk={walk} line={dialog.line} />}
      {dialog?.what === 'urgent' && <UrgentDialog walk={walk} ticket={dialog.ticket} number={dialog.number} />}
      <Notices connection={connection} />
    </div>
  )
}
