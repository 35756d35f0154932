import type { Response } from 'express'
import { type Refusal, refusals } from '../../protocol/refusals.ts'

/** The body, with the status that a refusal has in the closed list. */
export const answer = (response: Response, body: object): void => {
  const status = 'refused' in body ? refusals[(body as Refusal).refused] : 200
  response.status(status).json(body)
}
