import { useState } from 'preact/hooks'
import type { DevicesShown } from '../../protocol/pairing.ts'
import { Icon } from '../../web/parts/icon.tsx'
import type { DevicesDesk } from './devices-desk.ts'
import { words } from './words.ts'

/** Opening and closing are steps in two: first what it means, then the deed. */
export function Network({ devices, shown }: { devices: DevicesDesk; shown: DevicesShown }) {
  const w = words.value
  const [asked, setAsked] = useState(false)
  const { open, addresses, possible } = shown.network
  const set = (to: boolean) => {
    setAsked(false)
    void devices.setNetwork(to)
  }
  return (
    <section class="network" data-testid="network" data-open={open ? 'yes' : 'no'}>
      <h2>{w.network}</h2>
      <p class="lead">
        <span class={`st ${open ? 'serving' : 'closed'}`}>{open ? w.isOpen : w.isClosed}</span>
      </p>
      {shown.demo && <p>{w.demoNetwork}</p>}
      {!shown.demo && <p>{open ? w.openNote : w.closedNote}</p>}
      {open && (
        <ul class="addresses">
          {addresses.map((address) => (
            <li key={address}>
              <b>{address}</b>
            </li>
          ))}
          {addresses.length === 0 && <li class="note">{w.noAddress}</li>}
        </ul>
      )}
      {open && <a href="/">{w.links}</a>}
      {!shown.demo && !open && !asked && (
        <button type="button" class="step" data-testid="network-ask" onClick={() => setAsked(true)}>
          {w.openIt}
        </button>
      )}
      {!open && asked && (
        <div class="meaning" role="group" aria-label={w.openIt}>
          <p>
            <Icon name="warning" />
            {w.meaning}
          </p>
          <p>{w.meaningSafe}</p>
          <p class="note">{possible.length > 0 ? w.willBe(possible.join('　')) : w.noAddress}</p>
          <div class="choice">
            <button type="button" class="sure" data-testid="network-open" onClick={() => set(true)}>
              {w.openNow}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {w.notNow}
            </button>
          </div>
        </div>
      )}
      {open && !asked && (
        <button type="button" class="step" data-testid="network-close" onClick={() => setAsked(true)}>
          {w.closeIt}
        </button>
      )}
      {open && asked && (
        <div class="meaning" role="group" aria-label={w.closeIt}>
          <p>
            <Icon name="warning" />
            {w.closeMeaning}
          </p>
          <div class="choice">
            <button type="button" class="sure" data-testid="network-close-now" onClick={() => set(false)}>
              {w.closeNow}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {w.notNow}
            </button>
          </div>
        </div>
      )}
    </section>
  )
}
