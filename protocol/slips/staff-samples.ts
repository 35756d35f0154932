import type { Language } from '../vocabulary.ts'
import { sampleSlip } from './sample.ts'
import type { LeaveSlip, MandateSlip } from './staff-slips.ts'

const texts = {
  'zh-Hans': {
    person: ['张敏', '企业开办综合岗'],
    cover: ['刘志远', '企业开办综合岗'],
    department: '市场监督管理局',
    reason: '回老家办理房产过户',
    chief: '高岚',
    manager: '林浩',
  },
  'zh-Hant': {
    person: ['張敏', '企業開辦綜合崗'],
    cover: ['劉志遠', '企業開辦綜合崗'],
    department: '市場監督管理局',
    reason: '回老家辦理房產過戶',
    chief: '高嵐',
    manager: '林浩',
  },
  en: {
    person: ['Zhang Min', 'Business services'],
    cover: ['Liu Zhiyuan', 'Business services'],
    department: 'Market Supervision Bureau',
    reason: 'Transfer of a house at home',
    chief: 'Gao Lan',
    manager: 'Lin Hao',
  },
} as const

const head = (language: Language) => {
  const { hall, zone, demo, printedAt } = sampleSlip(language)
  return { language, hall, zone, demo, printedAt }
}

export function sampleLeave(language: Language): LeaveSlip {
  const { person, cover, department, reason, chief, manager } = texts[language]
  return {
    kind: 'leave',
    ...head(language),
    person: { name: person[0], post: person[1], badge: '1001' },
    department,
    from: '2026-10-19',
    to: '2026-10-21',
    days: 3,
    leaveKind: 'personal',
    reason,
    cover: { name: cover[0], post: cover[1], badge: '1002' },
    askedAt: '2026-10-14T01:12:00.000Z',
    decisions: [
      { side: 'chief', by: chief, approve: true, at: '2026-10-14T02:05:00.000Z' },
      { side: 'manager', by: manager, approve: true, at: '2026-10-14T02:20:00.000Z' },
    ],
  }
}

export const sampleMandate = (language: Language): MandateSlip => ({
  kind: 'mandate',
  ...head(language),
  department: texts[language].department,
  phone: '6600 2101',
  chief: { name: texts[language].chief, post: texts[language].person[1], badge: '8002' },
  powers: ['review', 'decide', 'coordinate', 'seal'],
  since: '2025-01-06',
})
