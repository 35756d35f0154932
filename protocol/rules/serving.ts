import * as v from 'valibot'
import { outcomeKinds } from '../vocabulary.ts'
import { count } from './setting.ts'

/** What happens at the counter, and after it. */
export const servingRules = {
  /** How long the pad invites after a service, unless the next one begins. */
  ratingInvitationSeconds: v.optional(count(10, 600), 120),
  /** Kinds of case that the console offers (R28). */
  outcomeKinds: v.optional(v.pipe(v.array(v.picklist(outcomeKinds)), v.minLength(1)), [
    'instant',
    'promised',
    'escalated',
    'supplement',
    'joint',
    'returned',
    'enquiry',
    'petition',
  ]),
}
