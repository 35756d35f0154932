import express, { type Request, Router } from 'express'
import * as v from 'valibot'
import { OldSlipsRequest } from '../../protocol/printers.ts'
import { refuse } from '../../protocol/refusals.ts'
import type { Role } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'

type Parts = {
  readonly hall: Hall
  readonly actor: (request: Request) => Actor
  /** False: nothing prints now. */
  readonly release: (printer: string, what: 'print' | 'drop') => boolean
}

const mayRun: readonly Role[] = ['manager', 'admin']

/** `POST /api/printers/printer-1/old`: slips that have waited too long are printed after all, or never; for the manager alone. [P42] */
export function printerRoutes({ hall, actor, release }: Parts): Router {
  const router = Router()
  router.post('/api/printers/:printer/old', express.json({ limit: '1kb', strict: false }), (request, response) => {
    const who = actor(request)
    if (who.kind === 'nobody') return answer(response, refuse('not-known'))
    if (who.kind !== 'person' || !who.roles.some((role) => mayRun.includes(role))) return answer(response, refuse('not-allowed'))
    const parsed = v.safeParse(OldSlipsRequest, request.body)
    if (!parsed.success) return answer(response, malformed(parsed.issues))
    const printer = hall.health.printers.find((each) => each.printer === request.params['printer'])
    if (!printer) return answer(response, refuse('unknown-device'))
    if (!release(printer.printer, parsed.output.what)) return answer(response, refuse('storage-failed'))
    answer(response, { slips: printer.held ?? 0 })
  })
  return router
}
