import type { LedgerRead, ReadOf } from '../protocol/ledger-lists.ts'
import type { MailTo } from '../protocol/mail.ts'
import type { KeptParcel } from '../protocol/mail-kept.ts'
import { type Refusal, refuse } from '../protocol/refusals.ts'
import type { MailBookSlip, WaybillSlip } from '../protocol/slips/mail-slip.ts'
import type { PrintRequest } from '../protocol/slips/print-request.ts'
import type { Slip } from '../protocol/slips/slip.ts'
import type { Actor } from './domain/decision.ts'
import { type Asked, common } from './followers/asked-slip.ts'
import { designOf } from './followers/ticket-slip.ts'
import type { Hall } from './hall.ts'

type MailSlipAsked = Extract<PrintRequest['slip'], { kind: 'waybill' | 'mail-book' }>
type Around = {
  readonly hall: Pick<Hall, 'watch' | 'document' | 'personal'>
  readonly asked: Asked
  readonly actor: Actor
  readonly read: <R extends LedgerRead>(read: R) => Promise<ReadOf<R>>
}

/** More than a courier carries away in a day. */
const mostOfDay = 500

export const isMailSlip = (asked: PrintRequest['slip']): asked is MailSlipAsked => asked.kind === 'waybill' || asked.kind === 'mail-book'

/** 详情单 and 交接簿, from what is on the disk by now; the book in its two copies. [Z75] */
export async function mailSlips(wanted: MailSlipAsked, around: Around): Promise<Slip[] | Refusal> {
  try {
    if (wanted.kind === 'waybill') {
      const slip = await waybill(wanted.case, around)
      return 'refused' in slip ? slip : [slip]
    }
    const rows = await around.read({ list: 'mail', day: wanted.day, limit: mostOfDay })
    return [1, 2].map((copy) => book(around.asked, wanted.day, { rows, copy }))
  } catch {
    return refuse('storage-failed')
  }
}

async function waybill(number: string, { hall, asked, actor, read }: Around): Promise<WaybillSlip | Refusal> {
  const row = (await read({ list: 'mail', case: number, limit: 20 })).at(-1)
  if (!row || row.state === 'cancelled') return refuse('unknown-parcel')
  if (!(await mayPack({ hall, actor }, row))) return refuse('not-allowed')
  const to = hall.personal.of(row.receiver) as MailTo | undefined
  if (!to) return refuse('unknown-parcel')
  return {
    kind: 'waybill',
    ...common(asked),
    case: row.case,
    ...(row.waybill === null ? {} : { waybill: row.waybill }),
    way: row.way,
    reach: row.reach,
    to: { name: to.name, phone: to.phone, address: to.address },
    supervisionPhone: asked.hall.hall.supervisionPhone,
    ...designOf(asked.hall),
  }
}

/** Who may read whom it goes to: those who lead, whoever answers for the case, and the clerk of a result counter whose console shows it. */
async function mayPack({ hall, actor }: Pick<Around, 'hall' | 'actor'>, row: KeptParcel): Promise<boolean> {
  if (actor.kind !== 'person') return false
  if (actor.roles.some((role) => role === 'chief' || role === 'manager') || actor.badge === row.badge) return true
  for (const { counter, kind } of hall.document?.counters ?? [])
    if (kind === 'result' && (await shownAt(hall, actor, { view: `counter:${counter}`, key: `parcel:${row.case}` }))) return true
  return false
}

const shownAt = (hall: Pick<Hall, 'watch'>, actor: Actor, { view, key }: { view: string; key: string }): Promise<boolean> =>
  new Promise((resolve) => {
    hall.watch({ view, retain: false }, actor, (answer) => {
      if ('refused' in answer) return resolve(false)
      const now = answer.entries['now'] as { readonly clerk?: { readonly badge?: string } } | undefined
      resolve(key in answer.entries && actor.kind === 'person' && now?.clerk?.badge === actor.badge)
    })
  })

function book(asked: Asked, day: string, { rows, copy }: { rows: readonly KeptParcel[]; copy: number }): MailBookSlip {
  const parcels = rows.map((row) => ({ case: row.case, waybill: row.waybill ?? '', reach: row.reach }))
  return { kind: 'mail-book', ...common(asked), day, copy: [copy, 2], parcels, ...designOf(asked.hall) }
}
