import * as v from 'valibot'
import { count } from './setting.ts'

/** Questions, records for colleagues, and calls back. */
export const enquiryRules = {
  /** Working days in which a question by letter, mail or from the web site is answered: 001-4 「回复网上咨询超过2个工作日的,每件次扣3分」. */
  enquiryAnswerDays: v.optional(count(1, 60), 2),
  /**
   * Who is first-asked where an assistant sits beside the clerk: `higher-post` (003 「当被首问两位以上工作人员在一起时,职位高者为首问负责人」), or `first`, who
   * was asked: the clerk.
   */
  firstAskedTie: v.optional(v.picklist(['first', 'higher-post']), 'higher-post'),
  /** A record that nobody has closed for so many hours is brought to mind, on the console and to the manager. */
  recordReminderHours: v.optional(count(1, 240), 24),
  /** Ratings of this level and below are called back (R45, R58); 0: none is. */
  returnVisitLevel: v.optional(count(0, 3), 2),
  /** Working days in which somebody is called back. */
  returnVisitDays: v.optional(count(1, 60), 5),
}
