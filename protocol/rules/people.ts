import * as v from 'valibot'
import { count } from './setting.ts'

/** Posts, cover and leave (R21, R22, R26, R52). */
export const peopleRules = {
  /** 「B岗一次性代岗时间不得超过20个工作日」 (001-8): working days that one cover may last; 0: as long as needed. */
  coverStintDays: v.optional(count(0, 366), 20),
  /** 「一年内累计不得超过40个工作日」 (001-8): working days of a calendar year that one person may cover; 0: as many as needed. */
  coverYearDays: v.optional(count(0, 366), 40),
  /** Per cent of either limit from which the cover is marked. */
  coverWarnPercent: v.optional(count(1, 100), 80),
  /** Who decides of a leave: the chief of the department, the hall's manager, or both (001-8 「双审批」). */
  leaveApprovals: v.optional(v.picklist(['chief', 'manager', 'both']), 'manager'),
  /** 「窗口工作时间不得少于两年」 (001-3): a change of post before that is marked; 0: none is. */
  postYears: v.optional(count(0, 50), 2),
}
