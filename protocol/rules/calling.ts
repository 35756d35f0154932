import * as v from 'valibot'
import { count } from './setting.ts'

/** What a clerk may do when calling, and what the hall does of itself. */
export const callingRules = {
  /** A counter that has been free this long is given the next ticket by the clock; 0: nobody is called but by a clerk. */
  autoCallSeconds: v.optional(count(0, 600), 0),
  /** A clerk may switch the automatic call off at the console, for this sitting. */
  autoCallOptOut: v.optional(v.boolean(), true),
  /** A number is called again this long after the last call at the soonest; 0: at any time. */
  recallCooldownSeconds: v.optional(count(0, 300), 15),
  /** The key that ends with one citizen and calls another asks first. */
  confirmCall: v.optional(v.boolean(), true),
  /** Whether somebody who waits in a line may be called out of order: never, or by a person with `mayPick`, for a reason that is kept. */
  pick: v.optional(v.picklist(['never', 'with-reason']), 'never'),
  /** A priority counter calls ordinary tickets while no priority one waits. */
  priorityFallback: v.optional(v.boolean(), true),
}
