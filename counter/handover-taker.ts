import type { Refusal } from '../protocol/refusals.ts'
import { newRequestId } from '../web/connection.ts'
import { startSession, type Trial } from './session.ts'

/** Whoever takes over confirms at this console with badge and PIN: a session for this one thing, which ends with it. Undefined: it is confirmed. */
export async function confirmAs(
  who: { readonly badge: string; readonly pin: string },
  what: { readonly counter: number; readonly prepared: string; readonly appointments: readonly string[] },
): Promise<Trial | undefined> {
  const session = await startSession(who.badge, who.pin)
  if (!('token' in session)) return session
  const headers = { authorization: `Bearer ${session.token}` }
  try {
    const response = await fetch('/api/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ id: newRequestId(), type: 'handover.confirm', ...what }),
      signal: AbortSignal.timeout(8000),
    })
    const answer = (await response.json()) as object | Refusal
    return 'refused' in answer ? (answer as Refusal) : undefined
  } catch {
    return { unsent: true }
  } finally {
    void fetch('/api/session', { method: 'DELETE', headers }).catch(() => undefined)
  }
}
