import type { Language } from '../vocabulary.ts'
import type { MailBookSlip, WaybillSlip } from './mail-slip.ts'
import { sampleSlip } from './sample.ts'

const head = (language: Language) => {
  const { hall, zone, demo, printedAt } = sampleSlip(language)
  return { language, hall, zone, demo, printedAt }
}

const to = {
  'zh-Hans': { name: '王小明', phone: '138 0000 0001', address: '青山区人民路 18 号阳光小区 3 单元 502 室' },
  'zh-Hant': { name: '王小明', phone: '138 0000 0001', address: '青山區人民路 18 號陽光小區 3 單元 502 室' },
  en: { name: 'Wang Xiaoming', phone: '138 0000 0001', address: 'Room 502, entrance 3, Sunshine Court, 18 Renmin Road, Qingshan' },
} as const

export const sampleWaybill = (language: Language): WaybillSlip => ({
  kind: 'waybill',
  ...head(language),
  case: '20261014-0007',
  waybill: 'EZ1026101400CN',
  way: 'deliver',
  reach: 'city',
  to: to[language],
  supervisionPhone: sampleSlip(language).supervisionPhone,
})

export const sampleMailBook = (language: Language): MailBookSlip => ({
  kind: 'mail-book',
  ...head(language),
  day: '2026-10-14',
  copy: [1, 2],
  parcels: [
    { case: '20261012-0003', waybill: 'EZ1026101398CN', reach: 'city' },
    { case: '20261013-0011', waybill: 'EZ1026101399CN', reach: 'province' },
    { case: '20261014-0007', waybill: 'EZ1026101400CN', reach: 'country' },
  ],
})
