import { signal } from '@preact/signals'
import type { Role, Text } from '../../protocol/vocabulary.ts'

export type DemoPerson = { readonly badge: string; readonly pin: string; readonly name: string; readonly roles: readonly Role[] }

/** `GET /api/start`: what the hall's screens are called, and in a demo what is needed to try them. */
export type Offer = {
  readonly hall: Text
  readonly demo: boolean
  readonly url: string
  readonly counters: readonly number[]
  /** People book on their own phones. */
  readonly booking?: boolean
  readonly demoPeople?: readonly DemoPerson[]
  readonly demoDevices?: Readonly<Record<string, string>>
}

export const offer = signal<Offer | undefined>(undefined)

/** Asked until it is answered: the page may be open before the hall is. */
export async function askOffer(): Promise<void> {
  try {
    const response = await fetch('/api/start', { signal: AbortSignal.timeout(4000) })
    if (response.ok) offer.value = (await response.json()) as Offer
  } catch {
    // The notice strip tells that the hall cannot be reached.
  }
  if (!offer.value) setTimeout(askOffer, 1500)
}
