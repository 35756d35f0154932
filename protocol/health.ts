import * as v from 'valibot'
import { printerStates } from './views/parts.ts'
import { DeviceId } from './vocabulary.ts'

/** `degraded`: it does its work, and somebody should see to something. `failed`: it does not. */
export const healthStates = ['ready', 'degraded', 'failed'] as const
export type HealthState = (typeof healthStates)[number]

/**
 * What can be wrong with a device: a closed list, so that the manager reads words and no label of a metric is made up. What a printer can be in, what a
 * program finds at its device, and what the server sees by itself: `away`, `twice` (two at once under one token), `clock-off`, `old-page`.
 */
export const deviceFaults = [
  ...printerStates.filter((state) => state !== 'ready'),
  'unplugged',
  'several',
  'no-library',
  'babble',
  'not-kept',
  'no-sound',
  'no-network',
  'disk-full',
  'away',
  'twice',
  'clock-off',
  'old-page',
] as const
export type DeviceFault = (typeof deviceFaults)[number]

/** With one of these a device still does its work. */
export const lightFaults: readonly DeviceFault[] = ['paper-low', 'no-sound', 'babble', 'disk-full', 'twice', 'clock-off', 'old-page']

/** What is counted of a device since the server was started, or since the device's own program was. */
export const deviceCounts = ['taken', 'rated', 'pressed', 'ignored', 'refused', 'done', 'failed', 'jobs', 'reconnects'] as const
export type DeviceCount = (typeof deviceCounts)[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))

/**
 * A page or a program tells of its device, whose token it has: when it has connected, and when something has changed. `version`: of the protocol it was made
 * for, and a page's build behind a dot. `clock`: what its own clock says; it is shown where it is wrong, and no time of the hall is ever made from it.
 */
export const HealthReport = v.strictObject({
  device: DeviceId,
  state: v.picklist(healthStates),
  version: v.pipe(v.string(), v.regex(/^[0-9]{1,4}(\.[0-9A-Za-z_-]{1,60})?$/, 'a number, and a build behind a dot')),
  faults: v.pipe(v.array(v.picklist(deviceFaults)), v.maxLength(8)),
  clock: v.optional(v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())),
  counts: v.optional(v.record(v.picklist(deviceCounts), count)),
})
export type HealthReport = v.InferOutput<typeof HealthReport>
