import type { AskedRow } from '../protocol/asked.ts'
import type { LedgerRead, ReadOf } from '../protocol/ledger-lists.ts'
import type { PrinterProfile } from '../protocol/printer-profile.ts'
import { type Refusal, refuse } from '../protocol/refusals.ts'
import type { PrintAnswer, PrintRequest } from '../protocol/slips/print-request.ts'
import type { Slip } from '../protocol/slips/slip.ts'
import type { PrinterState } from '../protocol/views/parts.ts'
import type { CaseNo, RequestId } from '../protocol/vocabulary.ts'
import { type AgencySlipAsked, agencySlips, isAgencySlip } from './agency-slips.ts'
import type { Actor } from './domain/decision.ts'
import {
  type Asked,
  caseSlip,
  checklistSlip,
  daySheet,
  enquirySlip,
  handoverSlip,
  receiptSlip,
  serviceNotice,
  testSlip,
} from './followers/asked-slip.ts'
import type { SheetRead } from './followers/ledger/messages.ts'
import { askedRow } from './gateway/asked-rows.ts'
import type { Hall } from './hall.ts'
import { handoverSeen } from './handover-seen.ts'
import { isMailSlip, mailSlips } from './mail-slips.ts'
import type { Printing } from './printing.ts'
import { staffSlip } from './staff-slips.ts'

type Parts = {
  readonly hall: Hall
  /** Undefined: nothing to print on. */
  readonly printing: () => Printing | undefined
  readonly sheet: (day: string) => Promise<SheetRead | undefined>
  readonly read: <R extends LedgerRead>(read: R) => Promise<ReadOf<R>>
  readonly now: () => number
}
/** `by`: the asker as the journal would name it, so that two who use one id are two. `kiosk`: the one that asks. */
export type Asker = { readonly by: string; readonly kiosk?: number; readonly actor?: Actor; readonly leads?: boolean }
export type PrintAsked = (request: PrintRequest, asker: Asker) => Promise<PrintAnswer | Refusal>
/** The slip as it would come out. Of those that need no printer to be made. */
export type PreviewAsked = (request: PrintRequest, asker: Asker) => Promise<{ readonly slip: Slip } | Refusal>

/** Makes slips that somebody asks for, and brings them into the spool; from there they go the way of all slips. */
export function askedSlips({ hall, printing, sheet, read, now }: Parts): { readonly print: PrintAsked; readonly preview: PreviewAsked } {
  const print: PrintAsked = async ({ id, language, printer: named, slip: asked }, asker) => {
    const { by, kiosk, actor } = asker
    const { document } = hall
    const on = printing()
    const { printers } = hall.health
    const printer = kiosk === undefined ? (named ?? on?.printerOf()) : on?.printerOf(`kiosk-${kiosk}`)
    const profile = printer && on?.profileOf(printer)
    const entry = printers.find((each) => each.printer === printer)
    if (!document) return refuse('not-set-up')
    if (!on || !profile || !entry) return refuse('no-printer')
    const around: Asked = { hall: document, language, demo: hall.demo, at: now() }
    const of = { id, kiosk, hall, actor, enquiry: (enquiry: string) => enquiryOf({ hall, read }, enquiry, asker) }
    const slips =
      asked.kind === 'handover'
        ? await bothCopies(around, asked.counter, { hall, actor })
        : isAgencySlip(asked)
          ? await agencySlips(asked, around, { hall, read, asker })
          : isMailSlip(asked)
            ? await mailSlips(asked, { hall, asked: around, actor: actor ?? { kind: 'nobody' }, read })
            : [await made(asked, around, { ...of, entry, profile, sheet })]
    if ('refused' in slips) return slips
    const refused = slips.find((slip): slip is Refusal => 'refused' in slip)
    if (refused) return refused
    try {
      for (const [copy, slip] of slips.entries())
        await on.print({ key: `asked ${by} ${id}${copy > 0 ? ` ${copy + 1}` : ''}`, printer: entry.printer, slip: slip as Slip })
    } catch {
      return refuse('storage-failed')
    }
    return { printer: entry.printer, state: entry.state, waiting: entry.jobs }
  }
  const preview: PreviewAsked = async ({ id, language, slip: asked }, asker) => {
    const { document } = hall
    if (!document) return refuse('not-set-up')
    const around: Asked = { hall: document, language, demo: hall.demo, at: now() }
    const of = { id, kiosk: undefined, hall, actor: asker.actor, enquiry: (enquiry: string) => enquiryOf({ hall, read }, enquiry, asker) }
    if (isAgencySlip(asked)) {
      const sheets = await agencySlips(asked, around, { hall, read, asker })
      return 'refused' in sheets ? sheets : { slip: sheets[0] as Slip }
    }
    if (isMailSlip(asked)) {
      const slips = await mailSlips(asked, { hall, asked: around, actor: asker.actor ?? { kind: 'nobody' }, read })
      return 'refused' in slips ? slips : { slip: slips[0] as Slip }
    }
    const slip = (await forCitizens(asked, around, of)) ?? (await ofStaff(asked, around, of))
    if (!slip) return refuse('malformed', { at: 'slip.kind' })
    return 'refused' in slip ? slip : { slip }
  }
  return { print, preview }
}

/** For who logged it, or leads. [F27] */
async function enquiryOf({ hall, read }: Pick<Parts, 'hall' | 'read'>, id: string, { by, leads }: Asker): Promise<AskedRow | Refusal> {
  try {
    const [row] = (await read({ list: 'asked', id, limit: 1 })).rows
    if (!row) return refuse('unknown-enquiry')
    if (row.badge !== by && !leads) return refuse('not-allowed')
    const names = { name: (badge: string) => hall.personOf(badge)?.name, personal: (ref: string) => hall.personal.of(ref) }
    return askedRow({ ...names, mayCall: () => false }, row)
  } catch {
    return refuse('storage-failed')
  }
}

/** 一式两份: one for each of the two who sign (000-4). */
async function bothCopies(around: Asked, counter: number, by: { hall: Hall; actor: Actor | undefined }): Promise<Slip[] | Refusal> {
  const seen = by.actor ? await handoverSeen(by.hall, counter, by.actor) : refuse('not-allowed')
  return 'refused' in seen ? seen : [1, 2].map((copy) => handoverSlip(around, seen, [copy, 2]))
}

/** What whoever fetches a result signs, once the case is known to the asker. [Z52] */
async function receiptOf(
  { hall, actor, id }: { readonly hall: Hall; readonly actor: Extract<Actor, { kind: 'person' }>; readonly id: RequestId },
  number: CaseNo,
  around: Asked,
): Promise<Slip | Refusal> {
  const found = await hall.execute({ id, type: 'case.find', case: number }, actor)
  return 'refused' in found ? found : (receiptSlip(around, found.result, actor.badge) ?? refuse('wrong-state'))
}

/** How a case stands, for whoever proves to hold its notice. [Z90] */
async function caseOf(
  { hall, actor, id }: { readonly hall: Hall; readonly actor: Actor; readonly id: RequestId },
  { kind: _kind, ...proof }: Extract<PrintRequest['slip'], { kind: 'case' }>,
  around: Asked,
): Promise<Slip | Refusal> {
  const found = await hall.execute({ id, type: 'case.find', ...proof }, actor)
  return 'refused' in found ? found : caseSlip(around, found.result)
}

type OfCitizens = { readonly kiosk: number | undefined; readonly enquiry: (id: string) => Promise<AskedRow | Refusal> }
type OfStaff = { readonly id: RequestId; readonly hall: Hall; readonly actor: Actor | undefined }

/** Undefined: a slip of another kind. */
async function ofStaff(asked: PrintRequest['slip'], around: Asked, { id, hall, actor }: OfStaff): Promise<Slip | Refusal | undefined> {
  if (asked.kind === 'receipt') return actor?.kind === 'person' ? receiptOf({ hall, actor, id }, asked.case, around) : refuse('not-allowed')
  if (asked.kind === 'case') return actor ? caseOf({ hall, actor, id }, asked, around) : refuse('not-allowed')
  if (asked.kind !== 'leave' && asked.kind !== 'mandate') return undefined
  return actor ? staffSlip(asked, { hall, asked: around, actor }) : refuse('not-allowed')
}

/** Undefined: a slip of another kind. */
async function forCitizens(
  asked: PrintRequest['slip'],
  around: Asked,
  { kiosk, enquiry }: OfCitizens,
): Promise<Slip | Refusal | undefined> {
  if (asked.kind === 'checklist') return checklistSlip(around, asked.matter, kiosk) ?? refuse('unknown-matter')
  if (asked.kind === 'service-notice') return serviceNotice(around, asked.matter) ?? refuse('unknown-matter')
  if (asked.kind !== 'enquiry') return undefined
  const row = await enquiry(asked.enquiry)
  return 'refused' in row ? row : enquirySlip(around, row)
}

type Around = OfCitizens &
  OfStaff & {
    readonly entry: { readonly printer: string; readonly state: PrinterState }
    readonly profile: PrinterProfile
    readonly sheet: Parts['sheet']
  }

async function made(
  asked: Exclude<PrintRequest['slip'], { kind: 'handover' | 'waybill' | 'mail-book' } | AgencySlipAsked>,
  around: Asked,
  { entry, profile, sheet, ...of }: Around,
): Promise<Slip | Refusal> {
  switch (asked.kind) {
    case 'checklist':
    case 'enquiry':
    case 'service-notice':
      return (await forCitizens(asked, around, of)) ?? refuse('malformed', { at: 'slip.kind' })
    case 'test':
      return testSlip(around, { printer: entry.printer, state: entry.state, profile })
    case 'day-sheet':
      try {
        const read = await sheet(asked.day)
        return read ? daySheet(around, read, (badge) => of.hall.personOf(badge)?.name) : refuse('malformed', { at: 'slip.day' })
      } catch {
        return refuse('storage-failed')
      }
    case 'case':
    case 'leave':
    case 'mandate':
    case 'receipt':
      return (await ofStaff(asked, around, of)) ?? refuse('malformed', { at: 'slip.kind' })
    default:
      return asked satisfies never
  }
}
