import * as v from 'valibot'
import { dayKinds, returnReasons } from '../vocabulary.ts'
import { count } from './setting.ts'

/** What a service ends in, and what is told in writing (R02, R28, R35). */
export const outcomeRules = {
  /** 即办件: minutes of service within which an instant case is done; 0: no limit. Table F `instant.limitMinutes`. */
  instantLimitMinutes: v.optional(count(0, 240), 30),
  /** The limit is one that must be kept (004-1 「現場30分鐘內辦結」), not what is usual (001-5a 「一般」). */
  instantLimitFixed: v.optional(v.boolean(), false),
  /** A kind that the catalogue does not have needs a reason from the list. */
  departureNeedsReason: v.optional(v.boolean(), false),
  /** Departments from which a case is a joint one. Table F `joint.threshold`: 2 (000-4), 3 (001-3). */
  jointThreshold: v.optional(count(2, 3), 2),
  /** Grounds on which something may be given back or refused. Table F `return.test`. */
  returnReasons: v.optional(v.pipe(v.array(v.picklist(returnReasons)), v.minLength(1)), [...returnReasons]),
  /** Days within which is told what could not be told on the spot. Table F `notice.deferredDays`: 5 (000-5), 3 (001-5c). */
  noticeDeferredDays: v.optional(count(1, 30), 3),
  noticeDeferredDayKind: v.optional(v.picklist(dayKinds), 'plain'),
  /** A person who comes again for the same matter within so many days has been sent to and fro (R02); 0: nobody counts. */
  repeatVisitDays: v.optional(count(0, 90), 30),
}
