import express, { type Request, Router } from 'express'
import * as v from 'valibot'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { defaultDesign } from '../../protocol/slips/design.ts'
import { type PrintAnswer, PrintRequest } from '../../protocol/slips/print-request.ts'
import type { Slip } from '../../protocol/slips/slip.ts'
import type { Role } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'

type Asker = { readonly by: string; readonly kiosk?: number; readonly actor?: Actor; readonly leads?: boolean }
type Parts = {
  readonly hall: Hall
  readonly print: (request: PrintRequest, asker: Asker) => Promise<PrintAnswer | Refusal>
  /** The slip as it would come out; nothing is printed. */
  readonly preview: (request: PrintRequest, asker: Asker) => Promise<{ readonly slip: Slip } | Refusal>
  readonly actor: (request: Request) => Actor
}

const mayList: readonly Role[] = ['guide', 'chief', 'manager', 'admin']
const mayReceipt: readonly Role[] = ['clerk', 'chief', 'manager']
const mayOffice: readonly Role[] = ['manager', 'admin']
/** Slips about people, by whoever is shown them. [O33] */
const mayStaff: readonly Role[] = ['chief', 'manager', 'admin']
const staffKinds: readonly string[] = ['leave', 'mandate']
/** Whoever is asked gives the paper. [F27] */
const mayGive: readonly Role[] = ['clerk', 'guide', 'chief', 'manager']
const mayPrint = (kind: PrintRequest['slip']['kind']): readonly Role[] => {
  if (kind === 'checklist') return mayList
  if (kind === 'enquiry' || kind === 'service-notice' || kind === 'agency-mandate' || kind === 'agency-feedback') return mayGive
  if (kind === 'receipt' || kind === 'case' || kind === 'waybill' || kind === 'mail-book') return mayReceipt
  return staffKinds.includes(kind) ? mayStaff : mayOffice
}
const leads = (roles: readonly Role[]): boolean => roles.includes('chief') || roles.includes('manager')
/** Lists that one kiosk prints in a minute: a child that plays with it must not empty the roll. */
const mostLists = 6
const minuteMs = 60_000

/** Slips that somebody asks for. [P53] */
export function slipRoutes({ hall, print, preview, actor }: Parts): Router {
  const router = Router()
  const lists = new Map<string, { readonly id: string; readonly at: number }[]>()
  /** The same request again is no other list. */
  const tooMany = (kiosk: string, id: string): boolean => {
    const now = performance.now()
    const last = (lists.get(kiosk) ?? []).filter(({ at }) => now - at < minuteMs)
    if (!last.some((list) => list.id === id)) {
      if (last.length >= mostLists) return true
      last.push({ id, at: now })
    }
    lists.set(kiosk, last)
    return false
  }
  /** How slips look, for whoever may see the hall's load. It is changed by `slips.change`. */
  router.get('/api/slips/design', (request, response) => {
    const refused = hall.refusedTo(actor(request), 'works')
    answer(response, refused ?? { design: hall.document?.slips ?? defaultDesign })
  })
  router.post('/api/slips', express.json({ limit: '4kb', strict: false }), async (request, response) => {
    const who = actor(request)
    if (who.kind === 'nobody') return answer(response, refuse('not-known'))
    const parsed = v.safeParse(PrintRequest, request.body, { abortEarly: true })
    if (!parsed.success) return answer(response, malformed(parsed.issues))
    const wanted = parsed.output
    // Codes are not found by printing either: the kiosk's few slips a minute are fewer than its tries at `case.find`.
    const list = wanted.slip.kind === 'checklist' || wanted.slip.kind === 'case'
    if (who.kind === 'device' && who.role === 'kiosk' && list) {
      if (tooMany(who.device, wanted.id)) return answer(response, refuse('too-many-requests'))
      return answer(response, await print(wanted, { by: who.device, actor: who, kiosk: Number(who.device.slice('kiosk-'.length)) }))
    }
    // Whoever sees a hand-over may print it: asked of the hall.
    if (who.kind === 'person' && wanted.slip.kind === 'handover')
      return answer(response, await print(wanted, { by: who.badge, actor: who }))
    const may = who.kind === 'person' && who.roles.some((role) => mayPrint(wanted.slip.kind).includes(role))
    if (!may) return answer(response, refuse('not-allowed'))
    answer(response, await print(wanted, { by: who.badge, actor: who, leads: leads(who.roles) }))
  })
  router.post('/api/slips/preview', express.json({ limit: '4kb', strict: false }), async (request, response) => {
    const who = actor(request)
    if (who.kind === 'nobody') return answer(response, refuse('not-known'))
    const parsed = v.safeParse(PrintRequest, request.body, { abortEarly: true })
    if (!parsed.success) return answer(response, malformed(parsed.issues))
    const may = who.kind === 'person' && who.roles.some((role) => mayPrint(parsed.output.slip.kind).includes(role))
    if (!may) return answer(response, refuse('not-allowed'))
    answer(response, await preview(parsed.output, { by: who.badge, actor: who, leads: leads(who.roles) }))
  })
  return router
}
