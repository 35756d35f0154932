import * as v from 'valibot'
import { deviceCounts, deviceFaults, healthStates } from '../health.ts'
import { CounterNo } from '../vocabulary.ts'
import { Time } from './parts.ts'

/** `away`: it was there and is not. `never`: it has a token, and has not come yet. */
export const deviceStates = [...healthStates, 'away', 'never'] as const
export type DeviceState = (typeof deviceStates)[number]

const Fault = v.picklist(deviceFaults)

/** `load` `device:ID`, on the beat: one device of the hall, whatever kind it is. Counts are those since the server was started. */
export const DeviceEntry = v.object({
  device: v.string(),
  /** The name without its number. */
  kind: v.string(),
  counter: v.optional(CounterNo),
  state: v.picklist(deviceStates),
  /** When it came into this state. */
  since: v.optional(Time),
  /** When it was last there; left out while it is. */
  seen: v.optional(Time),
  version: v.optional(v.string()),
  /** Seconds that its own clock is ahead of the server's; left out where that is little. */
  clockAhead: v.optional(v.number()),
  faults: v.array(Fault),
  counts: v.partial(
    v.object(
      Object.fromEntries(deviceCounts.map((each) => [each, v.number()])) as Record<
        (typeof deviceCounts)[number],
        v.NumberSchema<undefined>
      >,
    ),
  ),
  /** Faults of the last hours, newest first. Without `until` it goes on. */
  recent: v.array(v.object({ fault: Fault, at: Time, until: v.optional(Time) })),
})
export type DeviceEntry = v.InferOutput<typeof DeviceEntry>

/** Kinds that a hall is complete with. Without one it goes on from screens; the manager reads how. */
export const wantedKinds = ['kiosk', 'board', 'window', 'keypad', 'printer'] as const

/** `load` `devices`, on the beat: how many there are, and kinds of which none is there. `since`: the counts' beginning. */
export const DevicesEntry = v.object({
  all: v.number(),
  there: v.number(),
  troubled: v.number(),
  missing: v.array(v.picklist(wantedKinds)),
  since: Time,
})
export type DevicesEntry = v.InferOutput<typeof DevicesEntry>

/** Of a device, in an alarm. `times`: how often within one cool-down. `ended`: it is over; the alarm stays for a while to say so. */
export const DeviceAlarm = v.object({
  device: v.string(),
  fault: Fault,
  times: v.number(),
  ended: v.optional(Time),
})
export type DeviceAlarm = v.InferOutput<typeof DeviceAlarm>
