import * as v from 'valibot'
import { Badge, type PresetName, presets, type Text } from './vocabulary.ts'

const clockTime = v.pipe(v.string(), v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time such as 08:00'))
const named = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))

/** What the set-up page asks. `key`: the one-time key that the server printed. */
export const SetupAnswers = v.strictObject({
  key: v.pipe(v.string(), v.maxLength(100)),
  /** In simplified Chinese; the English name, where there is none, is the same. */
  name: named(60),
  nameInEnglish: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  preset: v.picklist(presets),
  hours: v.pipe(v.array(v.tuple([clockTime, clockTime])), v.minLength(1), v.maxLength(4)),
  counters: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  supervisionPhone: v.pipe(v.string(), v.trim(), v.regex(/^[0-9+() -]{3,24}$/, 'a telephone number')),
  manager: v.strictObject({
    name: named(40),
    badge: Badge,
    pin: v.pipe(v.string(), v.regex(/^[0-9]{4,12}$/, '4 to 12 digits')),
    pinAgain: v.string(),
  }),
  /** Groups of common matters to begin with; none: one line and one matter for everything. */
  groups: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40)),
})
export type SetupAnswers = v.InferOutput<typeof SetupAnswers>

/** `instead`: what is different in a hall of this regulation, in one sentence. */
export type PresetShown = {
  readonly preset: PresetName
  readonly name: Text
  readonly instead: Text
  readonly source: Text
  readonly hours: readonly (readonly [string, string])[]
}

export type SetupOffer = {
  readonly presets: readonly PresetShown[]
  readonly groups: readonly { readonly group: string; readonly name: Text; readonly summary: Text; readonly matters: number }[]
}
