import * as v from 'valibot'
import { Badge, CounterNo, counterKinds, counterStates, deviceKinds, LineId, pauseReasons } from '../vocabulary.ts'

/** Pieces that several views show. Times are ISO 8601 in UTC; waits are whole minutes, always a range. */
export const Text = v.object({ 'zh-Hans': v.string(), 'zh-Hant': v.string(), en: v.string() })
export const Time = v.pipe(v.string(), v.isoTimestamp())
export const Wait = v.object({ p50: v.number(), p90: v.number() })
export type Wait = v.InferOutput<typeof Wait>

/** No numbers are given just now: what the hall says of it, in every language, and when it goes on by itself. */
export const SuspendedShown = v.object({ text: Text, since: Time, until: v.optional(Time) })
export type SuspendedShown = v.InferOutput<typeof SuspendedShown>

/** In every view under the key `hall`. `storage: failed` means read-only: say so. */
export const HallEntry = v.object({
  name: Text,
  zone: v.string(),
  hours: v.array(v.tuple([v.string(), v.string()])),
  supervisionPhone: v.string(),
  demo: v.boolean(),
  storage: v.picklist(['ok', 'failed']),
  /** Hall day, YYYY-MM-DD. */
  day: v.string(),
  /** Under which phones reach the hall: `/t/CODE` below it is a ticket's page. Without one nothing shows a QR code. */
  publicUrl: v.optional(v.string()),
  /** Appointments are booked on one's own phone, at `/book`. */
  bookOnline: v.optional(v.literal(true)),
  /** The whole hall gives no numbers. */
  suspended: v.optional(SuspendedShown),
})
export type HallEntry = v.InferOutput<typeof HallEntry>

/** A clerk as citizens see them (R06). `photo` is an address on this server; without one the screen draws a stand-in. */
export const ClerkShown = v.object({ name: v.string(), post: Text, badge: Badge, photo: v.optional(v.string()) })
export type ClerkShown = v.InferOutput<typeof ClerkShown>

export const PauseShown = v.object({
  reason: v.picklist(pauseReasons),
  /** The clerk's own words, when the reason is `other`. */
  words: v.optional(v.string()),
  since: Time,
  until: v.optional(Time),
  /** Another open counter that serves the same lines, and who is there. */
  cover: v.optional(v.object({ counter: CounterNo, clerk: ClerkShown })),
})
export type PauseShown = v.InferOutput<typeof PauseShown>

/** `line:P`. `counters`: those open and not paused now. */
export const LineEntry = v.object({
  line: LineId,
  name: Text,
  area: Text,
  waiting: v.number(),
  counters: v.array(CounterNo),
  /** This line gives no numbers; the whole hall's suspension stands in `hall`. */
  suspended: v.optional(SuspendedShown),
})
export type LineEntry = v.InferOutput<typeof LineEntry>

/** `wait:P`, on the beat: what somebody who takes a number of the line now would wait. */
export const WaitEntry = v.object({ line: LineId, p50: v.number(), p90: v.number() })
export type WaitEntry = v.InferOutput<typeof WaitEntry>

export const CounterEntry = v.object({
  counter: CounterNo,
  name: Text,
  kind: v.picklist(counterKinds),
  state: v.picklist(counterStates),
  number: v.optional(v.string()),
  /** Day of a ticket that was carried over from another hall day. */
  day: v.optional(v.string()),
  pause: v.optional(PauseShown),
})
export type CounterEntry = v.InferOutput<typeof CounterEntry>

/**
 * `overheated`: it goes on by itself. `error`: anything else that stops it. `unknown-answer`: what it answers makes no sense, as from another device or at
 * another speed. `no-access`: this machine may not open it. `unconfirmed`: it is in order by its own account and is given slips, yet has never confirmed one
 * as its profile says that it does: somebody should look whether they come out.
 */
export const printerStates = [
  'ready',
  'paper-low',
  'unconfirmed',
  'paper-out',
  'cover-open',
  'cutter-error',
  'overheated',
  'error',
  'unknown-answer',
  'no-access',
  'offline',
] as const
export const PrinterEntry = v.object({
  printer: v.string(),
  kind: v.picklist(deviceKinds),
  state: v.picklist(printerStates),
  jobs: v.number(),
  name: v.optional(Text),
  /** The printer that its slips come out of while it cannot print. */
  standIn: v.optional(v.object({ printer: v.string(), name: v.optional(Text) })),
  /** Slips that have waited so long that they are printed only when the manager says so. */
  held: v.optional(v.number()),
  /** Kiosks whose slips come out of it, where they are named. */
  kiosks: v.optional(v.array(v.string())),
})
export type PrinterEntry = v.InferOutput<typeof PrinterEntry>

/** `escort:ID`: somebody at this kiosk asks for a person; `by`: who is coming. */
export const HelpEntry = v.object({ escort: v.string(), since: Time, by: v.optional(v.string()) })
export type HelpEntry = v.InferOutput<typeof HelpEntry>

/** Why calls are not spoken as they should be. `clip`: the recording that is none, as under the clips folder. */
export const VoiceTrouble = v.object({
  trouble: v.picklist(['engine-missing', 'engine-failing', 'bad-clip', 'unheard']),
  clip: v.optional(v.string()),
})
export type VoiceTrouble = v.InferOutput<typeof VoiceTrouble>
export type PrinterState = (typeof printerStates)[number]
