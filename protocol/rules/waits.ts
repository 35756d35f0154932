import * as v from 'valibot'

/** What the told wait reckons with. */
export const waitRules = {
  /** Counters stop calling at the end of a session and begin again with the next. False: a hall that works its lines off through the break. */
  waitsKnowBreaks: v.optional(v.boolean(), true),
}
