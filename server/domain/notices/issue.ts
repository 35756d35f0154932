import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { emptyField, type NoticeSheet } from '../../../protocol/slips/notice-slip.ts'
import type { DayKind, ExtensionReason, Language } from '../../../protocol/vocabulary.ts'
import type { Years } from '../calendar/workdays.ts'
import type { Context, Decision, PersonalRecord } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import type { Setup } from '../setup/state.ts'
import type { Printed } from './events.ts'
import { sheetsOf } from './sheet.ts'
import { type Notices, toldKey } from './state.ts'

export type Visit = {
  readonly number: string
  readonly line: string
  readonly matter: string
  readonly language: Language
  readonly citizen: string | undefined
  readonly visitTag: string | undefined
  readonly state: string
}
export type Room = {
  readonly notices: Notices
  readonly setup: Setup
  readonly years: Years
  /** A ticket of this hall day's. */
  readonly visit: (ticket: string) => Visit | undefined
  /** The one at the counter. */
  readonly held: (counter: number) => string | undefined
  readonly caseOf: (
    number: string,
  ) => ({ readonly ticket: string; readonly badge: string; readonly matter: string; readonly line: string } & Of) | undefined
}
type Of = {
  readonly number: string
  readonly language: Language
  readonly applicant: string | undefined
  readonly code: string
  readonly clock: { readonly extension?: { readonly reason: ExtensionReason } | undefined }
} & Dated
/** Where it was accepted, and until when it is in time. */
type Dated = {
  readonly counter: number
  readonly limit: { readonly days: number; readonly kind: DayKind } | undefined
  readonly due: string | undefined
  readonly provisional: boolean
}

type Finished = Extract<NewEvent, { type: 'ticket.finished' }>
type Opened = Extract<NewEvent, { type: 'case.opened' }>

/** Kept as long as the case may still be asked about. */
const keepDays = 400

export const noticeNo = (day: string, serial: number): string => `${day.replaceAll('-', '')}-T${String(serial).padStart(4, '0')}`

export const isSecond = ({ notices }: Room, key: string): boolean => notices.told.has(key)

/** A notice and the record that holds what it says; refused where a field of it is empty. [Z9] */
export function issued(
  { setup: { hall } }: Room,
  sheet: NoticeSheet | undefined,
  body: Omit<Printed, 'sheet' | 'kind' | 'notice' | 'clerk'> & Omit<Extract<NewEvent, { type: 'notice.issued' }>['body'], keyof Printed>,
  context: Context,
): { readonly event: NewEvent; readonly personal: PersonalRecord } | Refusal {
  if (!sheet) return refuse('unknown-matter')
  const lacks = emptyField(sheet)
  if (lacks !== undefined) return refuse('incomplete', { at: `notice.${lacks}` })
  const ref = context.newPersonalRef()
  const clerk = hall?.people.find(({ badge }) => badge === body.badge)?.person
  return {
    event: event('notice.issued', {
      ...{ ...body, notice: sheet.notice, kind: sheet.kind, sheet: ref },
      ...(clerk === undefined ? {} : { clerk }),
      ...(sheet.second ? { second: true } : {}),
    }),
    personal: { ref, kind: 'notice', fields: { sheet: JSON.stringify(sheet) }, keepDays },
  }
}

/** What a finish leaves in writing goes into the same decision, so that it cannot be left out. [Z7] [Z9] */
export function issueForFinish(
  room: Room,
  { outcome }: CommandOf<'counter.finish'>,
  decision: Decision | Refusal,
  context: Context,
): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const opened = decision.events.find((each): each is Opened => each.type === 'case.opened')?.body
  const finished = decision.events.find((each): each is Finished => each.type === 'ticket.finished')?.body
  const { hall, day } = room.setup
  if (!opened || !finished || !hall) return decision
  const { ticket, number, line, matter, counter, badge, language, code, applicant } = opened
  const tag = room.visit(ticket)?.visitTag
  const second = outcome.kind === 'supplement' && isSecond(room, toldKey(ticket, matter, tag))
  const about = { hall, language, ticket: number, line, matter, counter, badge, case: opened.case, second, at: context.now, notice: '' }
  const events: NewEvent[] = []
  const personal: PersonalRecord[] = []
  const numbers: object[] = []
  for (const [place, make] of sheetsOf(about, outcome, opened).entries()) {
    const sheet = make(noticeNo(day, room.notices.issued + place + 1))
    const missing = sheet?.papers?.length
    const body = {
      ...{ ticket, number, line, matter, counter, badge, day, case: opened.case, code, language, finish: true as const },
      ...(applicant === undefined ? {} : { applicant }),
      ...(tag === undefined ? {} : { tag }),
      ...(sheet?.reasonCode ? { reasonCode: sheet.reasonCode } : {}),
      ...(missing ? { missing } : {}),
    }
    const made = issued(room, sheet, body, context)
    if (isRefusal(made)) return made
    events.push(made.event)
    personal.push(made.personal)
    if (sheet) numbers.push({ notice: sheet.notice, kind: sheet.kind })
  }
  if (events.length === 0) return decision
  return {
    events: [...decision.events, ...events],
    personal: [...decision.personal, ...personal],
    result: { ...decision.result, notices: numbers },
  }
}

type Undone = Extract<NewEvent, { type: 'counter.undone' }>

/** A finish that is taken back takes the notices along that it issued. [Z12] */
export function voidNotices({ notices }: Room, decision: Decision | Refusal): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const undone = decision.events.find((each): each is Undone => each.type === 'counter.undone')?.body
  if (undone?.undid !== 'finished') return decision
  const { ticket, counter, badge } = undone
  const voided = (notices.ofTicket.get(ticket) ?? []).flatMap((notice) =>
    notices.today.get(notice)?.fresh ? [event('notice.voided', { notice, ticket, counter, badge })] : [],
  )
  return voided.length === 0 ? decision : { ...decision, events: [...decision.events, ...voided] }
}
