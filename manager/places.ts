import { words as deviceWords } from './devices/words.ts'
import type { Place } from './nav.tsx'
import { words } from './words.ts'

export const live: Place = { hash: '', name: () => words.value.hallNow }
export const devices: Place = { hash: '#/devices', name: () => deviceWords.value.title }

/** In the order of the head's links. */
export const places: readonly Place[] = [live, devices]
