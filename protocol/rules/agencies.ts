import * as v from 'valibot'
import { agencyScopes } from '../agencies.ts'
import { count } from './setting.ts'

/** 帮办代办 (R37, R57). There is no setting for a fee: 001-5a 「不得收取任何代办费用」. */
export const agencyRules = {
  /** What the hall does as an agent: anything; what nobody has to come for (000-2); what is not done at once (001-5a); what investors need (001-5c). */
  agencyScope: v.optional(v.picklist(agencyScopes), 'any'),
  /** Agencies that one agent carries through in a year: 001-5c 「全年代办业务量要在50件以上」, which includes 50; 0: none is asked for. */
  agencyYearly: v.optional(count(0, 1000), 50),
}
