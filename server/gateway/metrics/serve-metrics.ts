import type { RequestHandler } from 'express'
import type { Refusal } from '../../../protocol/refusals.ts'
import type { Actor } from '../../domain/decision.ts'
import type { Hall } from '../../hall.ts'
import { type Caller, isOwnMachine } from '../own-machine.ts'
import type { Metrics } from './metrics.ts'

/** Whoever asks from this machine, and from elsewhere or through a proxy those who may see the manager's live load. [O1] */
export const refusedMetrics = (from: Caller, actor: Actor, hall: Hall): Refusal | undefined =>
  isOwnMachine(from) ? undefined : hall.refusedTo(actor, 'works')

export function serveMetrics(
  metrics: Metrics,
  hall: Hall,
  actorOf: (request: Parameters<RequestHandler>[0]) => Actor,
  answer: (response: Parameters<RequestHandler>[1], refusal: Refusal) => void,
): RequestHandler {
  return async (request, response) => {
    const from = { address: request.socket.remoteAddress, headers: request.headers }
    const refused = refusedMetrics(from, actorOf(request), hall)
    if (refused) return answer(response, refused)
    response.setHeader('cache-control', 'no-store')
    response.type(metrics.type).send(await metrics.text())
  }
}
