import { type Request, Router } from 'express'
import * as v from 'valibot'
import { type AskedPage, AskedQuery, type Chains, DaysQuery, type TopQuestions } from '../../protocol/asked.ts'
import type { AskedRead } from '../../protocol/asked-kept.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Role } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'
import { askedCsv } from './asked-csv.ts'
import { askedRow, chainsOf, type Reader } from './asked-rows.ts'
import { csvRows, given, type ListParts, leads, pageRows, safely } from './ledger-lists.ts'

const chainsShown = 200
const desk: readonly Role[] = ['clerk', 'guide', 'chief', 'manager']

const badgeOf = (actor: Actor): string | undefined => (actor.kind === 'person' ? actor.badge : undefined)
const has = (actor: Actor, roles: readonly Role[]): actor is Extract<Actor, { kind: 'person' }> =>
  actor.kind === 'person' && actor.roles.some((role) => roles.includes(role))

/** Questions, records, calls back and the chains of handed-on tickets, read from the ledger a page at a time. [F23] [F28] [F29] */
export function askedRoutes({ hall, read, actor }: ListParts): Router {
  const router = Router()
  const readerFor = (who: Actor): Reader => ({
    name: (badge) => hall.personOf(badge)?.name,
    personal: (ref) => hall.personal.of(ref),
    mayCall: ({ badge, kind }) => leads(who) || (kind !== 'visit' && badgeOf(who) === badge),
  })
  const matterName = (id: string) => hall.matters.find(({ matter }) => matter === id)?.name
  const lineName = (id: string) => hall.document?.lines.find(({ line }) => line === id)?.name
  const list = async (query: unknown, who: Actor): Promise<AskedPage | { csv: string; file: string } | Refusal> => {
    const parsed = v.safeParse(AskedQuery, query, { abortEarly: true })
    if (!parsed.success) return malformed(parsed.issues)
    const { kind, from, to, matter, channel, state, before, mine, format, lang } = parsed.output
    const refused = mine ? ownRefused(who) : hall.refusedTo(who, 'load')
    // What a call back is about is told to nobody whom it is about (R45).
    if (refused ?? (mine && kind === 'visit' ? refuse('not-allowed') : undefined)) return refused ?? refuse('not-allowed')
    const wanted = {
      list: 'asked',
      kind,
      ...given({ from, to, matter, channel, before, open: state && state === 'open' }),
      ...(mine && who.kind === 'person' ? { badge: who.badge } : {}),
      limit: format === 'csv' ? csvRows : pageRows,
    } as AskedRead
    const page = await read(wanted)
    const reader = readerFor(who)
    if (format === 'json') return { ...page, rows: page.rows.map((row) => askedRow(reader, row)) }
    const nameless: Reader = { ...reader, personal: () => undefined }
    const rows = page.rows.map((row) => askedRow(nameless, row))
    const zone = hall.document?.hall.zone ?? 'UTC'
    return {
      csv: askedCsv(kind, rows, { language: lang, zone, matter: matterName, line: lineName }),
      file: `${kind}-${from ?? ''}-${to ?? hall.health.day}.csv`,
    }
  }
  const days = (query: unknown): { from: string; to: string } | Refusal => {
    const parsed = v.safeParse(DaysQuery, query, { abortEarly: true })
    if (!parsed.success) return malformed(parsed.issues)
    const { to = hall.health.day, from = to } = parsed.output
    return { from, to }
  }
  const ofDays = async <T extends object>(request: Request, make: (of: { from: string; to: string }, who: Actor) => Promise<T>) => {
    const who = actor(request)
    const of = hall.refusedTo(who, 'load') ?? days(request.query)
    return 'refused' in of ? of : make(of, who)
  }
  router.get('/api/asked', async (request, response) => {
    const made = await safely(list(request.query, actor(request)))
    if ('csv' in made) response.attachment(made.file).type('text/csv; charset=utf-8').send(made.csv)
    else answer(response, made)
  })
  router.get('/api/asked/matters', async (request, response) => {
    const made = ofDays(request, async (of): Promise<TopQuestions> => {
      const kept = await read({ list: 'asked-matters', ...of })
      return {
        matters: kept.map(({ matter: id, asked, open }) => ({
          ...given({ matter: id ?? undefined, name: id ? matterName(id) : undefined }),
          asked,
          open,
        })),
      }
    })
    answer(response, await safely(made))
  })
  router.get('/api/asked/chains', async (request, response) => {
    const made = ofDays(request, async (of, who): Promise<Chains> => {
      const { hops, ...counted } = await read({ list: 'hops', ...of, limit: chainsShown })
      return { chains: chainsOf(readerFor(who), hops), ...counted }
    })
    answer(response, await safely(made))
  })
  return router
}

const ownRefused = (who: Actor): Refusal | undefined =>
  has(who, desk) ? undefined : refuse(who.kind === 'nobody' ? 'not-known' : 'not-allowed')
