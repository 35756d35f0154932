import { words as deviceWords } from './devices/words.ts'
import type { Place } from './nav.tsx'
import { words } from './words.ts'

/** In the order of the head's links; the first is where the manager begins. `pages.tsx` says what each shows. */
export const places: readonly Place[] = [
  { hash: '', name: () => words.value.hallNow },
  { hash: '#/devices', name: () => deviceWords.value.title },
]
