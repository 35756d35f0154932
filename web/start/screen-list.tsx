import type { Offer } from './offer.ts'
import { QrCode } from './qr-code.tsx'
import { addressOf, screensOf } from './screens.ts'
import { names, purposes, words } from './words.ts'

/** The screens as one ruled list: what each is for, and two ways to open it. */
export function ScreenList({ offer, counter }: { offer: Offer; counter: number }) {
  const w = words.value
  return (
    <ol class="screens">
      {screensOf(offer).map((screen, place) => {
        const address = addressOf(screen, counter, offer)
        const name = names.value[screen]
        return (
          <li key={screen}>
            <span class="step" aria-hidden="true">
              {screen === 'book' ? '' : place + 1}
            </span>
            <div>
              <h2 class="song">{name}</h2>
              <p>{purposes.value[screen]}</p>
              <p class="note">{(offer.demo ? address : new URL(address, offer.url).href).replace(/[?#].*/, '')}</p>
            </div>
            <a
              class={place === 0 ? 'open first' : 'open'}
              data-testid={`open-${screen}`}
              href={address}
              target="_blank"
              rel="noopener"
              aria-label={`${w.open} ${name}, ${w.newTab}`}
            >
              {w.open}
            </a>
            <QrCode text={new URL(address, offer.url).href} label={w.scan(name)} />
          </li>
        )
      })}
    </ol>
  )
}
