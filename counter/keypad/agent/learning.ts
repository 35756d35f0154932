import { type RatingLevel, ratingLevels } from '../../../protocol/vocabulary.ts'
import type { ProfileText } from './profile.ts'
import { digitOf, keysOf } from './reading/digits.ts'

/** What the learner says to whoever presses. `ask`: the key of this level; `again`: the same once more. */
export type Prompt = { readonly say: 'ask' | 'again' | 'same' | 'differs'; readonly level: RatingLevel } | { readonly say: 'done' }

/** All that came from one press until the pad was silent again. */
export type Stroke = readonly Uint8Array[]

type Usb = { readonly vendor: string; readonly product: string; readonly interface: number }
type Heard = { readonly code: Uint8Array; readonly after?: Uint8Array }

/**
 * Learns a pad from presses alone: each key twice, and a third time where the two differ. A byte that is another at each press of one key (a counter) is
 * masked; two alike of three mean that a wrong key was pressed. What follows every press in the same way is the release.
 */
export class Learning {
  private readonly codes = new Map<RatingLevel, Uint8Array>()
  private readonly releases: Uint8Array[] = []
  private varying: ReadonlySet<number> = new Set()
  private strokes: Heard[] = []

  constructor(private readonly from: { readonly serial: { readonly baud: number } } | { readonly usb: Usb }) {}

  get prompt(): Prompt {
    const { level } = this
    return level === undefined ? { say: 'done' } : { say: this.strokes.length > 0 ? 'again' : 'ask', level }
  }

  /** Takes one press, and tells what to say next. */
  stroke(stroke: Stroke): Prompt {
    const { level } = this
    const heard = this.heardIn(stroke)
    if (level === undefined || !heard) return this.prompt
    this.strokes.push(heard)
    const codes = this.strokes.map(({ code }) => code)
    const [first] = codes as [Uint8Array]
    const last = codes.at(-1) as Uint8Array
    const alike = codes.slice(0, -1).some((code) => equal(code, last))
    if (codes.length === 1) return this.known(last) ? this.anew('same', level) : this.prompt
    if (codes.length === 2 && !alike) return this.prompt
    if (codes.length === 3 && alike) return this.anew('differs', level)
    if (codes.some((code) => code.length !== first.length)) return this.anew('differs', level)
    const varying = new Set(this.varying)
    for (let i = 0; i < first.length; i++) if (codes.some((code) => code[i] !== first[i])) varying.add(i)
    // What would be left tells this key from no other: it was not a counter that differed.
    if (!apart([...this.codes.values(), first], varying)) return this.anew('differs', level)
    this.varying = varying
    for (const { after } of this.strokes) if (after) this.releases.push(after)
    this.codes.set(level, first)
    this.strokes = []
    return this.prompt
  }

  /** As it is written to the file, once the prompt is `done`. */
  profile(name: string): ProfileText {
    const of = <T>(make: (code: Uint8Array) => T) =>
      Object.fromEntries(ratingLevels.map((level) => [level, make(this.codes.get(level) as Uint8Array)])) as Record<RatingLevel, T>
    if ('serial' in this.from) return { kind: 'serial', name, baud: this.from.serial.baud, levels: of(hex) }
    const { usb } = this.from
    if ([...this.codes.values()].every((code) => digitIn(code) !== undefined))
      return { kind: 'digits', name, ...usb, levels: of((code) => digitIn(code) as string) }
    const length = this.codes.get(5)?.length ?? 0
    const [release] = this.releases
    const sure =
      release !== undefined && release.length === length && this.releases.every((each) => equal(this.masked(each), this.masked(release)))
    const mask = Uint8Array.from({ length }, (_, index) => (this.varying.has(index) ? 0 : 0xff))
    return {
      kind: 'hid',
      name,
      ...usb,
      length,
      ...(this.varying.size > 0 ? { mask: hex(mask) } : {}),
      levels: of(hex),
      ...(sure && !this.known(release) ? { release: hex(release) } : {}),
    }
  }

  /** Best first, as the keys lie on a pad. */
  private get level(): RatingLevel | undefined {
    return ratingLevels.toSorted((a, b) => b - a).find((level) => !this.codes.has(level))
  }

  /** The first piece is the press, the last one, if it is another, the release. Of a serial pad its first byte is the press. */
  private heardIn(stroke: Stroke): Heard | undefined {
    const [first] = stroke
    if (!first || first.length === 0) return undefined
    if ('serial' in this.from) return { code: first.subarray(0, 1) }
    const last = stroke.at(-1) as Uint8Array
    return equal(first, last) ? { code: first } : { code: first, after: last }
  }

  private known(code: Uint8Array): boolean {
    return [...this.codes.values()].some((each) => equal(this.masked(each), this.masked(code)))
  }

  private masked(code: Uint8Array): Uint8Array {
    return masked(code, this.varying)
  }

  private anew(say: 'same' | 'differs', level: RatingLevel): Prompt {
    this.strokes = []
    return { say, level }
  }
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')

const masked = (code: Uint8Array, varying: ReadonlySet<number>): Uint8Array => code.map((byte, index) => (varying.has(index) ? 0 : byte))

const apart = (codes: readonly Uint8Array[], varying: ReadonlySet<number>): boolean =>
  new Set(codes.map((code) => hex(masked(code, varying)))).size === codes.length

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

function digitIn(report: Uint8Array): string | undefined {
  const keys = keysOf(report)
  return keys?.size === 1 ? digitOf([...keys][0] as number) : undefined
}
