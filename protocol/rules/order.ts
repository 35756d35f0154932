import * as v from 'valibot'
import { categories } from '../vocabulary.ts'
import { minutes } from './setting.ts'

type Advantaged = Exclude<(typeof categories)[number], 'ordinary'>

/** Who is called next. */
export const orderRules = {
  /** 优先: how many minutes earlier a category counts as having arrived (R16). The longest bounds every ordinary ticket's delay. */
  headStartMinutes: v.optional(
    v.strictObject(
      Object.fromEntries(categories.filter((c) => c !== 'ordinary').map((c) => [c, minutes(120)])) as Record<
        Advantaged,
        ReturnType<typeof minutes>
      >,
    ),
    { elderly: 15, disabled: 20, pregnant: 20 },
  ),
  /** A ticket of a farther tier that has waited this long is called like one of the nearest. */
  helpAfterMinutes: v.optional(minutes(240), 15),
}
