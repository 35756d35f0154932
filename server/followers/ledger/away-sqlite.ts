import type Database from 'better-sqlite3'
import type { AbsenceOfDay, TakingOfMatter } from '../../../protocol/reports.ts'
import type { PauseReason, Text } from '../../../protocol/vocabulary.ts'
import type { HallEvent } from '../../domain/events.ts'

/** 去向 of a day, one row a pause; and who took each number, and whether it had been the right one. */
export const awayTables = `
create table absences (
  seq integer primary key, day text not null, badge text not null, counter integer not null, reason text not null,
  since integer not null, until integer, ended_at integer, approved_by text, unapproved integer not null default 0, people text not null
) strict;
create index absences_by_day on absences (day);
create table takings (
  day text not null, ticket text not null, matter text not null,
  guide integer not null,            -- taken by somebody of the staff
  wrong integer not null default 0,  -- how often it was handed on to another line
  sent_away integer not null default 0,
  primary key (day, ticket)
) strict, without rowid;`

/** [K29] [D28] */
export function notesAway(db: Database.Database, day: () => string): (event: HallEvent) => void {
  const left = db.prepare('insert or ignore into absences values (?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?)')
  const back = db.prepare('update absences set ended_at = ? where counter = ? and ended_at is null')
  const taken = db.prepare('insert or ignore into takings (day, ticket, matter, guide) values (?, ?, ?, ?)')
  const moved = db.prepare('update takings set wrong = max(0, wrong + ?) where day = ? and ticket = ?')
  const sent = db.prepare('update takings set sent_away = ? where day = ? and ticket = ?')
  const otherLine = (to: object, line: string): boolean => 'line' in to && to.line !== line
  return (event) => {
    switch (event.type) {
      case 'counter.paused': {
        // Told anew it is another row, from now on.
        back.run(event.at, event.body.counter)
        const { counter, badge, reason, until = null, approvedBy = null, unapproved, people = [] } = event.body
        left.run(event.seq, day(), badge, counter, reason, event.at, until, approvedBy, unapproved ? 1 : 0, JSON.stringify(people))
        break
      }
      case 'counter.resumed':
      case 'counter.closed':
        back.run(event.at, event.body.counter)
        break
      case 'ticket.taken':
        taken.run(event.body.day, event.body.ticket, event.body.matter, event.actor.startsWith('badge:') ? 1 : 0)
        break
      case 'ticket.transferred':
        if (otherLine(event.body.to, event.body.line)) moved.run(1, day(), event.body.ticket)
        break
      case 'ticket.finished':
        if (event.body.sentAway !== undefined) sent.run(1, day(), event.body.ticket)
        break
      case 'counter.undone':
        if (event.body.undid === 'transferred' && otherLine(event.body.from, event.body.line)) moved.run(-1, day(), event.body.ticket)
        if (event.body.undid === 'finished') sent.run(0, day(), event.body.ticket)
        break
      default:
    }
  }
}

type Row = {
  badge: string
  counter: number
  reason: PauseReason
  since: number
  until: number | null
  ended_at: number | null
  approved_by: string | null
  unapproved: number
  people: string
}
const iso = (at: number): string => new Date(at).toISOString()

/** In their order. */
export const absencesOfDay = (db: Database.Database, day: string): AbsenceOfDay[] =>
  (db.prepare('select * from absences where day = ? order by seq').all(day) as Row[]).map((row) => ({
    ...{ badge: row.badge, counter: row.counter, reason: row.reason, since: iso(row.since) },
    ...(row.until === null ? {} : { until: iso(row.until) }),
    ...(row.ended_at === null ? {} : { endedAt: iso(row.ended_at) }),
    ...(row.approved_by === null ? {} : { approvedBy: row.approved_by }),
    ...(row.unapproved ? { unapproved: true as const } : {}),
    people: JSON.parse(row.people) as string[],
  }))

/** Matters that somebody took a number for, most first. */
export const takingsOfDay = (db: Database.Database, day: string, name: (matter: string) => Text): TakingOfMatter[] =>
  (
    db
      .prepare(
        `select matter, count(*) as taken, sum(guide) as guide, sum(wrong > 0) as wrong, sum(sent_away) as sentAway from takings
         where day = ? group by matter order by 2 desc, 1`,
      )
      .all(day) as Omit<TakingOfMatter, 'name'>[]
  ).map((row) => ({ ...row, name: name(row.matter) }))
