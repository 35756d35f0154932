import { createHash } from 'node:crypto'
import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { RequestId } from '../../protocol/vocabulary.ts'
import { stageAt } from '../domain/readiness/decide.ts'

/**
 * The look that is due now. Its request id is made from the opening and the stage, so that the hall answers a repeat with the look that it has: each is
 * made once, also when the server is started anew in between. [C19]
 */
export function nextLook(hours: HoursEntry | undefined, now: number): RequestId | undefined {
  if (!hours?.kept || !hours.opens) return undefined
  const stage = stageAt(Date.parse(hours.opens), now)
  return stage && idOf(`${hours.opens} ${stage}`)
}

function idOf(text: string): RequestId {
  const bytes = createHash('sha256').update(`opening ${text}`).digest()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-') as RequestId
}
