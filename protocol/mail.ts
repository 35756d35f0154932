import * as v from 'valibot'
import { freeText, Phone } from './commands/tickets.ts'

/** 政务专递 (R40), its three ways: papers are fetched from the citizen (上门揽收), exchanged with another office (材料交换), or the result is brought (直接送达). */
export const mailWays = ['collect', 'exchange', 'deliver'] as const
export type MailWay = (typeof mailWays)[number]

/** How far it goes; each has its own time (001-1): the city, a county or city of the province, a township of it, or another province. */
export const mailReaches = ['city', 'province', 'township', 'country'] as const
export type MailReach = (typeof mailReaches)[number]

/** Waits for the courier, in the courier's hands, with its receiver, or brought back. */
export const parcelStates = ['ordered', 'handed', 'delivered', 'returned'] as const
export type ParcelState = (typeof parcelStates)[number]

export const mailReturnReasons = ['nobody-there', 'wrong-address', 'declined', 'other'] as const
export type MailReturnReason = (typeof mailReturnReasons)[number]

/** 「由政务服务机构统一支付。服务对象“选择线上申请上门揽收”方式的,专递费用自理」 (001-1). */
export const payerOf = (way: MailWay): 'hall' | 'citizen' => (way === 'collect' ? 'citizen' : 'hall')

/** Share in per cent that is to be there in so many workdays: 「省内异地:95%以上实现“T+1”…国内省际:80%以上实现“T+1”,95%达到“T+2”时限服务」 (001-1). */
export const mailTargets: readonly { readonly reach: MailReach; readonly days: number; readonly percent: number }[] = [
  { reach: 'province', days: 1, percent: 95 },
  { reach: 'country', days: 1, percent: 80 },
  { reach: 'country', days: 2, percent: 95 },
]

/** Whom it goes to, or is fetched from: kept as a personal record alone. */
export const MailTo = v.strictObject({ name: freeText(40), phone: Phone, address: freeText(120) })
export type MailTo = v.InferOutput<typeof MailTo>

export const Waybill = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[0-9A-Z]{8,20}$/, 'a waybill number of 8 to 20 letters and figures'),
)

/** YYYY-MM */
export const MonthOfYear = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month such as 2026-10'))
