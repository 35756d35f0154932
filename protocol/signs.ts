import * as v from 'valibot'
import { DeviceAddressText } from './device-address.ts'
import { readSignAnswer, readSignFrame } from './sign-frame.ts'
import { CounterNo, languages } from './vocabulary.ts'

/** Codes that a sign's own characters have. */
export const signEncodings = ['gb2312', 'gbk', 'ascii'] as const

const written = (read: (text: string) => readonly unknown[] | { readonly expected: string }) =>
  v.pipe(
    v.string(),
    v.maxLength(400),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const found = read(dataset.value)
      if ('expected' in found) addIssue({ message: `expected ${found.expected}` })
    }),
  )

const milliseconds = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const driverName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens'))

/** How a kind of sign is spoken to, as data. */
export const SignDriverDoc = v.strictObject({
  driver: driverName,
  frame: written(readSignFrame),
  /** Without it the sign never answers, and nobody knows whether it shows anything. */
  answer: v.optional(written(readSignAnswer)),
  encoding: v.optional(v.picklist(signEncodings), 'gb2312'),
  /** Bytes of a text at most. */
  mostBytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(200)), 64),
  /** Added to the length of the text where `{length}` counts more than that. */
  lengthAdds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(32)), 0),
  /** Rest of the line between two frames. */
  gapMs: v.optional(milliseconds(0, 1000), 20),
  /** How long the answer may take. */
  answerMs: v.optional(milliseconds(20, 2000), 300),
})
export type SignDriverDoc = v.InferOutput<typeof SignDriverDoc>

/** The LED sign over a window. Several can hang on one line, each with an address of its own. */
export const SignDoc = v.strictObject({
  counter: CounterNo,
  at: DeviceAddressText('serial'),
  driver: driverName,
  address: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(254)),
  /** Half characters that are seen at once. */
  cells: v.optional(v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(64)), 16),
  language: v.optional(v.picklist(languages), 'zh-Hans'),
})
export type SignDoc = v.InferOutput<typeof SignDoc>

export const SignDocs = v.pipe(v.array(SignDoc), v.minLength(1), v.maxLength(200))
export const SignDriverDocs = v.pipe(v.array(SignDriverDoc), v.minLength(1), v.maxLength(20))

/** What the program that drives signs has beside the hall, in a file of its own. */
export const SignsFile = v.strictObject({ signs: SignDocs, signDrivers: v.optional(SignDriverDocs) })

/**
 * `ready`: it has answered. `sent`: its kind gives no answers. `refused`: it answers that it does not take the text. `silent`: it should answer and does
 * not. `unknown-answer`: what comes back makes no sense. `no-access`: this machine may not open the line. `offline`: there is no such line. `away`: the
 * program that drives it is not connected.
 */
export const signStates = ['ready', 'sent', 'refused', 'silent', 'unknown-answer', 'no-access', 'offline', 'away'] as const
export type SignState = (typeof signStates)[number]

/** `load` `sign:N`: the sign over counter N. */
export const SignEntry = v.object({ counter: CounterNo, state: v.picklist(signStates) })
export type SignEntry = v.InferOutput<typeof SignEntry>

/** What a program tells of the signs that it drives, whenever one changes. */
export const SignsTold = v.strictObject({
  signs: v.pipe(v.array(v.strictObject({ counter: CounterNo, state: v.picklist(signStates) })), v.maxLength(200)),
})
export type SignsTold = v.InferOutput<typeof SignsTold>
