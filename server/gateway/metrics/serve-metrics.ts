import type { RequestHandler } from 'express'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Actor } from '../../domain/decision.ts'
import type { Hall } from '../../hall.ts'
import type { Metrics } from './metrics.ts'

/** Headers by which a proxy says that it asks for somebody else. */
const onBehalf = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const

/**
 * Whoever asks from this machine, and from elsewhere those who may see the manager's live load. The hall's own address is no proof that the caller is
 * here when a proxy on this machine passes on what others ask; such a call says so in its headers and needs a session. [O1]
 */
export function refusedMetrics(
  from: { readonly address: string; readonly forwarded: boolean },
  actor: Actor,
  hall: Hall,
): Refusal | undefined {
  if (isLoopback(from.address) && !from.forwarded) return undefined
  const refused = hall.refusedTo(actor, 'load')
  // Before the hall has a document there is nobody to sign in, and nothing to see from afar.
  return refused?.refused === 'no-such-view' ? refuse('not-allowed') : refused
}

export function serveMetrics(
  metrics: Metrics,
  hall: Hall,
  actorOf: (request: Parameters<RequestHandler>[0]) => Actor,
  answer: (response: Parameters<RequestHandler>[1], refusal: Refusal) => void,
): RequestHandler {
  return async (request, response) => {
    const forwarded = onBehalf.some((name) => request.headers[name] !== undefined)
    const refused = refusedMetrics({ address: request.socket.remoteAddress ?? '', forwarded }, actorOf(request), hall)
    if (refused) return answer(response, refused)
    response.setHeader('cache-control', 'no-store')
    response.type(metrics.type).send(await metrics.text())
  }
}

const isLoopback = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address)
