import * as v from 'valibot'
import { AgencyNo, agencyStates } from '../agencies.ts'
import { CaseNo } from '../vocabulary.ts'
import { ClerkShown, Text, Time } from './parts.ts'

/** `counter:N` `agency:ID`: one that who sits there carries through as agent, until the citizen has said whether it was well done. */
export const AgencyEntry = v.object({
  agency: AgencyNo,
  state: v.picklist(agencyStates),
  since: Time,
  agent: v.optional(ClerkShown),
  matter: Text,
  number: v.string(),
  case: v.optional(CaseNo),
  client: v.object({ name: v.optional(v.string()), phone: v.optional(v.string()) }),
  scope: v.string(),
  /** Working days: promised, and used by the steps that are over. */
  limit: v.number(),
  used: v.number(),
  /** YYYY-MM-DD; `provisional`: nobody knows that year's holidays yet. */
  dueDay: v.string(),
  provisional: v.optional(v.literal(true)),
  late: v.optional(v.literal(true)),
})
export type AgencyEntry = v.InferOutput<typeof AgencyEntry>

/** `load` `agencies`: how many are open, past their day, and handed back without the citizen's word. */
export const AgenciesEntry = v.object({ open: v.number(), late: v.number(), toAsk: v.number() })
export type AgenciesEntry = v.InferOutput<typeof AgenciesEntry>
