import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { type RatingLevel, ratingLevels } from '../../../protocol/vocabulary.ts'

const Hex = (longest: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[0-9a-fA-F]{2}( ?[0-9a-fA-F]{2})*$/, 'bytes as two hexadecimal digits each, such as "01 ff"'),
    v.transform((text) => Buffer.from(text.replaceAll(' ', ''), 'hex')),
    v.check((bytes) => bytes.length <= longest, `at most ${longest} bytes`),
  )
const UsbId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-fA-F]{4}$/, 'four hexadecimal digits'),
  v.transform((text) => Number.parseInt(text, 16)),
)
const usb = { vendor: v.optional(UsbId), product: v.optional(UsbId), interface: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) }
const reportBytes = 256
const Reports = v.pipe(v.array(Hex(reportBytes)), v.maxLength(16))

const all = {
  name: v.optional(v.pipe(v.string(), v.maxLength(80))),
  /** Silence that ends a press, in milliseconds: what comes sooner is the same one. */
  debounceMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000)), 300),
  /** What makes its lights and sounds, where it has them: reports (HID) or bytes (serial), written in this order. */
  outputs: v.optional(v.strictObject({ invite: v.optional(Reports), thanks: v.optional(Reports), off: v.optional(Reports) }), {}),
}
const levelsOf = <S extends v.GenericSchema>(code: S) =>
  v.pipe(
    v.strictObject({ 5: code, 4: code, 3: code, 2: code, 1: code }),
    v.check((levels) => new Set(Object.values(levels).map(String)).size === ratingLevels.length, 'another code for each level'),
  )

export const Profile = v.variant('kind', [
  /** A pad with reports of its own. `mask`: the bits that tell; `release`: what it sends when the key is let go. */
  v.strictObject({
    kind: v.literal('hid'),
    ...all,
    ...usb,
    length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(reportBytes)),
    mask: v.optional(Hex(reportBytes)),
    levels: levelsOf(Hex(reportBytes)),
    release: v.optional(Hex(reportBytes)),
  }),
  /** A USB keyboard that sends digits; which digit means which level. */
  v.strictObject({ kind: v.literal('digits'), ...all, ...usb, levels: levelsOf(v.pipe(v.string(), v.regex(/^[0-9]$/, 'one digit'))) }),
  /** One byte for each key. */
  v.strictObject({
    kind: v.literal('serial'),
    ...all,
    baud: v.optional(v.pipe(v.number(), v.integer(), v.minValue(300), v.maxValue(921_600)), 9600),
    levels: levelsOf(
      v.pipe(
        Hex(1),
        v.transform((bytes) => bytes[0] as number),
      ),
    ),
  }),
])
export type Profile = v.InferOutput<typeof Profile>
export type ProfileOf<K extends Profile['kind']> = Extract<Profile, { kind: K }>
export type ProfileText = v.InferInput<typeof Profile>

/** A profile's file: profiles by name. */
export const Profiles = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,47}$/, 'a name of small letters, digits and dashes')),
  Profile,
)
export type Profiles = v.InferOutput<typeof Profiles>

export const eachLevel = <T>(levels: Readonly<Record<RatingLevel, T>>): (readonly [RatingLevel, T])[] =>
  ratingLevels.map((level) => [level, levels[level]] as const)

/** Profiles of a file, or the path of what does not fit and what was expected. */
export function learnedProfiles(file: string, mustBe: boolean): Profiles | { readonly problem: string } {
  return !mustBe && !existsSync(file) ? {} : (readAs(Profiles, file) as Profiles | { readonly problem: string })
}

/** A JSON file as its schema has it. */
export function readAs<S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> | { readonly problem: string } {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return { problem: `${file}: ${error instanceof Error ? error.message : String(error)}` }
  }
  const parsed = v.safeParse(schema, read, { abortEarly: true })
  if (parsed.success) return parsed.output as object
  const [issue] = parsed.issues
  return { problem: `${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}` }
}
