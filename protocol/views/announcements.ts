import * as v from 'valibot'
import { CaseNo, caseResults, MatterId } from '../vocabulary.ts'
import { Text, Time } from './parts.ts'

/**
 * `announcement:CASE`, in `notices` (public) and `load`: 办结公告 (R41). `name`: the applicant's, masked; absent where none was left. Days are dates of the hall's
 * zone; `until`: the last one on which it stands here.
 */
export const AnnouncementEntry = v.object({
  case: CaseNo,
  matter: MatterId,
  matterName: Text,
  name: v.optional(v.string()),
  result: v.picklist(caseResults),
  day: v.string(),
  until: v.string(),
  at: Time,
})
export type AnnouncementEntry = v.InferOutput<typeof AnnouncementEntry>
