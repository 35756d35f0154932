import type { TicketNow } from '../../protocol/views/public.ts'
import { say, wordsOf } from '../../web/language.ts'
import { Bust } from '../../web/parts/bust.tsx'

const words = wordsOf(
  { photo: (name: string) => `${name}的照片`, badge: (badge: string) => `工号 ${badge}` },
  { photo: (name: string) => `${name}的照片`, badge: (badge: string) => `工號 ${badge}` },
  { photo: (name: string) => `Photo of ${name}`, badge: (badge: string) => `No. ${badge}` },
)

/** Who is serving, as the window screen shows it. */
export function Clerk({ ticket: { clerk } }: { ticket: TicketNow }) {
  if (!clerk) return null
  const w = words.value
  return (
    <section class="clerk">
      <Bust photo={clerk.photo} label={w.photo(clerk.name)} />
      <div>
        <h2 class="song">{clerk.name}</h2>
        <p>
          <span>{say(clerk.post)}</span>
          <span>{w.badge(clerk.badge)}</span>
        </p>
      </div>
    </section>
  )
}
