import { useEffect } from 'preact/hooks'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { cardWords } from '../card/words.ts'
import type { Kiosk } from '../kiosk.ts'
import { PageHead } from '../page-head.tsx'
import { grouped, Pad } from './pad.tsx'
import { Trouble } from './trouble.tsx'
import { words } from './words.ts'

/** By touch, or by a scanner, which types like a keyboard and ends with Enter. */
export function CheckIn({ kiosk, hall }: { kiosk: Kiosk; hall: HallEntry }) {
  const w = words.value
  const { appointing } = kiosk
  const busy = appointing.busy.value
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement && appointing.typed.peek() === '')) {
        event.preventDefault()
        void kiosk.checkIn()
      } else if (event.key === 'Backspace') appointing.type('back')
      else if (/^[0-9A-Za-z:/.?=-]$/.test(event.key) && !event.ctrlKey && !event.altKey) appointing.type(event.key.toUpperCase())
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div class={`screen within booking ${kiosk.elder.value ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={w.checkIn}>
        <p class="which">{kiosk.card.there.value ? cardWords.value.how : w.how}</p>
      </PageHead>
      <main class="typing">
        <output class="typed" data-testid="typed">
          {grouped(appointing.typed.value).slice(-24) || <span>{w.empty}</span>}
        </output>
        <Trouble why={appointing.trouble.value} hall={hall} />
        <Pad appointing={appointing} codes={true} />
        <button type="button" class="main" data-testid="check-in-now" aria-busy={busy} onClick={() => kiosk.checkIn()}>
          {busy ? w.checking : w.doCheckIn}
        </button>
      </main>
      <footer class="back-bar">
        <button type="button" data-testid="back" onClick={() => kiosk.go({ at: 'home' })}>
          <Icon name="back" />
          {w.back}
        </button>
      </footer>
    </div>
  )
}
