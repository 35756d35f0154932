import { dayAfter } from '../calendar/workdays.ts'
import type { HallEvent } from '../events.ts'
import type { Mail, Parcel } from './state.ts'

/** A year of sheets, and the month that runs. */
const monthsKept = 13

/** `keptDays`: how long the code of a closed case is told of. */
type Cases = { readonly keptDays: number; readonly isOpen: (number: string) => boolean }

/** Total. [Z70] to [Z76] */
export function evolveMail(mail: Mail, event: HallEvent, { keptDays, isOpen }: Cases): void {
  switch (event.type) {
    case 'day.opened':
      mail.today = 0
      forget(mail, dayAfter(event.body.day, -keptDays))
      return
    case 'mail.ordered': {
      const { day: _day, by: _by, ...body } = event.body
      mail.open.set(body.case, { ...body, orderedAt: event.at, state: 'ordered' })
      return
    }
    case 'mail.reconciled': {
      const month = mail.months.get(event.body.month)
      if (month) month.reconciledAt = event.at
      return
    }
    case 'mail.cancelled':
      mail.open.delete(event.body.case)
      return
    case 'case.takenBack':
      mail.open.delete(event.body.case)
      mail.next = soonest(mail)
      return
    case 'case.assigned': {
      const parcel = mail.open.get(event.body.case)
      if (parcel) parcel.badge = event.body.to
      return
    }
    case 'case.closed':
      // What was still to be sent of it is not sent any more; what is under way goes on.
      if (mail.open.get(event.body.case)?.state !== 'handed') mail.open.delete(event.body.case)
      return
    default:
      if (event.type.startsWith('mail.')) under(mail, event)
      // Of a case that is over nothing is sent anew.
      if (event.type === 'mail.returned' && !isOpen(event.body.case)) mail.open.delete(event.body.case)
  }
}

function under(mail: Mail, event: HallEvent): void {
  const parcel = 'case' in event.body && typeof event.body.case === 'string' ? mail.open.get(event.body.case) : undefined
  if (!parcel) return
  change(mail, parcel, event)
  mail.next = soonest(mail)
}

function change(mail: Mail, parcel: Parcel, event: HallEvent): void {
  switch (event.type) {
    case 'mail.handed': {
      const { waybill, from, dueAt, dueDay, day } = event.body
      Object.assign(parcel, { state: 'handed', waybill, from, dueAt, dueDay, handedAt: event.at, handedDay: day })
      mail.today++
      const month = mail.months.get(day.slice(0, 7)) ?? { handed: 0 }
      month.handed++
      mail.months.set(day.slice(0, 7), month)
      break
    }
    case 'mail.late':
      parcel.late = true
      break
    case 'mail.returned':
      parcel.state = 'returned'
      parcel.reason = event.body.reason
      break
    case 'mail.delivered': {
      const { deliveredAt, day } = event.body
      mail.open.delete(parcel.case)
      mail.done.delete(parcel.case)
      const { late: _late, ...rest } = parcel
      mail.done.set(parcel.case, {
        ...rest,
        state: 'delivered',
        deliveredAt,
        deliveredDay: day,
        ...(event.body.late ? { late: true } : {}),
      })
      break
    }
    default:
  }
}

/** The clock asks before every command, and so is told here. */
function soonest({ open }: Mail): number | undefined {
  let next: number | undefined
  for (const { state, late, dueAt } of open.values())
    if (state === 'handed' && !late && dueAt !== undefined && (next === undefined || dueAt < next)) next = dueAt
  return next
}

/** Oldest first, so that nothing is looked for. */
function forget(mail: Mail, before: string): void {
  for (const [number, { deliveredDay = '' }] of mail.done) {
    if (deliveredDay >= before) break
    mail.done.delete(number)
  }
  for (const month of [...mail.months.keys()].sort().slice(0, -monthsKept)) mail.months.delete(month)
}
