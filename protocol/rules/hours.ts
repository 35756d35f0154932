import * as v from 'valibot'
import { count, minutes } from './setting.ts'

/** Opening and closing (R09 to R12). */
export const hoursRules = {
  /** Numbers are given and called in the hall's sessions only. False: the doors are open at every hour. */
  hoursKept: v.optional(v.boolean(), true),
  /** 「提前十分鐘打開大廳大門」 (000-4): numbers are given from so long before a session; calls begin with it. */
  doorOpensMinutesBefore: v.optional(count(0, 120), 10),
  /** The last number of a day: at a set time before its end, or as long as the wait is expected to be over before it (R11). */
  lastTicketBy: v.optional(v.picklist(['time', 'finish']), 'finish'),
  /** With a set time: so long before the end of the day's last session. */
  lastTicketMinutes: v.optional(minutes(240), 10),
  /** 延时服务 (R12): how long after the end an extension may last. */
  extensionMinutes: v.optional(count(0, 480), 120),
}
