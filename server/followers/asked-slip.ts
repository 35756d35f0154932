import type { AskedRow } from '../../protocol/asked.ts'
import type { FoundCase } from '../../protocol/commands/delivery.ts'
import type { PrinterProfile } from '../../protocol/printer-profile.ts'
import type { CaseSlip } from '../../protocol/slips/case-slip.ts'
import type { ChecklistSlip } from '../../protocol/slips/checklist-slip.ts'
import type { DaySheet } from '../../protocol/slips/day-sheet.ts'
import type { EnquirySlip, ServiceNotice } from '../../protocol/slips/enquiry-slip.ts'
import type { HandoverSlip } from '../../protocol/slips/handover-slip.ts'
import type { ReceiptSlip } from '../../protocol/slips/receipt-slip.ts'
import type { TestSlip } from '../../protocol/slips/test-slip.ts'
import type { HandoverEntry } from '../../protocol/views/duty.ts'
import type { PrinterState } from '../../protocol/views/parts.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import type { SheetRead } from './ledger/messages.ts'
import { designOf, guideOnSlip, type HallOnSlips } from './ticket-slip.ts'

/** Of every slip that somebody asks for. `at`: milliseconds on the hall's clock. */
export type Asked = { readonly hall: HallOnSlips; readonly language: Language; readonly demo: boolean; readonly at: number }

export const common = ({ hall, language, demo, at }: Asked) => ({
  language,
  hall: hall.hall.name[language],
  zone: hall.hall.zone,
  demo,
  printedAt: new Date(at).toISOString(),
})

/** Undefined when the hall has no such matter. */
export function checklistSlip(asked: Asked, id: string, kiosk: number | undefined): ChecklistSlip | undefined {
  const { hall, language } = asked
  const matter = hall.matters.find((each) => each.matter === id)
  const line = hall.lines.find((each) => each.line === matter?.line)
  if (!matter || !line) return undefined
  return {
    kind: 'checklist',
    ...common(asked),
    ...(kiosk === undefined ? {} : { kiosk }),
    matter: matter.name[language],
    area: line.area[language],
    ...guideOnSlip(matter, language),
    conditions: matter.guide.conditions.map((condition) => condition[language]),
    contact: matter.guide.contact[language],
    supervisionPhone: hall.hall.supervisionPhone,
    ...designOf(hall),
  }
}

/** Undefined when the hall has no such matter. */
export function serviceNotice(asked: Asked, id: string): ServiceNotice | undefined {
  const list = checklistSlip(asked, id, undefined)
  const guide = asked.hall.matters.find((each) => each.matter === id)?.guide
  if (!list || !guide) return undefined
  const { kind: _kind, ...rest } = list
  const { language } = asked
  const texts = (all: typeof guide.basis) => all.map((text) => text[language])
  return { ...rest, kind: 'service-notice', basis: texts(guide.basis), steps: texts(guide.steps), legal: guide.legal[language] }
}

/** What the log says of an enquiry, for who asked: without their name. */
export function enquirySlip(asked: Asked, row: AskedRow): EnquirySlip {
  const { hall, language } = asked
  const matter = hall.matters.find((each) => each.matter === row.matter)?.name[language]
  const { counter, person } = row.to ?? {}
  const where = {
    ...(counter === undefined ? {} : { counter }),
    ...(person?.name === undefined ? {} : { person: person.name }),
    ...(row.where === undefined ? {} : { text: row.where }),
  }
  return {
    kind: 'enquiry',
    ...common(asked),
    enquiry: row.id,
    at: row.at,
    channel: row.channel ?? 'desk',
    ...(matter === undefined ? {} : { matter }),
    question: row.said ?? '',
    ...(row.answer === undefined ? {} : { answer: row.answer }),
    outcome: row.answer === undefined ? (row.outcome ?? 'open') : 'answered',
    ...(Object.keys(where).length > 0 ? { where } : {}),
    ...(row.dueDay === undefined || row.state === 'closed'
      ? {}
      : { dueDay: row.dueDay, ...(row.provisional ? { provisional: true } : {}) }),
    ...(row.first.name === undefined ? {} : { clerk: row.first.name }),
    ...(row.first.counter === undefined ? {} : { counter: row.first.counter }),
    supervisionPhone: hall.hall.supervisionPhone,
    ...designOf(hall),
  }
}

/** What was found of a case by `case.find`, under the name that its matter has or last had. Undefined: nothing of it has been decided yet. [Z52] [Z94] */
export function receiptSlip(asked: Asked, result: Readonly<Record<string, unknown>>, by: string): ReceiptSlip | undefined {
  const { hall, language } = asked
  const found = result['case'] as FoundCase
  const called = found.name ?? hall.matters.find((each) => each.matter === found.matter)?.name
  if (!found.result || (found.state !== 'ready' && found.state !== 'closed')) return undefined
  const accepted = hall.counters.find(({ counter }) => counter === found.counter)?.name[language] ?? String(found.counter)
  return {
    kind: 'receipt',
    ...common(asked),
    matter: called?.[language] ?? found.matter,
    case: found.case,
    caseKind: found.kind,
    result: found.result,
    openedAt: found.openedAt,
    accepted,
    by,
    supervisionPhone: hall.hall.supervisionPhone,
    ...designOf(hall),
  }
}

/** What was found of a case by `case.find`, for whoever has shown its code. [Z90] */
export function caseSlip(asked: Asked, result: Readonly<Record<string, unknown>>): CaseSlip {
  const { hall, language } = asked
  const { case: number, kind, state, openedAt, counter, fetch = [], name, mine: _mine, matter, ...standing } = result['case'] as FoundCase
  const called = name ?? hall.matters.find((each) => each.matter === matter)?.name
  return {
    kind: 'case',
    ...common(asked),
    matter: called?.[language] ?? matter,
    case: number,
    caseKind: kind,
    state,
    openedAt,
    accepted: counter,
    fetch,
    ...standing,
    supervisionPhone: hall.hall.supervisionPhone,
    ...designOf(hall),
  }
}

export function testSlip(asked: Asked, of: { printer: string; profile: PrinterProfile; state: PrinterState }): TestSlip {
  const { paper, columns, dots, cutter, confirmation, characters, images, qr } = of.profile
  const profile = { paper, columns, dots, cutter, confirmation, characters, images, qr }
  return { kind: 'test', ...common(asked), printer: of.printer, state: of.state, profile }
}

/** `seen`: as whoever asks sees it. */
export function handoverSlip(asked: Asked, seen: HandoverEntry, copy: HandoverSlip['copy']): HandoverSlip {
  const { counter, at, giver, givenAt, taker, takenAt, tickets, referrals, appointments, cases, agencies, more, own } = seen
  return {
    kind: 'handover',
    ...common(asked),
    ...{ counter, copy, preparedAt: at, giver: giver.name, tickets, referrals, cases, own },
    ...(agencies === undefined ? {} : { agencies }),
    ...(more === undefined ? {} : { more }),
    ...(givenAt === undefined ? {} : { givenAt }),
    ...(taker === undefined || takenAt === undefined ? {} : { taker: taker.name, takenAt }),
    appointments: appointments.map(({ start, matter }) => ({ start, matter: matter[asked.language] })),
  }
}

/** `nameOf`: of a badge, as the hall knows it now. */
export function daySheet(asked: Asked, { report, facts }: SheetRead, nameOf: (badge: string) => string | undefined): DaySheet {
  const counts = ({ taken, served, missed, cancelled, carried }: DaySheet['total']) => ({ taken, served, missed, cancelled, carried })
  const { duty } = facts
  const name = duty?.badge === undefined ? undefined : nameOf(duty.badge)
  return {
    kind: 'day-sheet',
    ...common(asked),
    day: report.day,
    ...facts,
    ...(duty ? { duty: { ...duty, ...(name ? { name } : {}) } } : {}),
    total: counts(report.total),
    lines: report.lines.map((line) => ({ line: line.line, name: line.name[asked.language], ...counts(line) })),
    appointments: report.appointments,
    ratings: report.total.ratings,
  }
}
