import * as v from 'valibot'
import { Badge, CounterNo } from '../vocabulary.ts'
import { PrinterEntry, Time } from './parts.ts'

/** What is looked at before the doors open (R10), in the order in which it is listed. */
export const checkKinds = ['clerks', 'kiosk', 'paper', 'board', 'sound', 'window', 'pad', 'clock', 'disk', 'zone', 'closing'] as const
export type CheckKind = (typeof checkKinds)[number]

/**
 * What is the matter. `none`: there is none that works. `away`: those named are not connected. `unplugged`: the pad's program is there, the pad is not. `not-yet`,
 * `late`: counters without a clerk ten and five minutes before. `silent`: no board may sound. `epoch`: it believes to be in another age, as after an empty battery.
 * `wrong`: minutes off. `low`, `full`: of the disk. `other`: the server stands in another time zone than the hall. `carried`: numbers of the day before came over.
 */
export const checkReasons = [
  'none',
  'away',
  'not-ready',
  'unplugged',
  'not-yet',
  'late',
  'silent',
  'no-voice',
  'epoch',
  'wrong',
  'behind',
  'low',
  'full',
  'read-only',
  'other',
  'carried',
] as const
export type CheckReason = (typeof checkReasons)[number]

/** One thing that was looked at. Weight 0: in order; 1: to know; 2: look; 3: act now. */
export const CheckEntry = v.object({
  check: v.picklist(checkKinds),
  weight: v.picklist([0, 1, 2, 3]),
  why: v.optional(v.picklist(checkReasons)),
  devices: v.optional(v.array(v.string())),
  counters: v.optional(v.array(CounterNo)),
  printers: v.optional(v.array(v.object({ printer: v.string(), state: PrinterEntry.entries.state }))),
  /** Numbers that came over; minutes that a clock is off; megabytes that are free. */
  amount: v.optional(v.number()),
})
export type CheckEntry = v.InferOutput<typeof CheckEntry>

export const checkStages = ['first', 'last', 'asked'] as const
export type CheckStage = (typeof checkStages)[number]

/** `load` `checked`: the last look that was written down. `by`: who asked for it. `opens`: the opening that it was for. */
export const CheckedEntry = v.object({
  at: Time,
  stage: v.picklist(checkStages),
  opens: v.optional(Time),
  by: v.optional(Badge),
  found: v.array(CheckEntry),
})
export type CheckedEntry = v.InferOutput<typeof CheckedEntry>
