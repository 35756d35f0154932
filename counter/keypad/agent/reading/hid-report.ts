import type { RatingLevel } from '../../../../protocol/vocabulary.ts'
import { eachLevel, type ProfileOf } from '../profile.ts'
import { Debounce } from './debounce.ts'
import type { Reader, Said } from './reader.ts'

/** A key whose release was lost is let go after such a silence, in milliseconds. */
const forgottenMs = 2000

/** A pad with reports of its own, by the table of its profile. */
export class HidReader implements Reader {
  private readonly debounce: Debounce
  private held: RatingLevel | undefined
  private heard = Number.NEGATIVE_INFINITY

  constructor(private readonly profile: ProfileOf<'hid'>) {
    this.debounce = new Debounce(profile.debounceMs)
  }

  read(report: Uint8Array, now: number): Said {
    const { length, levels, release } = this.profile
    if (report.length !== length) return 'unknown'
    const level = eachLevel(levels).find(([, code]) => this.matches(report, code))?.[0]
    if (level === undefined) {
      if (!release || !this.matches(report, release)) return 'unknown'
      this.held = undefined
      return 'released'
    }
    const still = release !== undefined && this.held === level && now - this.heard < forgottenMs
    this.held = level
    this.heard = now
    return this.debounce.fresh(now) && !still ? { pressed: level } : 'repeat'
  }

  /** By the bits that tell; where the code is shorter than the report, by its first bytes. */
  private matches(report: Uint8Array, code: Uint8Array): boolean {
    const { mask } = this.profile
    return code.every((byte, index) => {
      const bits = mask?.[index] ?? 0xff
      return ((report[index] ?? 0) & bits) === (byte & bits)
    })
  }
}
