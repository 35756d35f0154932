import * as v from 'valibot'
import { alarmRules } from './alarms.ts'
import { appointmentRules } from './appointments.ts'
import { callingRules } from './calling.ts'
import { fairnessRules } from './fairness.ts'
import { hoursRules } from './hours.ts'
import { lifecycleRules } from './lifecycle.ts'
import { orderRules } from './order.ts'
import { servingRules } from './serving.ts'
import { takingRules } from './taking.ts'
import { visitRules } from './visits.ts'
import { waitRules } from './waits.ts'

/** Settings by what they are about, in the order in which they are shown. What stands in none is shown last. */
export const ruleSubjects = {
  taking: takingRules,
  hours: hoursRules,
  order: orderRules,
  fairness: fairnessRules,
  calling: callingRules,
  lifecycle: lifecycleRules,
  visits: visitRules,
  serving: servingRules,
  appointments: appointmentRules,
  waits: waitRules,
  alarms: alarmRules,
} as const

/** The rule set (制度): what the regulations disagree on. Each setting has a default. */
export const Rules = v.strictObject({
  ...takingRules,
  ...orderRules,
  ...callingRules,
  ...servingRules,
  ...lifecycleRules,
  ...alarmRules,
  ...appointmentRules,
  ...visitRules,
  ...fairnessRules,
  ...hoursRules,
  ...waitRules,
})
export type Rules = v.InferOutput<typeof Rules>

/** The rule set of a hall that says nothing. */
export const defaultRules: Rules = v.parse(Rules, {})
