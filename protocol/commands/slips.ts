import * as v from 'valibot'
import { SlipDesign } from '../slips/design.ts'
import { RequestId } from '../vocabulary.ts'

/** The manager changes how the hall's slips look: the whole document, from the next slip on. The answer says whether it is another one. */
export const SlipsChange = v.strictObject({
  id: RequestId,
  type: v.literal('slips.change'),
  design: SlipDesign,
})
