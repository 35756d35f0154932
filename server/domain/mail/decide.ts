import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { CaseState } from '../../../protocol/vocabulary.ts'
import { hallDayOf } from '../calendar/hall-day.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import { dueOfMail, type MailClock, workdaysTaken } from './due.ts'
import type { Mail, Parcel } from './state.ts'

/** A case as the mail knows it. */
export type Sent = Pick<Parcel, 'case' | 'ticket' | 'counter' | 'badge' | 'code' | 'matter'>

export type MailRoom = {
  readonly mail: Mail
  readonly day: string
  readonly clock: MailClock
  /** Who asks, by badge. */
  readonly by: string
  /** Leads the hall, or sits where results are given out. */
  readonly may: boolean
  /** How the case stands while it is open. */
  readonly stateOf: (number: string) => CaseState | undefined
}

/** As long as a closed case is told of at the most, and a year's report besides. */
const keepDays = 400

export const ofParcel = ({ case: number, ticket, counter, badge, code }: Sent) => ({ case: number, ticket, counter, badge, code })
const done = ({ day, by }: MailRoom, parcel: Sent) => ({ ...ofParcel(parcel), day, by })

type Wanted = Pick<CommandOf<'mail.order'>, 'to' | 'way' | 'reach'>

/** 一事一寄 (001-1 「每笔业务按申办编号单独包装,不得多件合一、混装混寄」): one parcel of a case at a time. Whom it goes to is a personal record. [Z70] [Z71] */
export function orderParcel(room: MailRoom, sent: Sent, { to, way, reach }: Wanted, context: Context): Decision | Refusal {
  if (!room.clock.rules.mailResults) return refuse('mail-off')
  const known = room.mail.open.get(sent.case)
  if (known && known.state !== 'returned') return refuse('already-mailed', { state: known.state })
  const record: PersonalRecord = { ref: context.newPersonalRef(), kind: 'citizen', fields: { ...to }, keepDays }
  const { matter } = sent
  return decided([event('mail.ordered', { ...done(room, sent), matter, way, reach, receiver: record.ref })], { parcel: 'ordered' }, [
    record,
  ])
}

/** An open parcel, for whoever answers for its case, gives results out, or leads. */
function parcelFor({ mail, by, may }: MailRoom, number: string): Parcel | Refusal {
  const parcel = mail.open.get(number)
  if (!parcel) return mail.done.has(number) ? refuse('wrong-state', { state: 'delivered' }) : refuse('unknown-parcel')
  return may || parcel.badge === by ? parcel : refuse('not-allowed')
}

/** The citizen fetches it after all: the result lies at the result counter like any other. [Z71] */
export function cancelParcel(room: MailRoom, { case: number }: CommandOf<'mail.cancel'>): Decision | Refusal {
  const parcel = parcelFor(room, number)
  if (isRefusal(parcel)) return parcel
  if (parcel.state !== 'ordered') return refuse('wrong-state', { state: parcel.state })
  return decided([event('mail.cancelled', { ...done(room, parcel), erases: [parcel.receiver] })])
}

/** To the courier: all or none, each under a waybill of its own. What is to be brought must be there. [Z72] [Z73] */
export function handParcels(room: MailRoom, { parcels, courier }: CommandOf<'mail.handOver'>, context: Context): Decision | Refusal {
  const used = new Set<string>()
  for (const { waybill } of [...room.mail.open.values(), ...room.mail.done.values()]) if (waybill) used.add(waybill)
  const cases = new Set<string>()
  const record: PersonalRecord | undefined = courier
    ? { ref: context.newPersonalRef(), kind: 'citizen', fields: { name: courier }, keepDays }
    : undefined
  const events: NewEvent[] = []
  for (const [place, { case: number, waybill }] of parcels.entries()) {
    const at = `parcels.${place}`
    const parcel = parcelFor(room, number)
    if (isRefusal(parcel)) return { ...parcel, at }
    const state = parcel.way === 'deliver' && parcel.state === 'ordered' ? room.stateOf(number) : undefined
    if (cases.has(number) || parcel.state !== 'ordered') return refuse('wrong-state', { at, state: parcel.state })
    if (state !== undefined && state !== 'ready') return refuse('wrong-state', { at, state })
    if (used.has(waybill)) return refuse('waybill-twice', { at })
    used.add(waybill)
    cases.add(number)
    const due = dueOfMail(room.clock, context.now, parcel.reach)
    events.push(event('mail.handed', { ...done(room, parcel), waybill, ...due, ...(record ? { courier: record.ref } : {}) }))
  }
  return decided(events, {}, record ? [record] : [])
}

/** With its receiver: measured against its time, in workdays. [Z74] [Z75] */
export function parcelDelivered(room: MailRoom, command: CommandOf<'mail.delivered'>, { now }: Context): Decision | Refusal {
  const parcel = parcelFor(room, command.case)
  if (isRefusal(parcel)) return parcel
  const { handedAt = now, dueAt = now, from = room.day } = parcel
  if (parcel.state !== 'handed') return refuse('wrong-state', { state: parcel.state })
  const deliveredAt = command.at === undefined ? now : Date.parse(command.at)
  if (!(deliveredAt >= handedAt && deliveredAt <= now)) return refuse('malformed', { at: 'at' })
  const { zone, dayStartsAt, years } = room.clock
  const took = workdaysTaken(years, from, hallDayOf(deliveredAt, zone, dayStartsAt).day)
  const late = deliveredAt > dueAt ? { late: true as const } : {}
  return decided([event('mail.delivered', { ...done(room, parcel), deliveredAt, took, ...late })], late)
}

/** Brought back: it lies at the hall, to be fetched or to be sent anew. [Z74] */
export function parcelReturned(room: MailRoom, { case: number, reason }: CommandOf<'mail.returned'>): Decision | Refusal {
  const parcel = parcelFor(room, number)
  if (isRefusal(parcel)) return parcel
  if (parcel.state !== 'handed') return refuse('wrong-state', { state: parcel.state })
  return decided([event('mail.returned', { ...done(room, parcel), reason })])
}

/** 对账: of a month that is over and had parcels, once. [Z76] */
export function reconcile({ mail, day, by }: MailRoom, { month }: CommandOf<'mail.reconcile'>): Decision | Refusal {
  const known = mail.months.get(month)
  if (!known || month >= day.slice(0, 7) || known.reconciledAt !== undefined) return refuse('wrong-state')
  return decided([event('mail.reconciled', { month, day, by })])
}
