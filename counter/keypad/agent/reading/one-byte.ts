import type { RatingLevel } from '../../../../protocol/vocabulary.ts'
import { eachLevel, type ProfileOf } from '../profile.ts'
import { Debounce } from './debounce.ts'
import type { Reader, Said } from './reader.ts'

/** After bytes that no key sends, a press is believed again when the line has been quiet for this long, in milliseconds. */
const noisyMs = 250

/** A serial pad with one byte for each key. A piece in which several keys or anything else is mixed is noise of the line, and no press. */
export class OneByteReader implements Reader {
  private readonly debounce: Debounce
  private readonly levels: ReadonlyMap<number, RatingLevel>
  private noiseAt = Number.NEGATIVE_INFINITY

  constructor(profile: ProfileOf<'serial'>) {
    this.debounce = new Debounce(profile.debounceMs)
    this.levels = new Map(eachLevel(profile.levels).map(([level, code]) => [code, level]))
  }

  read(bytes: Uint8Array, now: number): Said {
    const [first] = bytes
    const level = this.levels.get(first ?? -1)
    if (level === undefined || now - this.noiseAt < noisyMs || bytes.some((byte) => byte !== first)) {
      this.noiseAt = now
      return 'unknown'
    }
    return this.debounce.fresh(now) ? { pressed: level } : 'repeat'
  }
}
