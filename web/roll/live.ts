import { effect, signal } from '@preact/signals'
import type { RollStretch, VirtualPrinterState } from '../../protocol/virtual-printer.ts'

export const state = signal<VirtualPrinterState | undefined>(undefined)
export const stretches = signal<readonly RollStretch[]>([])
export const live = signal<boolean | undefined>(undefined)
effect(() => {
  document.documentElement.dataset.live = live.value ? 'yes' : 'no'
})

/** As many as the printer keeps. */
const mostStretches = 400

const said = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T

/** What the printer does, as it does it. A lost connection mends itself. */
export function listen(): void {
  const source = new EventSource('/events')
  source.onerror = () => {
    live.value = false
    // A refusal ends an event source for good.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000)
  }
  source.addEventListener('state', (event) => {
    state.value = said(event)
    live.value = true
  })
  source.addEventListener('roll', (event) => {
    stretches.value = said(event)
  })
  source.addEventListener('stretch', (event) => {
    stretches.value = [...stretches.value, said<RollStretch>(event)].slice(-mostStretches)
  })
}

type Act = { readonly fault: string; readonly on: boolean } | { readonly hand: 'refill' | 'tear' }

export function act(what: Act): void {
  void fetch('/', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) }).catch(() => {
    live.value = false
  })
}
