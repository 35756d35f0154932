import * as v from 'valibot'
import { reviewResults } from '../cases-kept.ts'
import { CaseNo, RequestId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/**
 * 抽查 (R35): a chief or manager has looked at a row of the rejection register. Not the one who gave it back: `not-allowed`. A finding needs words:
 * `reason-needed`. What is no row of the last quarter is refused as `unknown-case`.
 */
export const CaseReview = v.strictObject({
  id: RequestId,
  type: v.literal('case.review'),
  case: CaseNo,
  result: v.picklist(reviewResults),
  words: v.optional(freeText(200)),
})
