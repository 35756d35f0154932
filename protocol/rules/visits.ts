import * as v from 'valibot'
import { count } from './setting.ts'

/** One visit, several matters (一次办几件). */
export const visitRules = {
  /** How many matters one number goes through at most; a joint matter (联办) counts as one. 1: each matter has a number of its own. */
  mattersPerVisit: v.optional(count(1, 12), 4),
}
