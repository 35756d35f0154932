import type { Language, TicketId } from '../vocabulary.ts'
import { sampleAgencyFeedback, sampleAgencyMandate } from './agency-samples.ts'
import type { AppointmentSlip } from './appointment-slip.ts'
import type { CaseSlip } from './case-slip.ts'
import type { ChecklistSlip } from './checklist-slip.ts'
import type { DaySheet } from './day-sheet.ts'
import type { EnquirySlip, ServiceNotice } from './enquiry-slip.ts'
import type { HandoverSlip } from './handover-slip.ts'
import { sampleMailBook, sampleWaybill } from './mail-samples.ts'
import type { ReceiptSlip } from './receipt-slip.ts'
import { sampleSlip } from './sample.ts'
import { sampleNotice } from './sample-notices.ts'
import type { Slip, SlipKind } from './slip.ts'
import { sampleLeave, sampleMandate } from './staff-samples.ts'
import type { TestSlip } from './test-slip.ts'

type Texts = {
  readonly conditions: readonly string[]
  readonly contact: string
  readonly area: string
  readonly lines: readonly (readonly [string, string])[]
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-Hans': {
    conditions: ['本人社会保障卡遗失或者损坏', '本人来办；不能来的，可以委托他人'],
    contact: '大厅咨询台，或者拨 0571-12345678',
    area: 'A 区',
    lines: [
      ['A', '综合'],
      ['B', '社会保障和医疗保障'],
      ['C', '不动产登记'],
    ],
  },
  'zh-Hant': {
    conditions: ['本人社會保障卡遺失或者損壞', '本人來辦；不能來的，可以委託他人'],
    contact: '大廳諮詢臺，或者撥 0571-12345678',
    area: 'A 區',
    lines: [
      ['A', '綜合'],
      ['B', '社會保障和醫療保障'],
      ['C', '不動產登記'],
    ],
  },
  en: {
    conditions: ['Your social security card is lost or damaged', 'You come yourself, or somebody comes with your authority'],
    contact: 'the information desk, or 0571-12345678',
    area: 'Area A',
    lines: [
      ['A', 'General'],
      ['B', 'Social and health insurance'],
      ['C', 'Real estate'],
    ],
  },
}

const handed: Readonly<Record<Language, { readonly people: readonly [string, string]; readonly task: string }>> = {
  'zh-Hans': { people: ['张敏', '刘志远'], task: '明天上午给李女士回电话，材料在左边第二格' },
  'zh-Hant': { people: ['張敏', '劉志遠'], task: '明天上午給李女士回電話，材料在左邊第二格' },
  en: { people: ['Zhang Min', 'Liu Zhiyuan'], task: 'Call Ms Li back tomorrow morning; her papers lie in the second box' },
}

const none = { taken: 0, served: 0, missed: 0, cancelled: 0, carried: 0 }
const counts = [
  { taken: 212, served: 203, missed: 4, cancelled: 3, carried: 2 },
  { taken: 187, served: 180, missed: 5, cancelled: 1, carried: 1 },
  { taken: 41, served: 40, missed: 1, cancelled: 0, carried: 0 },
]

const appointment = (language: Language): AppointmentSlip => {
  const {
    number: _number,
    ahead: _ahead,
    wait: _wait,
    expectedAt: _at,
    counters: _counters,
    serial: _serial,
    ...same
  } = sampleSlip(language)
  return {
    ...same,
    kind: 'appointment',
    start: '2026-10-16T02:00:00.000Z',
    end: '2026-10-16T02:30:00.000Z',
    opens: '2026-10-16T01:30:00.000Z',
    code: 'KX7M3PQ27K3M',
  }
}

const checklist = (language: Language): ChecklistSlip => {
  const { hall, zone, demo, printedAt, kiosk, matter, materials, fee, promised, supervisionPhone } = sampleSlip(language)
  const { conditions, contact, area } = texts[language]
  const what = { matter, area, materials, fee, promised, conditions, contact, supervisionPhone }
  return { kind: 'checklist', language, hall, zone, demo, printedAt, kiosk, ...what }
}

const testPage = (language: Language, columns: number): TestSlip => {
  const { hall, zone, demo, printedAt } = sampleSlip(language)
  const paper = columns >= 44 ? 80 : 58
  return {
    kind: 'test',
    ...{ language, hall, zone, demo, printedAt },
    printer: 'printer-1',
    state: 'ready',
    profile: {
      ...{
        paper,
        columns,
        dots: columns * 12,
        cutter: 'partial',
        confirmation: 'in-order',
        characters: 'GBK',
        images: 'raster',
        qr: 'native',
      },
    },
  }
}

const receipt = (language: Language): ReceiptSlip => {
  const { hall, zone, demo, printedAt, matter, supervisionPhone } = sampleSlip(language)
  const what = { matter, supervisionPhone, case: '20261009-0007', caseKind: 'promised', result: 'granted' } as const
  const accepted = texts[language].lines[0]?.[1] ?? ''
  return { kind: 'receipt', language, hall, zone, demo, printedAt, ...what, openedAt: '2026-10-09T02:12:00.000Z', accepted, by: '1014' }
}

const caseSlip = (language: Language): CaseSlip => {
  const { hall, zone, demo, printedAt, matter, supervisionPhone } = sampleSlip(language)
  const what = { matter, supervisionPhone, case: '20261009-0007', caseKind: 'promised', state: 'ready', result: 'granted' } as const
  const when = { openedAt: '2026-10-09T02:12:00.000Z', accepted: 3, fetch: [14], due: '2026-10-16' } as const
  return { kind: 'case', language, hall, zone, demo, printedAt, ...what, ...when }
}

const daySheet = (language: Language): DaySheet => {
  const { hall, zone, demo } = sampleSlip(language)
  const sum = (key: keyof typeof none): number => counts.reduce((all, each) => all + each[key], 0)
  return {
    kind: 'day-sheet',
    ...{ language, hall, zone, demo },
    printedAt: '2026-10-14T09:42:00.000Z',
    day: '2026-10-14',
    running: false,
    lines: texts[language].lines.map(([line, name], at) => ({ line, name, ...(counts[at] ?? none) })),
    total: { taken: sum('taken'), served: sum('served'), missed: sum('missed'), cancelled: sum('cancelled'), carried: sum('carried') },
    appointments: { open: 0, kept: 31, late: 2, broken: 1, 'no-show': 4, cancelled: 3 },
    left: { extend: 1, tomorrow: 2, appointment: 1, cancel: 0 },
    ratings: { count: 388, levels: { 5: 341, 4: 38, 3: 6, 2: 2, 1: 1 } },
    duty: {
      badge: '1002',
      name: handed[language].people[1],
      lists: { opening: { done: 6, of: 6 }, closing: { done: 7, of: 8 } },
      handovers: { valid: 3, open: 0, missed: 1 },
    },
    first: { seq: 20412, at: '2026-10-13T20:00:00.000Z' },
    last: { seq: 23976, at: '2026-10-14T09:38:00.000Z', hash: '4e1243bd22c66e76c2ba9eddc1f91394e57f9f83a1b0c2d3e4f5061728394a5b' },
  }
}

const handover = (language: Language): HandoverSlip => {
  const { hall, zone, demo, matter } = sampleSlip(language)
  const { people, task } = handed[language]
  return {
    kind: 'handover',
    ...{ language, hall, zone, demo },
    printedAt: '2026-10-14T09:42:00.000Z',
    counter: 3,
    copy: [1, 2],
    preparedAt: '2026-10-14T09:35:00.000Z',
    ...{ giver: people[0], givenAt: '2026-10-14T09:36:00.000Z', taker: people[1], takenAt: '2026-10-14T09:40:00.000Z' },
    tickets: [{ ticket: 't_0000000000000001' as TicketId, number: 'A017', state: 'parked' }],
    referrals: [{ ticket: 't_0000000000000002' as TicketId, number: 'B004' }],
    appointments: [{ start: '2026-10-14T08:30:00.000Z', matter }],
    cases: [{ case: '2026-1014-003', number: 'A009', due: '2026-10-16' }],
    own: [{ kind: 'task', text: task }],
  }
}

const asked: Readonly<Record<Language, { question: string; basis: string; steps: readonly string[]; legal: string; clerk: string }>> = {
  'zh-Hans': {
    question: '孩子满六岁了，社会保障卡要换吗？照片什么时候拍的可以用？',
    basis: '《社会保险法》第五十八条',
    steps: ['取号', '窗口交材料', '当场制卡'],
    legal: '15 个工作日',
    clerk: '张敏',
  },
  'zh-Hant': {
    question: '孩子滿六歲了，社會保障卡要換嗎？照片什麼時候拍的可以用？',
    basis: '《社會保險法》第五十八條',
    steps: ['取號', '窗口交材料', '當場製卡'],
    legal: '15 個工作日',
    clerk: '張敏',
  },
  en: {
    question: 'My child is six. Does the social security card have to be changed, and how old may the photograph be?',
    basis: 'Social Insurance Law, article 58',
    steps: ['Take a number', 'Hand in the papers', 'The card is made at once'],
    legal: '15 working days',
    clerk: 'Zhang Min',
  },
}

const enquiry = (language: Language): EnquirySlip => {
  const { hall, zone, demo, printedAt, matter, supervisionPhone } = sampleSlip(language)
  const { question, clerk } = asked[language]
  const about = { enquiry: 'Z20261014-003', at: printedAt, channel: 'desk', matter, question, outcome: 'referred' } as const
  const where = { counter: 7, person: clerk }
  return {
    kind: 'enquiry',
    language,
    hall,
    zone,
    demo,
    printedAt,
    ...about,
    where,
    dueDay: '2026-10-16',
    clerk,
    counter: 3,
    supervisionPhone,
  }
}

const serviceNotice = (language: Language): ServiceNotice => {
  const { kind: _kind, ...list } = checklist(language)
  const { basis, steps, legal } = asked[language]
  return { ...list, kind: 'service-notice', basis: [basis], steps, legal }
}

/** A slip of each kind, as it looks on an ordinary day: for previews, and for the pictures that slips are compared with. */
export const sampleOf = (kind: SlipKind, language: Language, columns: number): Slip => {
  switch (kind) {
    case 'ticket':
      return sampleSlip(language)
    case 'appointment':
      return appointment(language)
    case 'checklist':
      return checklist(language)
    case 'enquiry':
      return enquiry(language)
    case 'service-notice':
      return serviceNotice(language)
    case 'test':
      return testPage(language, columns)
    case 'day-sheet':
      return daySheet(language)
    case 'leave':
      return sampleLeave(language)
    case 'mandate':
      return sampleMandate(language)
    case 'handover':
      return handover(language)
    case 'notice':
      return sampleNotice('told-once', language)
    case 'agency-mandate':
      return sampleAgencyMandate(language)
    case 'agency-feedback':
      return sampleAgencyFeedback(language)
    case 'receipt':
      return receipt(language)
    case 'case':
      return caseSlip(language)
    case 'waybill':
      return sampleWaybill(language)
    case 'mail-book':
      return sampleMailBook(language)
    default:
      return kind satisfies never
  }
}
