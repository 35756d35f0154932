import type { Refusal } from '../../protocol/refusals.ts'
import type { PrintAnswer, PrintRequest } from '../../protocol/slips/print-request.ts'
import type { Slip } from '../../protocol/slips/slip.ts'
import { newRequestId } from '../connection.ts'
import { language } from '../language.ts'

export type SlipTrouble = Refusal | { readonly unsent: true }
type Wanted =
  | { readonly kind: 'checklist'; readonly matter: string }
  | { readonly kind: 'enquiry'; readonly enquiry: string }
  | { readonly kind: 'service-notice'; readonly matter: string }
  | { readonly kind: 'receipt'; readonly case: string }
  | { readonly kind: 'case'; readonly case?: string; readonly code?: string; readonly check?: string }
  | { readonly kind: 'agency-mandate' | 'agency-feedback'; readonly agency: string }
  | { readonly kind: 'waybill'; readonly case: string }
  | { readonly kind: 'mail-book'; readonly day: string }
  | { readonly kind: 'test' }
  | { readonly kind: 'day-sheet'; readonly day: string }
  | { readonly kind: 'leave'; readonly leave: string }
  | { readonly kind: 'mandate'; readonly department: string }
  | { readonly kind: 'handover'; readonly counter: number }
type More = { readonly printer?: string; readonly language?: PrintRequest['language'] }

/** Asks for a slip. A try without an answer is made once more as the same request, so that no second slip comes of it. */
export const askSlip = (slip: Wanted, token: string | undefined, more: More = {}): Promise<PrintAnswer | SlipTrouble> =>
  post<PrintAnswer>('/api/slips', { slip, token, more })

/** The slip as it would be printed, and nothing comes of it. */
export const previewSlip = async (slip: Wanted, token: string | undefined): Promise<Slip | SlipTrouble> => {
  const answer = await post<{ readonly slip: Slip }>('/api/slips/preview', { slip, token, more: {} })
  return 'slip' in answer ? answer.slip : answer
}

type Asked = { readonly slip: Wanted; readonly token: string | undefined; readonly more: More }

async function post<T>(path: string, { slip, token, more }: Asked): Promise<T | SlipTrouble> {
  const body = JSON.stringify({ id: newRequestId(), language: language.value, slip, ...more })
  for (let tries = 2; tries > 0; tries--) {
    try {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body,
        signal: AbortSignal.timeout(6000),
      })
      return (await response.json()) as T | Refusal
    } catch {
      // Asked again.
    }
  }
  return { unsent: true }
}
