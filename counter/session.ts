import type { Refusal } from '../protocol/refusals.ts'
import { Connection } from '../web/connection.ts'
import { ofDevice } from '../web/token.ts'
import type { Seat } from './seat.ts'

export type Trial = Refusal | { readonly unsent: true }
type Session = { readonly token: string; readonly person: { readonly badge: string; readonly name: string } }

export async function startSession(badge: string, pin: string): Promise<Session | Trial> {
  try {
    const answer = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...ofDevice() },
      body: JSON.stringify({ badge, pin }),
      signal: AbortSignal.timeout(8000),
    })
    return (await answer.json()) as Session | Refusal
  } catch {
    return { unsent: true }
  }
}

/** Sits down at the counter: the clerk is known there before the first call (R06). */
export async function openCounter(seat: Seat): Promise<Connection | Trial> {
  const connection = new Connection(`counter:${seat.counter}`, seat.token).start()
  const outcome = await connection.send(seat.assists ? 'counter.assist' : 'counter.open', { counter: seat.counter }, { patience: 8000 })
  if (!('seq' in outcome)) {
    connection.stop()
    return outcome
  }
  if (connection.refused.value) {
    // The view was asked for before the counter was this clerk's.
    connection.refused.value = undefined
    connection.useToken(seat.token)
  }
  return connection
}
