import { type Request, Router } from 'express'
import { isRefusal, refuse } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'

/** `GET /api/cases/NUMBER/due`: why this date, for the staff; with the case's code instead of its number for whoever holds it. [Z22] */
export function dueRoutes(hall: Hall, actor: (request: Request) => Actor): Router {
  const router = Router()
  router.get('/api/cases/:of/due', (request, response) => {
    hall.watch({ view: `due:${request.params.of}`, retain: false }, actor(request), (shown) => {
      if (isRefusal(shown)) return answer(response, shown)
      const { now } = shown.entries
      answer(response, now ? { seq: shown.seq, ...now } : refuse('unknown-case'))
    })
  })
  return router
}
