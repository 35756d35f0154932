import { type Request, Router } from 'express'
import { isRefusal, refuse } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'

/** `GET /api/leaves/ID/why`: what a leave is for, to the asker and to whoever has to decide of it or has. [O25] */
export function leaveRoutes(hall: Hall, actor: (request: Request) => Actor): Router {
  const router = Router()
  router.get('/api/leaves/:leave/why', (request, response) => {
    hall.watch({ view: `leave:${request.params.leave}`, retain: false }, actor(request), (shown) => {
      if (isRefusal(shown)) return answer(response, shown)
      const { why } = shown.entries
      answer(response, why ?? refuse('unknown-leave'))
    })
  })
  return router
}
