import { setTimeout as rest } from 'node:timers/promises'
import express, { type Request, type Response, Router } from 'express'
import * as v from 'valibot'
import { type CasePageShown, type CasesPage, CasesQuery } from '../../protocol/cases-asked.ts'
import type { CasesRead, NamedCase } from '../../protocol/cases-kept.ts'
import { isRefusal, type Refusal, refuse } from '../../protocol/refusals.ts'
import { CaseNo, type Role } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'
import { placeOf, textOf } from './case-cursor.ts'
import { type CaseReader, caseRow, caseStep } from './case-rows.ts'
import { casesCsv } from './cases-csv.ts'
import { given, type ListParts, leads } from './ledger-lists.ts'

/** Rows that a file is made of at once: between two portions the hall does what else it has to do. */
const fileRows = 500

/** Registers of cases, read from the ledger a page at a time. [B20] [B21] [B22] [B23] [B24] [B26] */
export function casesRoutes({ hall, read, actor }: ListParts): Router {
  const router = Router()
  const reader: CaseReader = {
    staff: (badge) => hall.personOf(badge)?.name,
    matter: (id) => hall.matters.find(({ matter }) => matter === id)?.name,
  }
  /** A search as the ledger is asked, or why not: somebody's own cases, or everybody's for those who lead. */
  const search = (query: CasesQuery, who: Actor): CasesRead | Refusal => {
    const { mine, cursor, format: _format, lang: _lang, rows, choices: _choices, badge, down, order, ...rest } = query
    const own = mine === true
    const refused = own ? ownRefused(who) : hall.refusedTo(who, 'load')
    if (refused) return refused
    const mayName = own || leads(who)
    if (rest.applicant !== undefined && !mayName) return refuse('not-allowed')
    const { register, from, to } = rest
    const by = order ?? (register === 'open' ? 'due' : 'closed')
    if (register === 'open' && by === 'closed') return refuse('malformed', { at: 'order' })
    if (from !== undefined && to !== undefined && to < from) return refuse('malformed', { at: 'to' })
    const after = cursor === undefined ? undefined : placeOf(cursor, by)
    if (cursor !== undefined && !after) return refuse('malformed', { at: 'cursor' })
    const badges = own && who.kind === 'person' ? [who.badge] : badge
    return {
      ...rest,
      ...{ list: 'cases', order: by, down: down ?? by !== 'due', badges, after, today: hall.health.day },
      ...{ limit: rows, count: after === undefined, named: mayName },
    }
  }
  const choicesOf = ({ mine }: CasesQuery): CasesPage['choices'] => ({
    matters: hall.matters.flatMap(({ matter, name, joint }) => (joint ? [] : [{ matter, name }])),
    clerks: mine
      ? []
      : (hall.document?.people ?? []).flatMap(({ badge, roles }) =>
          roles.includes('clerk') ? [{ badge, ...given({ name: reader.staff(badge) }) }] : [],
        ),
  })
  const page = async (query: CasesQuery, wanted: CasesRead, who: Actor): Promise<CasesPage> => {
    const { rows, total, more, crowded } = await read(wanted)
    const shown = rows.map((row) => caseRow(reader, row))
    const choices = query.choices ? choicesOf(query) : undefined
    return {
      rows: shown,
      ...given({ total, crowded, next: more && textOf(more), choices }),
      register: query.register,
      ...mayDo(who, query),
    }
  }
  /** All rows of a search, a portion at a time: the file can be long, and nothing else waits for it. [B23] */
  const file = async (query: CasesQuery, wanted: CasesRead, response: Response): Promise<void> => {
    const zone = hall.document?.hall.zone ?? 'UTC'
    const csv = casesCsv(query.register, { language: query.lang, zone })
    let part = await read({ ...wanted, limit: fileRows, count: false })
    response.attachment(`cases-${query.register}-${hall.health.day}.csv`).type('text/csv; charset=utf-8').write(csv.head)
    for (;;) {
      response.write(csv.rows(part.rows.map((row: NamedCase) => caseRow(reader, row))))
      if (!part.more || response.destroyed) break
      await rest(1)
      part = await read({ ...wanted, limit: fileRows, count: false, after: part.more })
    }
    response.end()
  }
  const list = async (asked: unknown, request: Request, response: Response) => {
    const parsed = v.safeParse(CasesQuery, asked, { abortEarly: true })
    if (!parsed.success) return answer(response, malformed(parsed.issues))
    const who = actor(request)
    const wanted = search(parsed.output, who)
    if (isRefusal(wanted)) return answer(response, wanted)
    try {
      if (parsed.output.format === 'csv') await file(parsed.output, wanted, response)
      else answer(response, await page(parsed.output, wanted, who))
    } catch {
      // Half a file must not look like a whole one.
      if (response.headersSent) response.destroy()
      else answer(response, refuse('storage-failed'))
    }
  }
  router.get('/api/cases', (request, response) => {
    const { applicant, ...query } = request.query
    // A name does not belong in an address, which machines on the way write down.
    return applicant === undefined ? list(query, request, response) : answer(response, refuse('malformed', { at: 'applicant' }))
  })
  router.post('/api/cases', express.json({ limit: '8kb', strict: false }), (request, response) => list(request.body, request, response))
  router.get('/api/cases/:case', async (request, response) => {
    const who = actor(request)
    const number = v.safeParse(CaseNo, request.params.case)
    if (!number.success) return answer(response, refuse('unknown-case'))
    answer(response, await one(number.output, who).catch(() => refuse('storage-failed')))
  })
  const one = async (number: string, who: Actor): Promise<CasePageShown | Refusal> => {
    if (who.kind !== 'person') return refuse(who.kind === 'nobody' ? 'not-known' : 'not-allowed')
    const seesAll = hall.refusedTo(who, 'load') === undefined
    if (!seesAll && ownRefused(who)) return refuse('not-allowed')
    const found = await read({ list: 'case', case: number, named: !seesAll || leads(who) })
    // Whether there is such a case is told to nobody whose it is not.
    if (!found || (!seesAll && found.row.badge !== who.badge)) return refuse('unknown-case')
    return { row: caseRow(reader, found.row), steps: found.steps.map((step) => caseStep(reader, step)) }
  }
  return router
}

const has = (who: Actor, roles: readonly Role[]): boolean => who.kind === 'person' && who.roles.some((role) => roles.includes(role))

const ownRefused = (who: Actor): Refusal | undefined =>
  has(who, ['clerk']) ? undefined : refuse(who.kind === 'nobody' ? 'not-known' : 'not-allowed')

const mayDo = (who: Actor, { mine }: CasesQuery) => ({ named: mine === true || leads(who), reviews: mine !== true && leads(who) })
