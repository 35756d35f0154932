import type { DeviceFault } from '../../../protocol/health.ts'

/** `graceMs`: trouble that is over sooner is none worth telling. */
export type Trouble = { readonly fault: DeviceFault; readonly graceMs: number }
/** `since`, `ended`: on the hall's clock. */
type Alarm = {
  readonly device: string
  readonly raised: number
  readonly since: number
  fault: DeviceFault
  times: number
  ended?: number | undefined
}
/** `steady`: milliseconds that never jump; `shown`: on the hall's clock. */
export type Moment = { readonly steady: number; readonly shown: number }

/** An alarm that is over stays at least so long, however short the cool-down. */
const endedStaysMs = 60_000

/**
 * Of each device at most one alarm in a cool-down: one that comes and goes is one alarm that says how often, and it stays to the end of the cool-down to say
 * that it is over. [L3]
 */
export class DeviceAlarms {
  private readonly alarms = new Map<string, Alarm>()
  private readonly troubled = new Map<string, Moment>()

  observe(device: string, trouble: Trouble | undefined, now: Moment, cooldownMs: number): void {
    const known = this.alarms.get(device)
    if (!trouble) {
      this.troubled.delete(device)
      if (known && known.ended === undefined) known.ended = now.shown
      return
    }
    const began = this.troubled.get(device) ?? now
    this.troubled.set(device, began)
    if (known && known.ended === undefined) {
      known.fault = trouble.fault
      return
    }
    if (now.steady - began.steady < trouble.graceMs) return
    if (known && now.steady - known.raised < cooldownMs) {
      known.times++
      known.fault = trouble.fault
      known.ended = undefined
    } else this.alarms.set(device, { device, raised: now.steady, since: began.shown, fault: trouble.fault, times: 1 })
  }

  /** A device that the hall has no longer. */
  forget(device: string): void {
    this.alarms.delete(device)
    this.troubled.delete(device)
  }

  /** What is to be told now. */
  current(now: Moment, cooldownMs: number): readonly Readonly<Alarm>[] {
    for (const { device, ended, raised } of this.alarms.values())
      if (ended !== undefined && now.steady - raised >= cooldownMs && now.shown - ended >= endedStaysMs) this.alarms.delete(device)
    return [...this.alarms.values()]
  }
}
