import { signal } from '@preact/signals'
import type { Connection } from '../connection.ts'
import { say } from '../language.ts'
import { LanguageChoice } from '../parts/language-choice.tsx'
import { Notices } from '../parts/notices.tsx'
import { CounterChoice } from './counter-choice.tsx'
import { offer } from './offer.ts'
import { PeopleList } from './people-list.tsx'
import { ScreenList } from './screen-list.tsx'
import { words } from './words.ts'

/** Counter 1 until another is chosen: in the demo it serves every line. */
const chosen = signal(1)

export function Start({ connection }: { connection: Connection }) {
  const shown = offer.value
  if (!shown) return <Notices connection={connection} />
  const w = words.value
  document.title = `${w.title} ${say(shown.hall)}`
  return (
    <div class="start">
      <header data-field="far">
        <h1 class="song">{say(shown.hall)}</h1>
        <LanguageChoice />
      </header>
      <main>
        <div class="lead">
          <p>{shown.demo ? w.leadDemo : w.lead}</p>
          <p class="note">{shown.demo ? w.scanNoteDemo : shown.url.includes('//127.') ? w.scanNoteClosed : w.scanNote}</p>
        </div>
        <ScreenList offer={shown} counter={chosen.value} />
        <div class="beside">
          <CounterChoice counters={shown.counters} chosen={chosen} />
          {shown.demoPeople && <PeopleList people={shown.demoPeople} />}
        </div>
      </main>
      <Notices connection={connection} />
    </div>
  )
}
