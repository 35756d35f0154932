import * as v from 'valibot'
import { count } from './setting.ts'

/** What may happen to a ticket between its taking and its end. */
export const lifecycleRules = {
  /** A citizen is called at least so often before the clerk may call it missed; 0 or 1: the first call is enough. */
  callsBeforeMissed: v.optional(count(0, 10), 3),
  /** So long after the last of these calls the clock calls it missed, so that no ticket is stuck; 0: only the clerk does. */
  missedAfterSeconds: v.optional(count(0, 3600), 180),
  /** 过号重排: who was missed comes back behind so many of those who wait. */
  rejoinBehind: v.optional(count(0, 50), 3),
  /** How often one ticket may come back so; 0: never, the counter that missed it calls again. */
  rejoinsAtMost: v.optional(count(0, 100), 2),
  /** 让号: so many others go first when a citizen says no other number. */
  postponePasses: v.optional(count(1, 20), 3),
  /** How often one ticket may be postponed; 0: never. */
  postponesAtMost: v.optional(count(0, 100), 3),
  /** So long the clerk may take back a missed, a finish or a transfer; 0: never. */
  undoSeconds: v.optional(count(0, 60), 10),
  /** How often one slip may be printed again; 0: never. */
  reprintsAtMost: v.optional(count(0, 100), 2),
  /** At least so long between two printings of one slip. */
  reprintSeconds: v.optional(count(0, 600), 30),
  /** A transfer to a line that no open counter serves now. `warn`: it is done, and the clerk is told. */
  transferUnserved: v.optional(v.picklist(['refuse', 'warn']), 'refuse'),
}
