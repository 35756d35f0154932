import * as v from 'valibot'
import type { Place } from './plug.ts'
import { type Profile, type Profiles, readAs } from './profile.ts'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** Which pad is whose: each of this machine's pads by where it hangs, and the counter that it belongs to. */
const PadsFile = v.strictObject({
  pads: v.pipe(
    v.array(
      v.strictObject({
        keypad: v.pipe(v.string(), v.regex(/^keypad-[1-9][0-9]{0,2}$/, 'a pad such as keypad-1')),
        profile: text,
        /** From devices.json of the hall; without one the program shows a code for the manager. */
        token: v.optional(text),
        /** A serial pad's port. */
        tty: v.optional(text),
        /** The USB socket that the pad is plugged in, as `--list` shows it: 1-1.2 */
        socket: v.optional(text),
        /** The pad's own serial number. */
        serial: v.optional(text),
      }),
    ),
    v.minLength(1),
    v.maxLength(64),
  ),
})

export type PadPlan = { readonly keypad: string; readonly token?: string | undefined; readonly profile: Profile; readonly place: Place }
type PadText = v.InferOutput<typeof PadsFile>['pads'][number]

export function readPads(file: string, profiles: Profiles): PadPlan[] | { readonly problem: string } {
  const read = readAs(PadsFile, file)
  if ('problem' in read) return read
  const plans: PadPlan[] = []
  for (const [index, pad] of read.pads.entries()) {
    const at = `${file}: pads.${index}`
    const plan = planOf(pad, profiles)
    if ('problem' in plan) return { problem: `${at}${plan.problem}` }
    if (plans.some(({ keypad }) => keypad === plan.keypad)) return { problem: `${at}.keypad: ${plan.keypad} is there already` }
    if (plans.some(({ place }) => JSON.stringify(place) === JSON.stringify(plan.place) && Object.keys(place).length > 0))
      return { problem: `${at}: another pad of this file hangs at the same place` }
    plans.push(plan)
  }
  return plans
}

/** What one pad needs, or the rest of a line that says what does not fit. */
export function planOf(
  { keypad, token, tty, socket, serial, ...pad }: PadText,
  profiles: Profiles,
): PadPlan | { readonly problem: string } {
  const profile = Object.hasOwn(profiles, pad.profile) ? profiles[pad.profile] : undefined
  if (!profile) return { problem: `.profile: one of ${Object.keys(profiles).join(', ')}; --learn makes another` }
  if (profile.kind === 'serial') {
    if (tty === undefined || socket !== undefined || serial !== undefined)
      return { problem: '.tty: the serial port of this pad, and nothing else' }
    return { keypad, token, profile, place: { tty } }
  }
  if (tty !== undefined) return { problem: '.tty: only a serial pad has one' }
  // Any HID would do: it would take the clerk's own keyboard.
  if (socket === undefined && serial === undefined && (profile.vendor === undefined || profile.product === undefined))
    return { problem: '.socket: the USB socket or the serial number of the pad; --list shows them' }
  return { keypad, token, profile, place: { ...(socket === undefined ? {} : { socket }), ...(serial === undefined ? {} : { serial }) } }
}
