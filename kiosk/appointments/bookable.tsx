import type { HallEntry } from '../../protocol/views/parts.ts'
import { say } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { Choices } from '../choices.tsx'
import type { Kiosk } from '../kiosk.ts'
import { PageHead } from '../page-head.tsx'
import { groupsOf, mattersOf, queueOf } from '../shown.ts'
import { doorWords } from './door-words.ts'
import { bookableLines } from './slots.ts'
import { words } from './words.ts'

/** The matters whose lines take appointments. */
export function Bookable({ kiosk, hall }: { kiosk: Kiosk; hall: HallEntry }) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const lines = bookableLines(entries)
  const choices = groupsOf(entries)
    .flatMap(({ group }) => mattersOf(entries, group))
    .filter(({ line }) => lines.includes(line))
    .map((matter) => ({
      id: `book-${matter.matter}`,
      name: say(matter.name),
      note: <span>{say(matter.guide.promised)}</span>,
      queue: queueOf(entries, [matter.line]),
      choose: () => kiosk.go({ at: 'book', matter: matter.matter }),
    }))
  return (
    <div class={`screen within ${kiosk.elder.value ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={doorWords.value.book}>
        <p class="which">{w.whichMatter}</p>
      </PageHead>
      <Choices kiosk={kiosk} choices={choices} />
      <footer class="back-bar">
        <button type="button" data-testid="back" onClick={() => kiosk.go({ at: 'home' })}>
          <Icon name="back" />
          {w.back}
        </button>
      </footer>
    </div>
  )
}
