import type { Language } from '../vocabulary.ts'

type AppointmentWords = {
  readonly title: string
  readonly come: (area: string) => string
  readonly from: (time: string) => string
  readonly code: string
  readonly scan: string
  readonly how: string
  readonly promise: string
}

const hans: AppointmentWords = {
  title: '预约凭证',
  come: (area) => `届时请到 ${area}`,
  from: (time) => `${time} 起可在取号机报到`,
  code: '预约码',
  scan: '扫码可报到、取消',
  how: '报到用预约码、预约时留的手机号或身份证号，都可以',
  promise: '按时报到的，我们在预约时间内叫到您；没有做到，请拨监督电话',
}

const hant: AppointmentWords = {
  title: '預約憑證',
  come: (area) => `屆時請到 ${area}`,
  from: (time) => `${time} 起可在取號機報到`,
  code: '預約碼',
  scan: '掃碼可報到、取消',
  how: '報到用預約碼、預約時留的手機號或身份證號，都可以',
  promise: '按時報到的，我們在預約時間內叫到您；沒有做到，請撥監督電話',
}

const en: AppointmentWords = {
  title: 'Your appointment',
  come: (area) => `Please come to ${area}`,
  from: (time) => `Check in at a kiosk from ${time}`,
  code: 'Code',
  scan: 'Scan to check in or cancel',
  how: 'Check in with this code, or with the phone or ID number you gave',
  promise: 'Check in on time and we call you within your time. If we do not, please call the hotline',
}

export const appointmentWords: Readonly<Record<Language, AppointmentWords>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }
