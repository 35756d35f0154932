import * as v from 'valibot'
import { CounterNo, LineId } from '../vocabulary.ts'
import { DeviceAlarm } from './devices.ts'
import { EscortEntry } from './guide.ts'
import { PrinterEntry, Time, VoiceTrouble } from './parts.ts'
import { CheckEntry } from './readiness.ts'

/** What whoever is on duty sees to on the floor (000-4 「協調處理現場發現的問題」). */
export const floorAlarms = [
  'line-uncovered',
  'wait-long',
  'called-long',
  'return-overdue',
  'printer',
  'voice',
  'appointment-broken',
  'escort',
  'left-waiting',
  'not-opened',
  'sent-to-nobody',
  'not-ready',
  'device',
  'devices',
  'post-empty',
  'oncall',
] as const
/** What a person is to answer for stays with those who lead. */
export const alarmKinds = [
  ...floorAlarms,
  /** Somebody stands in past the days of the rule set, and no leader has let it. `person`: who. */
  'cover-limit',
  'duty-gap',
  'away',
  'away-asked',
  'enquiry-late',
  'record-waiting',
  'visit-late',
  'telling-late',
  'cases-overdue',
  'cases-red',
  'cases-step-late',
  'cases-papers-late',
  'cases-extension',
  'cases-year',
  'objections-late',
  'home-late',
  'agency-late',
  'mail-late',
  'mail-sheet',
] as const
export type FloorAlarm = (typeof floorAlarms)[number]

/** `load` `alarm:ID`, and `counter:N` of whoever is on duty (`floorAlarms`), on the beat. Weight 3: act now; 2: look; 1: know. */
export const AlarmEntry = v.object({
  kind: v.picklist(alarmKinds),
  weight: v.picklist([1, 2, 3]),
  line: v.optional(LineId),
  counter: v.optional(CounterNo),
  counters: v.optional(v.array(CounterNo)),
  printer: v.optional(PrinterEntry),
  voice: v.optional(VoiceTrouble),
  number: v.optional(v.string()),
  minutes: v.optional(v.number()),
  waiting: v.optional(v.number()),
  since: v.optional(Time),
  escort: v.optional(EscortEntry),
  /** Name of somebody of the staff. */
  person: v.optional(v.string()),
  /** `not-ready`: what the look before the opening found. */
  found: v.optional(v.array(CheckEntry)),
  device: v.optional(DeviceAlarm),
  /** Many are away at once, or back: then `ended` says when the last came. */
  devices: v.optional(v.array(v.string())),
  ended: v.optional(Time),
  /** `post-empty`: who was named to stand in and is not there yet. `person` lists who holds the post. */
  appointed: v.optional(v.string()),
  /** The first of the cases; `waiting`: how many. `year`: whose holidays are to be imported. */
  cases: v.optional(v.array(v.string())),
  year: v.optional(v.number()),
  /** `mail-sheet`: the month that is to be settled, and the last day for it. */
  month: v.optional(v.string()),
  by: v.optional(v.string()),
})
export type AlarmEntry = v.InferOutput<typeof AlarmEntry>
