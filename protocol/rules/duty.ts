import * as v from 'valibot'
import { weekdays } from '../calendar.ts'
import { count } from './setting.ts'

/** 值班与交接 (R13, R23, R24). */
export const dutyRules = {
  /** `plan`: by date, every day on which the hall opens (001-9 「值班计划原则上一年一订」). `weekdays`: on some days of the week only (000-4). */
  dutyRota: v.optional(v.picklist(['plan', 'weekdays']), 'plan'),
  /** With `weekdays`: those that have somebody on duty. 000-4: 「周二至周五實行輪流值班制度」. */
  dutyWeekdays: v.optional(v.pipe(v.array(v.picklist(weekdays)), v.minLength(1)), ['mon', 'tue', 'wed', 'thu', 'fri']),
  /** Whoever is on duty next comes so many days before and is told what is under way: 001-9 「应提前一周……进行业务衔接」. */
  dutyOverlapDays: v.optional(count(0, 31), 0),
  /** The first reminder comes so many days before a turn, the second the day before. */
  dutyRemindDays: v.optional(count(1, 60), 7),
  /** 「应提前一天」 (001-9): a swap is asked for so many days before. */
  dutyAbsenceDays: v.optional(count(0, 30), 1),
  /** A call-out that nobody has acknowledged for so long is an alarm. */
  oncallAlarmMinutes: v.optional(count(1, 240), 10),
  /** 「移交人、接交人雙方簽字確認」 (000-4): signing off with something open and no valid hand-over is recorded. */
  handoverAtSignOff: v.optional(v.boolean(), true),
}
