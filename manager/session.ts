import type { Refusal } from '../protocol/refusals.ts'
import type { Role } from '../protocol/vocabulary.ts'
import { ofDevice } from '../web/token.ts'

export type Session = { readonly token: string; readonly name: string; readonly roles?: readonly Role[]; readonly badge?: string }
export type Trial = Refusal | { readonly unsent: true }

/** Whoever looks after the machines and settings alone has nothing to do with citizens and staff, and is not shown them. */
export const leads = ({ roles }: Session): boolean => roles === undefined || roles.some((role) => role === 'chief' || role === 'manager')

const place = 'manager'

/** The tab keeps the session, so that a reload goes on and a closed tab ends it. */
export function keptSession(): Session | undefined {
  const kept = sessionStorage.getItem(place)
  return kept ? (JSON.parse(kept) as Session) : undefined
}

export function keep(session: Session | undefined): void {
  if (session) sessionStorage.setItem(place, JSON.stringify(session))
  else sessionStorage.removeItem(place)
}

export async function openSession(badge: string, pin: string): Promise<Session | Trial> {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...ofDevice() },
      body: JSON.stringify({ badge, pin }),
      signal: AbortSignal.timeout(8000),
    })
    const answer = (await response.json()) as { token: string; person: { name: string; roles: readonly Role[] } } | Refusal
    return 'refused' in answer ? answer : { token: answer.token, badge, name: answer.person.name, roles: answer.person.roles }
  } catch {
    return { unsent: true }
  }
}

/** The hall forgets the session too; without a connection it ends by its own time. */
export function endSession(session: Session): void {
  void fetch('/api/session', { method: 'DELETE', headers: { authorization: `Bearer ${session.token}` } }).catch(() => undefined)
}
