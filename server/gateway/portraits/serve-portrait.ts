import type { Request, Response } from 'express'
import { refuse } from '../../../protocol/refusals.ts'
import type { Hall } from '../../hall.ts'
import { drawPortrait } from './draw-portrait.ts'

/** `GET /photos/BADGE.svg`, for everyone: people of the hall whose file asks for a portrait. Anybody else: 404. */
export const servePortrait =
  (hall: Pick<Hall, 'document'>) =>
  (request: Request<{ badge: string }>, response: Response): void => {
    const person = hall.document?.people.find(({ badge }) => badge === request.params.badge)
    if (!person?.portrait) return void response.status(404).json(refuse('no-such-view'))
    response.type('image/svg+xml').set('Cache-Control', 'public, max-age=3600').send(drawPortrait(person.badge, person.portrait))
  }
