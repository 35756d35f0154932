import * as v from 'valibot'
import { count, minutes } from './setting.ts'

/** What the manager is told without asking. */
export const alarmRules = {
  /** The manager is warned when the 90th percentile of a line's wait passes this. */
  waitAlarmMinutes: v.optional(minutes(600), 30),
  /** The manager is warned of a ticket that was called this long ago and neither started nor missed. */
  calledAlarmMinutes: v.optional(minutes(60), 5),
  /** The manager is warned of a device that was there and has been away for so long, while the hall is open. */
  deviceAwaySeconds: v.optional(count(5, 3600), 60),
  /** A device is an alarm once in so long, however often it comes and goes; it stays for that long to say that it is over. */
  deviceCooldownMinutes: v.optional(minutes(240), 15),
}
