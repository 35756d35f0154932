import type { Language, NoticeKind } from '../vocabulary.ts'
import type { NoticeSheet, NoticeSlip } from './notice-slip.ts'
import { sampleSlip } from './sample.ts'

type Texts = {
  readonly unit: string
  readonly clerk: string
  readonly applicant: string
  readonly basis: readonly string[]
  readonly conditions: readonly string[]
  readonly steps: readonly string[]
  readonly legal: string
  readonly contact: string
  readonly reason: string
  readonly consequence: string
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-Hans': {
    unit: '临溪区政务服务中心 社会保障',
    clerk: '张敏',
    applicant: '王小明',
    basis: ['《中华人民共和国社会保险法》第五十八条', '《社会保障卡管理办法》'],
    conditions: ['本人社会保障卡遗失或者损坏', '本人来办；不能来的，可以委托他人'],
    steps: ['窗口受理', '制卡', '领取'],
    legal: '20 个工作日',
    contact: '大厅咨询台，或者拨 0571-12345678',
    reason: '申请表上的姓名与身份证不一致，请更正后再来。',
    consequence: '到期没有补齐的，退回全部材料，需要时请重新申请。',
  },
  'zh-Hant': {
    unit: '臨溪區政務服務中心 社會保障',
    clerk: '張敏',
    applicant: '王小明',
    basis: ['《中華人民共和國社會保險法》第五十八條', '《社會保障卡管理辦法》'],
    conditions: ['本人社會保障卡遺失或者損壞', '本人來辦；不能來的，可以委託他人'],
    steps: ['窗口受理', '製卡', '領取'],
    legal: '20 個工作日',
    contact: '大廳諮詢臺，或者撥 0571-12345678',
    reason: '申請表上的姓名與身份證不一致，請更正後再來。',
    consequence: '到期沒有補齊的，退回全部材料，需要時請重新申請。',
  },
  en: {
    unit: 'Linxi District Government Service Centre, Social Security',
    clerk: 'Zhang Min',
    applicant: 'Wang Xiaoming',
    basis: ['Social Insurance Law, Article 58', 'Measures for Social Security Cards'],
    conditions: ['Your social security card is lost or damaged', 'You come yourself, or somebody comes with your authority'],
    steps: ['The counter accepts it', 'The card is made', 'You collect it'],
    legal: '20 working days',
    contact: 'the information desk, or 0571-12345678',
    reason: 'The name on the form is not the one on the identity card. Please correct it and come again.',
    consequence: 'What is not complete by then is given back. You are welcome to apply again.',
  },
}

/** A notice of each kind as it looks on an ordinary day, the citizen's copy: for previews, and for the pictures that slips are compared with. */
export function sampleNotice(kind: NoticeKind, language: Language): NoticeSlip {
  const { hall, zone, demo, matter, materials, fee, promised, supervisionPhone, printedAt } = sampleSlip(language)
  const { applicant, clerk, unit, basis, contact, ...own } = texts[language]
  const papers = materials.map(({ name, note, copies }) => ({ name, copies, ...(note ? { note } : {}) }))
  const more: Readonly<Record<NoticeKind, Partial<NoticeSheet>>> = {
    'told-once': { conditions: own.conditions, papers, steps: own.steps, promised, legal: own.legal, fee },
    supplement: { papers: papers.slice(1), due: '2026-10-21', second: true },
    acceptance: { due: '2026-11-13', limit: { days: 20, kind: 'working' }, authority: unit },
    promise: { due: '2026-10-21', limit: { days: 5, kind: 'working' } },
    return: { basis: basis.slice(0, 1), reasonCode: 'papers-missing', reason: own.reason, papers: papers.slice(1, 2) },
    refusal: { basis: basis.slice(0, 1), reasonCode: 'conditions-not-met', reason: own.reason },
    tolerance: { papers: papers.slice(2), due: '2026-10-21', consequence: own.consequence, approvedBy: '9001' },
    deferred: { due: '2026-10-17' },
    denial: { basis: basis.slice(0, 1), reasonCode: 'conditions-not-met', reason: own.reason },
    extension: { was: '2026-10-21', due: '2026-10-28', longer: 'inquiry', limit: { days: 10, kind: 'working' } },
  }
  const visit = { notice: '20261014-T0007', issuedAt: '2026-10-14T02:24:00.000Z', ticket: 'B060', counter: 3, badge: '1001' }
  const known = kind === 'told-once' || kind === 'deferred' ? {} : { case: '20261014-0012' }
  const sheet: NoticeSheet = { kind, ...visit, ...known, language, matter, unit, basis, contact, complaintPhone: '12345', ...more[kind] }
  const url = 'case' in known ? { url: 'https://hall.linxi.gov.cn/c/KX7M3PQ27K3M' } : {}
  return { kind: 'notice', sheet, copy: 'citizen', applicant, clerk, hall, zone, demo, printedAt, language, supervisionPhone, ...url }
}
