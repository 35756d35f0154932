import * as v from 'valibot'
import { enquiryChannels } from '../enquiries.ts'
import { HomeNo, homeNeeds } from '../homes.ts'
import { Text, Time } from './parts.ts'

const Person = v.object({ badge: v.string(), name: v.string() })

/** Who is to be visited, where, and when it suits. */
const HomeCitizen = v.object({
  need: v.optional(v.picklist(homeNeeds)),
  name: v.optional(v.string()),
  phone: v.optional(v.string()),
  address: v.optional(v.string()),
  suits: v.optional(v.string()),
  note: v.optional(v.string()),
})

/**
 * `home:ID`, in `load`, in `guide`, and in `counter:N` of who is to go or entered it: a visit that is open (R15). The guide's page has the citizen only of visits
 * that a guide makes, since others read along there. `due`: the end of the hours of its last day; `late`: it is over.
 */
export const HomeEntry = v.object({
  home: HomeNo,
  since: Time,
  channel: v.picklist(enquiryChannels),
  matter: Text,
  asked: Person,
  citizen: v.optional(HomeCitizen),
  due: Time,
  dueDay: v.string(),
  provisional: v.optional(v.literal(true)),
  late: v.optional(v.literal(true)),
  plan: v.optional(v.object({ by: v.array(Person), at: Time, until: Time })),
  /** Visits that met nobody. */
  tries: v.number(),
  /** At a counter: who sits there is to go. */
  mine: v.optional(v.boolean()),
})
export type HomeEntry = v.InferOutput<typeof HomeEntry>
