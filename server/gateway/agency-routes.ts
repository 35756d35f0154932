import { Router } from 'express'
import * as v from 'valibot'
import { AgenciesQuery, type AgencyCounts, type AgencyPage, CountsQuery } from '../../protocol/agencies-shown.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import { agencyCsv } from './agency-csv.ts'
import { type AgencyReader, agencyRow } from './agency-rows.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'
import { staff } from './asked-rows.ts'
import { csvRows, given, type ListParts, leads, pageRows, safely } from './ledger-lists.ts'

/** 代办台账 (R37, R57), read from the ledger a page at a time, by whoever may see the load. [Z66] */
export function agencyRoutes({ hall, read, actor }: ListParts): Router {
  const router = Router()
  const readerFor = (withClients: boolean): AgencyReader => ({
    name: (badge) => hall.personOf(badge)?.name,
    matter: (id) => hall.matters.find(({ matter }) => matter === id)?.name,
    personal: (ref) => (withClients ? hall.personal.of(ref) : undefined),
  })
  const list = async (query: unknown, who: Actor): Promise<AgencyPage | { csv: string; file: string } | Refusal> => {
    const refused = hall.refusedTo(who, 'load')
    if (refused) return refused
    const parsed = v.safeParse(AgenciesQuery, query, { abortEarly: true })
    if (!parsed.success) return malformed(parsed.issues)
    const { state, format, lang, ...days } = parsed.output
    const open = state === undefined ? {} : { open: state === 'open' }
    const wanted = { list: 'agencies' as const, ...given(days), ...open, limit: format === 'csv' ? csvRows : pageRows }
    const page = await read(wanted)
    const reader = readerFor(format === 'json' && leads(who))
    const rows = page.rows.map((row) => agencyRow(reader, row))
    if (format === 'json') return { ...page, rows }
    const zone = hall.document?.hall.zone ?? 'UTC'
    return { csv: agencyCsv(rows, { language: lang, zone }), file: `agencies-${days.from ?? ''}-${days.to ?? hall.health.day}.csv` }
  }
  const counts = async (query: unknown, who: Actor): Promise<AgencyCounts | Refusal> => {
    const refused = hall.refusedTo(who, 'load')
    if (refused) return refused
    const parsed = v.safeParse(CountsQuery, query, { abortEarly: true })
    if (!parsed.success) return malformed(parsed.issues)
    const { year = (hall.health.day ?? '').slice(0, 4) } = parsed.output
    const kept = await read({ list: 'agency-counts', year })
    const reader = readerFor(false)
    const wanted = hall.document?.rules.agencyYearly ?? 0
    return { year, wanted, agents: kept.map(({ agent, ...of }) => ({ agent: staff(reader, agent), ...of })) }
  }
  router.get('/api/agencies', async (request, response) => {
    const made = await safely(list(request.query, actor(request)))
    if ('csv' in made) response.attachment(made.file).type('text/csv; charset=utf-8').send(made.csv)
    else answer(response, made)
  })
  router.get('/api/agencies/counts', async (request, response) => answer(response, await safely(counts(request.query, actor(request)))))
  return router
}
