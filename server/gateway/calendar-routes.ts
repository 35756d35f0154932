import { type Request, Router } from 'express'
import { refuse } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'

/** `GET /api/calendar?year=2026`, for whoever may see the hall's load; without a year that of the hall day. [C7] */
export function calendarRoutes(hall: Hall, actor: (request: Request) => Actor): Router {
  const router = Router()
  router.get('/api/calendar', (request, response) => {
    const refused = hall.refusedTo(actor(request), 'works')
    if (refused) return answer(response, refused)
    const { year = hall.health.day.slice(0, 4) } = request.query
    if (typeof year !== 'string' || !/^20\d\d$/.test(year)) return answer(response, refuse('malformed', { at: 'year' }))
    answer(response, hall.calendarYear(Number(year)) ?? refuse('not-set-up'))
  })
  return router
}
