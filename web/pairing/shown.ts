import { signal } from '@preact/signals'
import type { PairedPage } from '../../protocol/pairing.ts'

/** What stands in front of the page: that there is no hall yet, or the code by which the hall gets to know this screen. */
export type Front =
  | { readonly say: 'no-hall' }
  | { readonly say: 'asking'; readonly page: PairedPage }
  | { readonly say: 'code'; readonly page: PairedPage; readonly code: string; readonly counter?: number }

export const front = signal<Front | undefined>(undefined)

/** Pages of people, who sign in there. */
export const signsIn = (page: PairedPage): boolean => page === 'counter' || page === 'manager' || page === 'guide'
