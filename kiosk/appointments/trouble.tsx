import type { HallEntry } from '../../protocol/views/parts.ts'
import { formatTime } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { cardWords } from '../card/words.ts'
import type { Trouble as Why } from './appointing.ts'
import { words } from './words.ts'

/** Why it came to nothing, and the way out. */
export function Trouble({ why, hall }: { why: Why | undefined; hall: HallEntry }) {
  return (
    <p class="trouble" role="status" data-testid="trouble" data-why={why && ('refused' in why ? why.refused : '')}>
      {why && (
        <>
          <Icon name="warning" />
          <span>{told(why, hall)}</span>
        </>
      )}
    </p>
  )
}

function told(why: Why, hall: HallEntry): string {
  const w = words.value
  if ('unread' in why) return w.unread
  if ('unsent' in why) return w.unsent
  switch (why.refused) {
    case 'unknown-appointment':
      return w.unknown
    case 'card-gone':
      return cardWords.value.unread
    case 'too-early':
      return w.early(why.until ? day(Date.parse(why.until), hall) : '')
    case 'too-late':
      return w.late
    case 'locked':
      return w.locked
    case 'slot-full':
    case 'slot-closed':
    case 'in-the-past':
      return w.slotFull
    case 'already-booked':
      return w.alreadyBooked
    case 'wrong-state':
      return why.state === 'broken'
        ? w.broken(hall.supervisionPhone)
        : why.state === 'cancelled'
          ? w.cancelled
          : why.state === 'arrived'
            ? w.arrived
            : w.kept
    default:
      return w.again
  }
}

/** The time; of another day with the day. */
function day(at: number, hall: HallEntry): string {
  const own = formatTime(at, hall.zone, 'day')
  const today = formatTime(Date.parse(`${hall.day}T12:00:00Z`), 'UTC', 'day')
  return own === today ? formatTime(at, hall.zone) : `${own} ${formatTime(at, hall.zone)}`
}
