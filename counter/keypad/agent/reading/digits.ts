import type { RatingLevel } from '../../../../protocol/vocabulary.ts'
import { eachLevel, type ProfileOf } from '../profile.ts'
import { Debounce } from './debounce.ts'
import type { Reader, Said } from './reader.ts'

/** A boot keyboard's report (HID 1.11, appendix B.1): modifiers, a reserved byte, and up to six keys that are down. */
const bootReport = 8
const tooManyKeys = 0x01

/** The digit of a key (HID usage tables, page 07): the row above the letters, and the block on the right. */
export function digitOf(key: number): string | undefined {
  if (key >= 0x1e && key <= 0x26) return String(key - 0x1d)
  if (key >= 0x59 && key <= 0x61) return String(key - 0x58)
  return key === 0x27 || key === 0x62 ? '0' : undefined
}

/** The keys that are down, or nothing where this is no report of a keyboard. */
export function keysOf(report: Uint8Array): Set<number> | undefined {
  if (report.length !== bootReport) return undefined
  const keys = [...report.subarray(2)].filter((key) => key !== 0)
  return keys.includes(tooManyKeys) ? undefined : new Set(keys)
}

/** A pad that is a USB keyboard sending digits: a press is one digit that was not down before; two at once tell nothing. */
export class DigitsReader implements Reader {
  private readonly debounce: Debounce
  private readonly levels: ReadonlyMap<string, RatingLevel>
  private down: ReadonlySet<number> = new Set()

  constructor(profile: ProfileOf<'digits'>) {
    this.debounce = new Debounce(profile.debounceMs)
    this.levels = new Map(eachLevel(profile.levels).map(([level, digit]) => [digit, level]))
  }

  read(report: Uint8Array, now: number): Said {
    const keys = keysOf(report)
    if (!keys) return 'unknown'
    const before = this.down
    this.down = keys
    const pressed = [...keys].filter((key) => !before.has(key))
    if (pressed.length === 0) {
      if (keys.size === 0) return 'released'
      this.debounce.fresh(now)
      return 'repeat'
    }
    const level = pressed.length === 1 ? this.levels.get(digitOf(pressed[0] as number) ?? '') : undefined
    if (level === undefined) return 'unknown'
    return this.debounce.fresh(now) ? { pressed: level } : 'repeat'
  }
}
