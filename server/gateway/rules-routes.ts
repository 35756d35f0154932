import { type Request, Router } from 'express'
import type { PresetsShown } from '../../protocol/rules/presets-shown.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'

type Parts = { readonly hall: Hall; readonly presets: () => PresetsShown; readonly actor: (request: Request) => Actor }

/** What each regulation answers, for whoever may see the rule set in force. [X4] */
export function rulesRoutes({ hall, presets, actor }: Parts): Router {
  const router = Router()
  router.get('/api/rules/presets', (request, response) => answer(response, hall.refusedTo(actor(request), 'works') ?? presets()))
  return router
}
