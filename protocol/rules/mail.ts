import * as v from 'valibot'
import { clockTime } from '../clock-time.ts'
import { count } from './setting.ts'

/** 政务专递 (R40): the times of 001-1's annex. Times are the hall's own clocks. */
export const mailRules = {
  /** Whether results are sent by mail. */
  mailResults: v.optional(v.boolean(), false),
  /** 「同城:当日12时之前接收的材料,于下午5时前送达」 */
  mailMorningUntil: v.optional(clockTime, '12:00'),
  mailMorningBy: v.optional(clockTime, '17:00'),
  /** 「下午5时30分之前接收的材料,于次日11时之前送达」; the next workday. What the courier takes later counts from the next workday's morning. */
  mailEveningUntil: v.optional(clockTime, '17:30'),
  mailEveningBy: v.optional(clockTime, '11:00'),
  /** Workdays: 「省内异地:95%以上实现“T+1”…部分乡镇实现“T+2”时限服务;国内省际…95%达到“T+2”时限服务」 */
  mailProvinceDays: v.optional(count(1, 30), 1),
  mailTownshipDays: v.optional(count(1, 30), 2),
  mailCountryDays: v.optional(count(1, 30), 2),
  /** 「每月10日前,将上月《政务专递月统计表》送政务服务机构对账」, and from which day of the month on the manager is reminded. */
  mailSheetBy: v.optional(count(1, 28), 10),
  mailSheetRemindFrom: v.optional(count(1, 28), 5),
}
