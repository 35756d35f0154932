import { say, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { chosen } from './basket.ts'
import type { Kiosk } from './kiosk.ts'

const words = wordsOf(
  { kept: (n: number) => `已选 ${n} 件，请再选一件`, more: '、', go: '就办这些' },
  { kept: (n: number) => `已選 ${n} 件，請再選一件`, more: '、', go: '就辦這些' },
  { kept: (n: number) => `${n} chosen. Please choose another`, more: ', ', go: 'Just these' },
)

/** On the pages where matters are chosen: what is chosen already, and the way on without another. */
export function BasketBar({ kiosk }: { kiosk: Kiosk }) {
  const w = words.value
  const matters = chosen(kiosk.connection.entries.value, kiosk.basket.value)
  if (matters.length === 0) return null
  return (
    <section class="basket" data-testid="basket" aria-live="polite">
      <p>
        <span>{w.kept(matters.length)}</span>
        <b>{matters.map(({ name }) => say(name)).join(w.more)}</b>
      </p>
      <button type="button" data-testid="basket-go" onClick={() => kiosk.openBasket()}>
        {w.go}
        <Icon name="onward" />
      </button>
    </section>
  )
}
