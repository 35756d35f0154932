import type Database from 'better-sqlite3'
import type { Steps } from './apply-sqlite.ts'

export const noticesTables = `
-- One row per notice, for good; sheet refers to the record beside the journal that holds its words.
create table notices (
  notice text primary key, kind text not null, ticket text not null, "case" text, number text not null, line text not null, matter text not null,
  counter integer not null, badge text not null, day text not null, at integer not null, second integer not null default 0, reason_code text,
  missing integer, sheet text not null, due text, told_day text, told_badge text, voided integer not null default 0
) strict, without rowid;
create index notices_by_day on notices (day);
create index notices_by_ticket on notices (ticket);
-- What was told by word of mouth.
create table spoken (
  seq integer primary key, day text not null, ticket text not null, line text not null, matter text not null, counter integer not null,
  badge text not null, second integer not null default 0, deferred text
) strict;
create index spoken_by_day on spoken (day);
create index spoken_by_ticket on spoken (ticket);
-- What each service ended in.
create table outcomes (
  seq integer primary key, day text not null, ticket text not null, matter text not null, counter integer not null, badge text not null,
  kind text not null, proposed text, departure text, over_limit text
) strict;
create index outcomes_by_day on outcomes (day);
create index outcomes_by_ticket on outcomes (ticket);
-- Whose visits for a matter belong together, while the hall counts who comes again.
create table came (ticket text primary key, tag text not null, matter text not null, day text not null) strict, without rowid;
create index came_by_tag on came (tag, day);`

/** [Z9] to [Z14] */
export function noticeSteps(db: Database.Database, day: () => string): Steps & { readonly finished: Steps['ticket.finished'] } {
  const issue =
    db.prepare(`insert or ignore into notices (notice, kind, ticket, "case", number, line, matter, counter, badge, day, at, second, reason_code,
    missing, sheet, due) values (@notice, @kind, @ticket, @case, @number, @line, @matter, @counter, @badge, @day, @at, @second, @reason, @missing, @sheet, @due)`)
  const speak = db.prepare(
    'insert or ignore into spoken values (@seq, @day, @ticket, @line, @matter, @counter, @badge, @second, @deferred)',
  )
  const tell = db.prepare('update notices set told_day = @day, told_badge = @badge where notice = @deferred')
  const settle = db.prepare('update notices set due = ? where notice = ?')
  const cancel = db.prepare('update notices set voided = 1 where notice = ?')
  const ended = db.prepare(
    'insert or ignore into outcomes values (@seq, @day, @ticket, @matter, @counter, @badge, @kind, @proposed, @departure, @over)',
  )
  const undo = db.prepare('delete from outcomes where seq = (select max(seq) from outcomes where ticket = ?)')
  const come = db.prepare('insert or ignore into came values (?, ?, ?, ?)')
  return {
    'ticket.taken': ({ body: { ticket, visitTag, matter, day: on } }) => {
      if (visitTag !== undefined) come.run(ticket, visitTag, matter, on)
    },
    'counter.undone': ({ body: { ticket, undid } }) => {
      if (undid === 'finished') undo.run(ticket)
    },
    'notice.issued': ({ at, body: { case: of = null, second = false, reasonCode = null, missing = null, due = null, ...body } }) => {
      const { notice, kind, ticket, number, line, matter, counter, badge, day: on, sheet } = body
      const known = { notice, kind, ticket, number, line, matter, counter, badge, day: on, sheet }
      issue.run({ ...known, case: of, at, second: second ? 1 : 0, reason: reasonCode, missing, due })
    },
    'notice.spoken': ({ seq, body: { ticket, line, matter, counter, badge, day: on, second = false, deferred = null } }) => {
      speak.run({ seq, day: on, ticket, line, matter, counter, badge, second: second ? 1 : 0, deferred })
      if (deferred !== null) tell.run({ day: on, badge, deferred })
    },
    'notice.settled': ({ body: { notice, due } }) => settle.run(due, notice),
    'notice.voided': ({ body }) => cancel.run(body.notice),
    finished: ({ seq, body: { ticket, matter, counter, badge, outcome, proposed = null, departure = null, overLimit = null } }) => {
      ended.run({ seq, day: day(), ticket, matter, counter, badge, kind: outcome, proposed, departure, over: overLimit })
    },
  }
}
