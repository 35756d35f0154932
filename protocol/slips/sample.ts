import type { Language } from '../vocabulary.ts'
import type { TicketSlip } from './ticket-slip.ts'

type Texts = Pick<TicketSlip, 'hall' | 'matter' | 'area' | 'materials' | 'fee' | 'promised'>

const texts: Readonly<Record<Language, Texts>> = {
  'zh-Hans': {
    hall: '临溪区政务服务中心',
    matter: '社会保障卡补领',
    area: 'A 区',
    materials: [
      { name: '居民身份证', note: '原件', copies: 1, required: true },
      { name: '补领申请表', note: '窗口可填写', copies: 1, required: true },
      { name: '近期白底免冠照片', copies: 1, required: true },
    ],
    fee: '不收费',
    promised: '当场办结',
  },
  'zh-Hant': {
    hall: '臨溪區政務服務中心',
    matter: '社會保障卡補領',
    area: 'A 區',
    materials: [
      { name: '居民身份證', note: '原件', copies: 1, required: true },
      { name: '補領申請表', note: '窗口可填寫', copies: 1, required: true },
      { name: '近期白底免冠照片', copies: 1, required: true },
    ],
    fee: '不收費',
    promised: '當場辦結',
  },
  en: {
    hall: 'Linxi District Government Service Centre',
    matter: 'Social security card replacement',
    area: 'Area A',
    materials: [
      { name: 'Resident identity card', note: 'original', copies: 1, required: true },
      { name: 'Application form', note: 'can be filled in at the counter', copies: 1, required: true },
      { name: 'Recent photo without hat, white background', copies: 1, required: true },
    ],
    fee: 'Free of charge',
    promised: 'completed on the spot',
  },
}

/** The slip of the drawings: 14 October, 10:24. */
export const sampleSlip = (language: Language = 'zh-Hans', changes: Partial<TicketSlip> = {}): TicketSlip => ({
  ...texts[language],
  language,
  zone: 'Asia/Shanghai',
  demo: false,
  printedAt: '2026-10-14T02:24:00.000Z',
  kiosk: 1,
  number: 'B060',
  ahead: 12,
  wait: { p50: 20, p90: 35 },
  expectedAt: '2026-10-14T02:44:00.000Z',
  counters: [3, 4, 5],
  url: 'https://hall.linxi.gov.cn/t/KX7M3PQ27K3M',
  supervisionPhone: '12345',
  serial: 'B060-7K3M',
  ...changes,
})
