import { join } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type Request, type Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import * as v from 'valibot'
import { refuse } from '../../protocol/refusals.ts'
import { protocolVersion } from '../../protocol/version.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import type { Access } from './access-sqlite.ts'
import { answer } from './answer.ts'
import { type Ask, malformed } from './ask.ts'
import { hallImportRoutes, type Imports } from './hall-import.ts'
import { bearerOf, identify } from './identify.ts'
import type { Metrics } from './metrics/metrics.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { openApi } from './openapi.ts'
import { isOwnMachine } from './own-machine.ts'
import { pages } from './pages.ts'
import { servePortrait } from './portraits/serve-portrait.ts'
import { dayReportFor, type Reports } from './reports.ts'
import { type SignIn, SignInRequest } from './sign-in.ts'
import { signInPlace } from './sign-in-place.ts'

export type Parts = {
  readonly hall: Hall
  readonly access: Access
  readonly ask: Ask
  readonly signIn: SignIn
  readonly metrics: Metrics
  readonly reports: Reports
  /** Position of the last event that reports know. */
  readonly ledgerAt: () => number
  readonly imports: Imports
  /** Folder of the built screens. */
  readonly screens: string
  /** What the start page shows; in a demo with tokens and PINs. */
  readonly start: () => object
  /** What features bring of their own: set-up, devices. `actor` tells them who asks. */
  readonly routers: (actor: (request: Request) => Actor) => readonly Router[]
  /** Slips of the virtual printer, as pictures; demo only. */
  readonly slips?: string
}

/** The seal, for the browser's tab. */
const seal = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#c4301c"/><path d="M6 6h20v20H6z" fill="none" stroke="#fff" stroke-width="1.6"/><path d="M10 16h12M17 11l5 5-5 5" fill="none" stroke="#fff" stroke-width="2.4"/></svg>`

/** A tenth smaller than the library's own choice, for the same time. */
const brotliQuality = 5

/** HTTP mirrors the sockets, for integration, and brings the pages. */
export function httpApp(parts: Parts): Express {
  const { hall, access, ask, signIn, screens } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } } }))
  // Scripts, styles and fonts need none of the headers that guard a page.
  const assets = express.static(join(screens, 'assets'), { immutable: true, maxAge: '1y', index: false, setHeaders: noSniff })
  app.use('/assets', assets)
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          connectSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      // The hall's own network speaks plain HTTP until it has a certificate of its own.
      strictTransportSecurity: false,
    }),
  )
  const actor = (request: Request) => identify(bearerOf(request.headers.authorization), hall, access)
  const json = express.json({ limit: '64kb', strict: false })
  app.use(
    '/api',
    rateLimit({
      windowMs: 60_000,
      limit: 1200,
      skip: () => hall.demo,
      // A proxy on this machine has the same address as whoever sits here, and must not use up what is theirs. [A8]
      keyGenerator: ({ socket: { remoteAddress: address }, headers }) => (isOwnMachine({ address, headers }) ? 'here' : (address ?? '')),
      handler: (_request, response) => answer(response, refuse('too-many-requests')),
    }),
  )
  app.post('/api/session', json, async (request, response) => {
    const parsed = v.safeParse(SignInRequest, request.body)
    if (!parsed.success) return answer(response, malformed(parsed.issues))
    const at = signInPlace(request, access)
    answer(response, 'refused' in at ? at : await signIn.try(parsed.output, at.place, at.console))
  })
  app.delete('/api/session', (request, response) => {
    const token = bearerOf(request.headers.authorization)
    if (!token || actor(request).kind !== 'person') return answer(response, refuse('not-known'))
    access.revoke(token)
    answer(response, {})
  })
  app.post('/api/commands', json, async (request, response) =>
    answer(response, await ask.command(request.body, actor(request), request.socket.remoteAddress)),
  )
  app.get('/api/views/:view', (request, response) => {
    hall.watch({ view: request.params.view, retain: false }, actor(request), (shown) => answer(response, shown))
  })
  app.get('/api/reports/day', async (request, response) => {
    const made = await dayReportFor(hall, parts.reports, request.query, actor(request))
    if ('csv' in made) response.attachment(made.file).type('text/csv; charset=utf-8').send(made.csv)
    else answer(response, made)
  })
  app.use('/api/hall', hallImportRoutes(parts.imports, { actor, answer }))
  app.get('/api/openapi.json', (_request, response) => void response.json(openApi()))
  app.get('/api/start', (_request, response) => answer(response, parts.start()))
  for (const router of parts.routers(actor)) app.use(router)
  app.get('/health', (_request, response) => {
    const { storage, seq, day, printers, voice } = hall.health
    response.status(storage === 'ok' ? 200 : 503).json({
      storage,
      seq,
      day,
      printers,
      voice,
      version: protocolVersion,
      ledger: { seq: parts.ledgerAt(), behind: Math.max(0, seq - parts.ledgerAt()) },
    })
  })
  app.get('/metrics', serveMetrics(parts.metrics, hall, actor, answer))
  app.get('/favicon.ico', (_request, response) => void response.type('image/svg+xml').send(seal))
  app.get('/photos/:badge.svg', servePortrait(hall))
  if (parts.slips) app.use('/demo/slips', express.static(parts.slips, { index: false, cacheControl: false }))
  for (const { path, page } of pages) app.get(path, (_request, response) => response.sendFile(join(screens, page, 'index.html')))
  app.use((_request, response) => void response.status(404).json(refuse('no-such-view')))
  app.use(onError)
  return app
}

const noSniff = (response: { setHeader: (name: string, value: string) => void }): void =>
  response.setHeader('X-Content-Type-Options', 'nosniff')

/** Only what the body parser and the file server throw comes here; nothing of the inside is shown. */
const onError: ErrorRequestHandler = (error: { type?: string; status?: number }, _request, response, _next) => {
  if (error.type === 'entity.too.large') answer(response, refuse('too-large'))
  else if (error.status !== undefined && error.status < 500) answer(response, refuse('malformed', { at: '' }))
  else answer(response, refuse('storage-failed'))
}
