import * as v from 'valibot'
import { caseStarts, dayKinds } from '../vocabulary.ts'
import { count } from './setting.ts'

/** The clocks of cases (R29, R31 to R34, R39). */
export const caseRules = {
  /**
   * What starts the count (table F `clock.start`): 受理登记 (000-4), 受理通知书 (004-1), or the day of the last papers, which then restarts it
   * (001-5c 「办理期限以材料改正日计算」).
   */
  caseClockStart: v.optional(v.picklist(caseStarts), 'acceptance'),
  /** How a limit is counted whose matter does not say so (table F `days.kind`). */
  caseDayKind: v.optional(v.picklist(dayKinds), 'working'),
  /** The light turns yellow, and red, when so much of the time is used up, in per cent; at 100 the case is overdue. */
  caseYellowPercent: v.optional(count(1, 100), 50),
  caseRedPercent: v.optional(count(1, 100), 80),
  /** How often one case may be given more time; 0: never. */
  caseExtensionsAtMost: v.optional(count(0, 10), 1),
  /** 后台流转 (table F `backoffice`). `steps`: out the same day, taken up the same or the next, back one day before it is due (001-9). `limit`: the case's own limit alone. */
  backOffice: v.optional(v.picklist(['steps', 'limit']), 'steps'),
  /** So many days the code of a closed case still tells how it ended. */
  caseCodeDays: v.optional(count(1, 400), 90),
}
