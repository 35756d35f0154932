import * as v from 'valibot'
import { count } from './setting.ts'

/** Taking a number. */
export const takingRules = {
  /** Numbers that one kiosk may give per minute; 0: as many as are asked for. */
  takesPerMinute: v.optional(count(0, 10_000), 20),
}
