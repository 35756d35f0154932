import { Icon } from '../../web/parts/icon.tsx'
import { cardWords } from '../card/words.ts'
import type { Kiosk } from '../kiosk.ts'
import { doorWords } from './door-words.ts'
import { bookableLines } from './slots.ts'

/** For who has an appointment, and who wants one. Without lines that take any there is nothing here. */
export function AppointmentDoors({ kiosk }: { kiosk: Kiosk }) {
  const w = doorWords.value
  if (bookableLines(kiosk.connection.entries.value).length === 0) return null
  return (
    <div class="doors">
      <button type="button" class="ok" data-testid="check-in" onClick={() => kiosk.go({ at: 'check-in' })}>
        <Icon name="calendar" />
        <b>{w.arrive}</b>
        <small>{kiosk.card.there.value ? cardWords.value.home : w.arriveNote}</small>
      </button>
      <button type="button" data-testid="bookable" onClick={() => kiosk.go({ at: 'bookable' })}>
        <Icon name="calendar" />
        <b>{w.book}</b>
        <small>{w.bookNote}</small>
      </button>
    </div>
  )
}
