import type Database from 'better-sqlite3'
import type { AppointmentsOfDay, Way } from '../../../protocol/reports.ts'
import { appointmentOutcomes, ways } from '../../../protocol/reports.ts'
import type { HallEvent } from '../../domain/events.ts'

export const waysTable = `
-- What happened to tickets beside being called and served, and what was asked of the floor.
create table ways (seq integer primary key, day text not null, way text not null, ticket text) strict;
create index ways_by_day on ways (day, way);`

/** Which ways an event is one of. */
function waysOf(event: HallEvent): Way[] {
  switch (event.type) {
    case 'ticket.taken':
      return event.body.stages ? ['several'] : []
    case 'ticket.called':
      return [...(event.body.auto ? ['auto' as const] : []), ...(event.body.picked ? ['picked' as const] : [])]
    case 'ticket.prioritised': {
      const { was, category, wasUrgent, urgent } = event.body
      if (urgent && !wasUrgent) return ['urgent']
      return category !== was && category !== 'ordinary' ? ['priority'] : []
    }
    case 'ticket.rejoined':
      return ['rejoined']
    case 'ticket.postponed':
      return ['postponed']
    case 'ticket.reprinted':
      return ['reprinted']
    case 'ticket.returned':
      return ['returned']
    case 'visit.added':
      return ['added']
    case 'counter.undone':
      return ['undone']
    case 'escort.asked':
      return ['helped']
    default:
      return []
  }
}

/** Each counts on the hall day when it happens; what was undone counts nowhere. [B2] [B5] */
export function notesWays(db: Database.Database, day: () => string): (event: HallEvent) => void {
  const note = db.prepare('insert or ignore into ways (seq, day, way, ticket) values (?, ?, ?, ?)')
  const unreturn = db.prepare(`delete from ways where seq = (select max(seq) from ways where way = 'returned' and ticket = ?)`)
  return (event) => {
    const ticket = 'ticket' in event.body ? event.body.ticket : null
    for (const way of waysOf(event)) note.run(event.seq, day(), way, ticket)
    if (event.type === 'counter.undone' && event.body.undid === 'returned') unreturn.run(event.body.ticket)
  }
}

const counts = <T extends string>(names: readonly T[], rows: readonly { readonly name: string; readonly n: number }[]): Record<T, number> =>
  Object.fromEntries(names.map((name) => [name, rows.find((row) => row.name === name)?.n ?? 0])) as Record<T, number>

export function waysOfDay(db: Database.Database, day: string): Record<Way, number> {
  const rows = db.prepare('select way as name, count(*) as n from ways where day = ? group by way').all(day)
  return counts(ways, rows as { name: string; n: number }[])
}

/** Those whose slot is on the day, whenever they were booked. [M6] */
export function appointmentsOfDay(db: Database.Database, day: string): AppointmentsOfDay {
  const rows = db
    .prepare(`select coalesce(outcome, 'open') as name, count(*) as n from appointments where day = ? group by 1`)
    .all(day) as { name: string; n: number }[]
  return counts(appointmentOutcomes, rows)
}
