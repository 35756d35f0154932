import * as v from 'valibot'
import { pauseClasses } from '../vocabulary.ts'
import { count } from './setting.ts'

/** Leaving the counter in working hours (R07, R25): who asks whom, and what the clock tells the leaders. */
export const awayRules = {
  /** Classes of pause that somebody who leads the hall approves before (001-5c 「经同意后方可外出」). */
  pauseApproval: v.optional(v.array(v.picklist(pauseClasses)), []),
  /** A pause of such a class without approval is refused, or taken and recorded as not approved (「未经同意视为擅自离岗」). */
  pauseUnapproved: v.optional(v.picklist(['forbidden', 'record']), 'forbidden'),
  /** The clock tells the leaders of counters that are left in hours. A proposal only. */
  awayWatched: v.optional(v.boolean(), true),
  /** Minutes until the first level (001-4 「擅自离岗15分钟以上」). From two thirds of it on the manager sees it coming. */
  awayFirstMinutes: v.optional(count(1, 240), 15),
  /** Minutes until the second level (001-4 「擅自离岗外出1小时以上」); 0: there is none. */
  awaySecondMinutes: v.optional(count(0, 480), 60),
  /** Confirmed ones in a calendar year from which on a talk is proposed (001-5c 「二次以上由乡镇分包领导谈话」); 0: never. */
  awayTalkCount: v.optional(count(0, 100), 2),
  /** And a replacement (001-5c 「全年累计脱岗10次,由乡镇党委调换服务站工作人员」); 0: never. */
  awayReplaceCount: v.optional(count(0, 100), 10),
}
