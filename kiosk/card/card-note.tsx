import { Icon, type IconName } from '../../web/parts/icon.tsx'
import type { Kiosk } from '../kiosk.ts'
import { cardWords } from './words.ts'

/** That the card was read, could not be, or still lies there while its owner is about to go. Nothing where there is no reader. */
export function CardNote({ kiosk }: { kiosk: Kiosk }) {
  const note = noteOf(kiosk)
  if (!note) return null
  return (
    <p class={`notice-strip card-note ${note.says}`} role="status" data-testid={`card-${note.says}`}>
      <Icon name={note.icon} />
      {cardWords.value[note.says]}
    </p>
  )
}

function noteOf({ card, screen }: Kiosk): { readonly says: 'unread' | 'read' | 'take'; readonly icon: IconName } | undefined {
  const { at } = screen.value
  if (at === 'slip' || at === 'booked') return card.reader.value === 'card' ? { says: 'take', icon: 'identity' } : undefined
  if (card.reader.value === 'unread') return { says: 'unread', icon: 'warning' }
  return card.own.value === undefined ? undefined : { says: 'read', icon: 'tick' }
}
