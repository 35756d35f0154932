import * as v from 'valibot'
import { count } from './setting.ts'

/** What follows a case: its citizen's objection (R41). */
export const deliveryRules = {
  /** Working days to a clear answer, the day of the objection not counted. 001-5b asks for a clear answer and names no time; three as for a complaint (001-8). */
  objectionDays: v.optional(count(1, 60), 3),
  /** So many days after a case was closed its citizen may still object. */
  objectWithinDays: v.optional(count(1, 366), 30),
}
