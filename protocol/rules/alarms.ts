import * as v from 'valibot'
import { minutes } from './setting.ts'

/** What the manager is told without asking. */
export const alarmRules = {
  /** The manager is warned when the 90th percentile of a line's wait passes this. */
  waitAlarmMinutes: v.optional(minutes(600), 30),
  /** The manager is warned of a ticket that was called this long ago and neither started nor missed. */
  calledAlarmMinutes: v.optional(minutes(60), 5),
}
