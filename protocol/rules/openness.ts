import * as v from 'valibot'
import { openLists } from '../vocabulary.ts'
import { count } from './setting.ts'

/** What the hall makes public, and what it checks (R05, R30, R44). */
export const opennessRules = {
  /** The list that every guide is held against: the eight items of 000-4, the ten of 001-3, the twelve of 001-9. */
  openList: v.optional(v.picklist(openLists), 'ten'),
  /** 服务承诺: minutes within which somebody is called. 0: nothing is promised. */
  promiseWaitMinutes: v.optional(count(0, 240), 0),
  /** And within which a service is done. 0: nothing is promised. */
  promiseServiceMinutes: v.optional(count(0, 240), 0),
  /** Whether the console asks, at finishing, that identity and papers were checked; `required`: for every kind but enquiry and petition. */
  verifyPapers: v.optional(v.picklist(['off', 'asked', 'required']), 'off'),
}
