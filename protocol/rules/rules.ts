import * as v from 'valibot'
import { agencyRules } from './agencies.ts'
import { alarmRules } from './alarms.ts'
import { appointmentRules } from './appointments.ts'
import { awayRules } from './away.ts'
import { callingRules } from './calling.ts'
import { caseRules } from './cases.ts'
import { deliveryRules } from './delivery.ts'
import { dutyRules } from './duty.ts'
import { enquiryRules } from './enquiries.ts'
import { fairnessRules } from './fairness.ts'
import { homeRules } from './homes.ts'
import { hoursRules } from './hours.ts'
import { lifecycleRules } from './lifecycle.ts'
import { mailRules } from './mail.ts'
import { opennessRules } from './openness.ts'
import { orderRules } from './order.ts'
import { outcomeRules } from './outcomes.ts'
import { peopleRules } from './people.ts'
import { registerRules } from './registers.ts'
import { servingRules } from './serving.ts'
import { takingRules } from './taking.ts'
import { visitRules } from './visits.ts'
import { waitRules } from './waits.ts'

/** Settings by what they are about, in the order in which they are shown. What stands in none is shown last. */
export const ruleSubjects = {
  taking: takingRules,
  hours: hoursRules,
  duty: dutyRules,
  order: orderRules,
  fairness: fairnessRules,
  calling: callingRules,
  lifecycle: lifecycleRules,
  visits: visitRules,
  serving: servingRules,
  people: peopleRules,
  enquiries: enquiryRules,
  registers: registerRules,
  outcomes: outcomeRules,
  cases: caseRules,
  delivery: deliveryRules,
  homes: homeRules,
  agencies: agencyRules,
  mail: mailRules,
  appointments: appointmentRules,
  waits: waitRules,
  alarms: alarmRules,
  away: awayRules,
  openness: opennessRules,
} as const

/** The rule set (制度): what the regulations disagree on. Each setting has a default. */
export const Rules = v.strictObject({
  ...takingRules,
  ...orderRules,
  ...callingRules,
  ...servingRules,
  ...peopleRules,
  ...outcomeRules,
  ...agencyRules,
  ...lifecycleRules,
  ...alarmRules,
  ...appointmentRules,
  ...visitRules,
  ...fairnessRules,
  ...hoursRules,
  ...dutyRules,
  ...waitRules,
  ...awayRules,
  ...opennessRules,
  ...enquiryRules,
  ...caseRules,
  ...deliveryRules,
  ...mailRules,
  ...registerRules,
  ...homeRules,
})
export type Rules = v.InferOutput<typeof Rules>

/** The rule set of a hall that says nothing. */
export const defaultRules: Rules = v.parse(Rules, {})
