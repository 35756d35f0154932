import { type MailReach, mailReaches, mailTargets, payerOf } from '../../protocol/mail.ts'
import type { KeptParcel } from '../../protocol/mail-kept.ts'
import type { MailSheet, ReachCount, SheetParcel } from '../../protocol/mail-sheet.ts'

const iso = (at: number): string => new Date(at).toISOString()

export function sheetParcel(row: KeptParcel): SheetParcel {
  return {
    ...{ case: row.case, waybill: row.waybill ?? '', way: row.way, reach: row.reach, payer: payerOf(row.way), state: row.state },
    handedAt: iso(row.handed_at ?? row.ordered_at),
    ...(row.due_day === null ? {} : { dueDay: row.due_day }),
    ...(row.delivered_at === null ? {} : { deliveredAt: iso(row.delivered_at) }),
    ...(row.took === null ? {} : { took: row.took }),
    late: row.late === 1,
    ...(row.reason === null ? {} : { reason: row.reason }),
  }
}

/** What 001-1 asks of a reach is held against all that went there in the month: one that is still under way has not come in time. [Z75] [Z76] */
function countOf(reach: MailReach, rows: readonly KeptParcel[]): ReachCount {
  const those = rows.filter((row) => row.reach === reach)
  const there = those.filter(({ state }) => state === 'delivered')
  const within = (days: number): number => there.filter(({ took }) => took !== null && took <= days).length
  return {
    reach,
    handed: those.length,
    delivered: there.length,
    returned: those.filter(({ state }) => state === 'returned').length,
    late: those.filter(({ late }) => late === 1).length,
    inTime: there.filter(({ late }) => late === 0).length,
    ...{ t1: within(1), t2: within(2) },
    targets: mailTargets
      .filter((target) => target.reach === reach)
      .map(({ days, percent }) => {
        if (those.length === 0) return { days, percent }
        const share = Math.round((within(days) / those.length) * 1000) / 10
        return { days, percent, share, met: share >= percent }
      }),
  }
}

/** Pure: the sheet of a month from its parcels. */
export function mailSheet(month: string, rows: readonly KeptParcel[], most: number): MailSheet {
  const shown = rows.slice(0, most)
  const paidByCitizen = shown.filter(({ way }) => payerOf(way) === 'citizen').length
  return {
    month,
    handed: shown.length,
    ...{ paidByHall: shown.length - paidByCitizen, paidByCitizen },
    reaches: mailReaches.map((reach) => countOf(reach, shown)),
    parcels: shown.map(sheetParcel),
    ...(rows.length > most ? { cut: true as const } : {}),
  }
}
