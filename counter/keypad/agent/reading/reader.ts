import type { RatingLevel } from '../../../../protocol/vocabulary.ts'
import type { Profile } from '../profile.ts'
import { DigitsReader } from './digits.ts'
import { HidReader } from './hid-report.ts'
import { OneByteReader } from './one-byte.ts'

/** What a piece from the pad was. `repeat`: the same press once more; `released`: nothing is pressed; `unknown`: nothing that this pad should say. */
export type Said = { readonly pressed: RatingLevel } | 'repeat' | 'released' | 'unknown'

/** Makes presses of what a pad sends. `now`: milliseconds on any clock that only goes forward. */
export interface Reader {
  read(bytes: Uint8Array, now: number): Said
}

export function readerOf(profile: Profile): Reader {
  switch (profile.kind) {
    case 'hid':
      return new HidReader(profile)
    case 'digits':
      return new DigitsReader(profile)
    case 'serial':
      return new OneByteReader(profile)
  }
}
