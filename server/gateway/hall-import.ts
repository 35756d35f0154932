import express, { type Request, type Response, Router } from 'express'
import * as v from 'valibot'
import { ImportQuery, type ImportReport, type ImportTable, TemplateQuery } from '../../protocol/hall-import.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import { malformed } from './ask.ts'

type Person = Extract<Actor, { kind: 'person' }>
export type Imports = {
  readonly refusedTo: (actor: Actor) => Refusal | undefined
  readonly run: (bytes: Uint8Array, query: ImportQuery, by: Person) => Promise<ImportReport | Refusal>
  readonly templateXlsx: (language: Language) => Promise<Uint8Array>
  readonly templateCsv: (table: ImportTable, language: Language) => string
}
type Edge = { readonly actor: (request: Request) => Actor; readonly answer: (response: Response, body: object) => void }

/** Bytes of one upload. */
const largest = '8mb'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `/api/hall`: people and matters as files. The file is the body as it is; what it is, its bytes tell. */
export function hallImportRoutes(imports: Imports, { actor, answer }: Edge): Router {
  const routes = Router()
  /** Who may: before anything of the body is read. */
  routes.use((request, response, next) => {
    const who = actor(request)
    const refused = imports.refusedTo(who)
    if (refused || who.kind !== 'person') return answer(response, refused ?? refuse('not-allowed'))
    response.locals['who'] = who
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  routes.post('/import', express.raw({ type: () => true, limit: largest }), async (request, response) => {
    const query = v.safeParse(ImportQuery, request.query)
    if (!query.success) return answer(response, malformed(query.issues))
    const body: unknown = request.body
    if (!(body instanceof Uint8Array) || body.length === 0) return answer(response, refuse('malformed', { at: 'body' }))
    answer(response, await imports.run(body, query.output, response.locals['who'] as Person))
  })
  routes.get('/template.xlsx', async (request, response) => {
    const query = v.safeParse(TemplateQuery, request.query)
    if (!query.success) return answer(response, malformed(query.issues))
    const file = await imports.templateXlsx(query.output.lang)
    response.attachment('hall.xlsx').type(xlsx).send(Buffer.from(file))
  })
  for (const table of ['people', 'matters'] as const)
    routes.get(`/${table}.csv`, (request, response) => {
      const query = v.safeParse(TemplateQuery, request.query)
      if (!query.success) return answer(response, malformed(query.issues))
      response.attachment(`${table}.csv`).type('text/csv').send(imports.templateCsv(table, query.output.lang))
    })
  return routes
}
