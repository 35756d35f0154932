import * as v from 'valibot'
import { alarmRules } from './alarms.ts'
import { orderRules } from './order.ts'
import { servingRules } from './serving.ts'
import { takingRules } from './taking.ts'
import { waitRules } from './waits.ts'

/** The rule set (制度): what the regulations disagree on. Each setting has a default. */
export const Rules = v.strictObject({ ...takingRules, ...orderRules, ...servingRules, ...alarmRules, ...waitRules })
export type Rules = v.InferOutput<typeof Rules>

/** The rule set of a hall that says nothing. */
export const defaultRules: Rules = v.parse(Rules, {})
