import * as v from 'valibot'
import { CaseNo, RequestId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** 撤下公告: a case comes off the notice board before its time. The reason is kept with the hall's papers. */
export const AnnouncementTakeDown = v.strictObject({
  id: RequestId,
  type: v.literal('announcement.takeDown'),
  case: CaseNo,
  reason: freeText(200),
})
