import type { Language } from '../vocabulary.ts'
import type { AgencyFeedbackSlip, AgencyMandate } from './agency-slips.ts'
import { sampleSlip } from './sample.ts'

const texts = {
  'zh-Hans': { client: '王秀兰', scope: '代取不动产登记证书，送件到市不动产登记中心，补正材料', agent: '张敏' },
  'zh-Hant': { client: '王秀蘭', scope: '代取不動產登記證書，送件到市不動產登記中心，補正材料', agent: '張敏' },
  en: { client: 'Wang Xiulan', scope: 'Hand in the papers at the city’s land registry, and fetch the certificate', agent: 'Zhang Min' },
} as const

const sheet = (language: Language) => {
  const { hall, zone, demo, printedAt, matter, supervisionPhone } = sampleSlip(language)
  const { client, scope, agent } = texts[language]
  return {
    ...{ language, hall, zone, demo, printedAt, matter, supervisionPhone, client, scope },
    ...{
      agency: 'D20261014-001',
      number: 'A017',
      phone: '138 0013 8000',
      agent: { name: agent, badge: '1001' },
      limit: 5,
      dueDay: '2026-10-21',
    },
  }
}

export const sampleAgencyMandate = (language: Language): AgencyMandate => ({
  ...sheet(language),
  kind: 'agency-mandate',
  acceptedAt: '2026-10-14T02:12:00.000Z',
  copy: [1, 2],
})

export const sampleAgencyFeedback = (language: Language): AgencyFeedbackSlip => ({
  ...sheet(language),
  kind: 'agency-feedback',
  repliedDay: '2026-10-20',
  used: 4,
})
