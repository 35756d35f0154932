import type Database from 'better-sqlite3'
import type { KeptParcel, MailRead } from '../../../protocol/mail-kept.ts'
import type { HallEvent } from '../../domain/events.ts'

export const mailTable = `
-- 政务专递 (R40): a row for each parcel, for good; a case that was brought back and sent anew has two. Days are dates of the hall's zone.
create table mail (
  seq integer primary key, "case" text not null, badge text not null, matter text not null, way text not null, reach text not null,
  receiver text not null,                     -- reference to a personal record
  state text not null default 'ordered', ordered_at integer not null, waybill text,
  handed_at integer, handed_day text, handed_by text, due_at integer, due_day text,
  delivered_at integer, took integer, late integer not null default 0, reason text
) strict;
create index mail_by_case on mail ("case");
create index mail_by_day on mail (handed_day) where handed_day is not null;`

/** [Z70] [Z72] [Z74] */
export function notesMail(db: Database.Database): (event: HallEvent) => void {
  const open = db.prepare(
    `insert or ignore into mail (seq, "case", badge, matter, way, reach, receiver, ordered_at)
     values (@seq, @case, @badge, @matter, @way, @reach, @receiver, @at)`,
  )
  /** Changes the last parcel of a case. */
  const change = (set: string, where = '1') =>
    db.prepare(`update mail set ${set} where seq = (select max(seq) from mail where "case" = @case) and ${where}`)
  const hand = change(
    `state = 'handed', waybill = @waybill, handed_at = @at, handed_day = @day, handed_by = @by, due_at = @dueAt, due_day = @dueDay`,
  )
  const deliver = change(`state = 'delivered', delivered_at = @deliveredAt, took = @took, late = @late`)
  const bringBack = change(`state = 'returned', reason = @reason`)
  const late = change('late = 1')
  const cancel = change(`state = 'cancelled'`, `state = 'ordered'`)
  const takeBack = db.prepare('delete from mail where "case" = @case')
  return ({ seq, at, type, body }) => {
    switch (type) {
      case 'mail.ordered': {
        const { case: number, badge, matter, way, reach, receiver } = body
        open.run({ seq, at, case: number, badge, matter, way, reach, receiver })
        break
      }
      case 'mail.handed': {
        const { case: number, day, by, waybill, dueAt, dueDay } = body
        hand.run({ at, case: number, day, by, waybill, dueAt, dueDay })
        break
      }
      case 'mail.delivered':
        deliver.run({ case: body.case, deliveredAt: body.deliveredAt, took: body.took, late: body.late ? 1 : 0 })
        break
      case 'mail.returned':
        bringBack.run({ case: body.case, reason: body.reason })
        break
      case 'mail.late':
        late.run({ case: body.case })
        break
      case 'mail.cancelled':
      case 'case.closed':
        cancel.run({ case: body.case })
        break
      case 'case.takenBack':
        takeBack.run({ case: body.case })
        break
      default:
    }
  }
}

/** Parcels of a case, a day or a month, the earliest first. [Z76] */
export function mailList(db: Database.Database, { case: number, day, month, limit }: MailRead): readonly KeptParcel[] {
  if (number !== undefined) return db.prepare('select * from mail where "case" = ? order by seq limit ?').all(number, limit) as KeptParcel[]
  const [from, to] = day === undefined ? [`${month ?? ''}-01`, `${month ?? ''}-31`] : [day, day]
  return db
    .prepare('select * from mail where handed_day between ? and ? order by handed_at, seq limit ?')
    .all(from, to, limit) as KeptParcel[]
}
