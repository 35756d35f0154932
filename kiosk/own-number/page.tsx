import { useLayoutEffect } from 'preact/hooks'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { Icon } from '../../web/parts/icon.tsx'
import type { Kiosk } from '../kiosk.ts'
import { PageHead } from '../page-head.tsx'
import { CaseFoundPage } from './case-found.tsx'
import { FoundPage } from './found.tsx'
import { asPrinted } from './typed.ts'
import { words } from './words.ts'

const keys = [...'1234567890', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** For somebody who has a number already: typed as the slip has it, or scanned; a scanner types like a keyboard and ends with Enter. */
export function OwnNumberPage({ kiosk, hall }: { kiosk: Kiosk; hall: HallEntry }) {
  const { ownNumber } = kiosk
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (ownNumber.found.peek() || ownNumber.foundCase.peek() || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Enter') {
        // A button that was reached with Tab keeps its own Enter.
        if (event.target instanceof HTMLButtonElement && ownNumber.typed.peek() === '') return
        event.preventDefault()
        void ownNumber.look()
      } else if (event.key === 'Backspace') ownNumber.type('erase')
      else if (/^[0-9A-Za-z:/.?=-]$/.test(event.key)) ownNumber.type(event.key.toUpperCase())
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const { value: shown } = ownNumber.foundCase
  if (shown) return <CaseFoundPage kiosk={kiosk} hall={hall} of={shown.of} found={shown.found} />
  return ownNumber.found.value ? (
    <FoundPage kiosk={kiosk} hall={hall} found={ownNumber.found.value} />
  ) : (
    <TypingPage kiosk={kiosk} hall={hall} />
  )
}

function TypingPage({ kiosk, hall }: { kiosk: Kiosk; hall: HallEntry }) {
  const w = words.value
  const { ownNumber } = kiosk
  const saying = ownNumber.saying.value
  const busy = ownNumber.busy.value
  return (
    <div class={`screen within own ${kiosk.elder.value ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={w.title}>
        <p class="own-how">{w.how}</p>
      </PageHead>
      <main class="own-typing">
        <output class="own-typed" data-testid="typed">
          {asPrinted(ownNumber.typed.value).slice(-22)}
        </output>
        <p class="own-saying" role="status">
          {saying && (
            <>
              <Icon name="warning" />
              {w[saying]}
            </>
          )}
        </p>
        <div class="own-keys">
          {keys.map((key) => (
            <button key={key} type="button" data-testid={`key-${key}`} onClick={() => ownNumber.type(key)}>
              {key}
            </button>
          ))}
          <button type="button" class="erase" data-testid="erase" onClick={() => ownNumber.type('erase')}>
            {w.erase}
          </button>
        </div>
        <button type="button" class="main" data-testid="look" aria-busy={busy} onClick={() => void ownNumber.look()}>
          {busy ? w.looking : w.look}
        </button>
      </main>
      <footer class="back-bar">
        <button type="button" data-testid="back" onClick={() => kiosk.startOver()}>
          <Icon name="back" />
          {w.back}
        </button>
      </footer>
    </div>
  )
}
