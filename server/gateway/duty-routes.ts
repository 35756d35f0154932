import express, { type Request, Router } from 'express'
import type { PlanTable } from '../../protocol/duty-table.ts'
import { refuse } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'

type Parts = {
  readonly hall: Hall
  readonly actor: (request: Request) => Actor
  /** Rejects with an `Unreadable` for what is no table. */
  readonly read: (bytes: Uint8Array) => Promise<PlanTable>
}

/** A year of days is far less; what is larger is no roster. */
const largest = '1mb'

/** `POST /api/duty/table`: what a spreadsheet says of a roster, for whoever sees the hall's load, and so may plan one. Nothing is planned by it. [O53] */
export function dutyRoutes({ hall, actor, read }: Parts): Router {
  const router = Router()
  router.post(
    '/api/duty/table',
    (request, response, next) => {
      const refused = hall.refusedTo(actor(request), 'load')
      if (!refused) return next()
      answer(response, refused)
    },
    express.raw({ type: () => true, limit: largest }),
    async (request, response) => {
      const body: unknown = request.body
      if (!(body instanceof Uint8Array) || body.length === 0) return answer(response, refuse('malformed', { at: 'body' }))
      try {
        answer(response, await read(body))
      } catch {
        answer(response, refuse('malformed', { at: 'body' }))
      }
    },
  )
  return router
}
