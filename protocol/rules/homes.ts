import * as v from 'valibot'
import { count } from './setting.ts'

/** Home service (R15) and the notice board (R41). The sources name no number of days for either: these are the product's own. */
export const homeRules = {
  /** Working days in which somebody goes to who cannot come. */
  homeVisitDays: v.optional(count(1, 60), 3),
  /** Days that a closed case stands on the notice board, where its matter is published (`matters[].case.publish`); 0: there is no board. */
  publishDays: v.optional(count(0, 180), 7),
}
