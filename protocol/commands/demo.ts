import * as v from 'valibot'
import { Instant } from '../clock-time.ts'
import { RequestId } from '../vocabulary.ts'

/**
 * A demo's clock leaps ahead, and whatever falls due until then happens, each thing at its own instant. `to`: an instant, ISO 8601 with an
 * offset, at most `demoLeapDays` ahead. Whoever reaches a demo may ask it; elsewhere it is refused. The answer's `now` is
 * the hall's clock after the leap.
 */
export const DemoAdvance = v.strictObject({
  id: RequestId,
  type: v.literal('demo.advance'),
  to: Instant,
})

export const demoLeapDays = 400
