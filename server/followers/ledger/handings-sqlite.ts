import type Database from 'better-sqlite3'

/**
 * Tickets that are handed on, as the hall counts them (docs/RULES.md [F1] to [F3]): a referral is closed with its service, with the number or by hand, and what
 * was closed on an earlier day is forgotten when the ticket is handed on again.
 */
export const handings = (db: Database.Database) => ({
  on: db.prepare(
    `insert into handings (seq, day, ticket, line, matter, counter, badge, named, nth)
     select @seq, @day, ticket, line, matter, @counter, @badge, @named,
       1 + (select count(*) from handings h where h.ticket = @ticket and (h.closed = 0 or h.day = @day))
     from visits where day = @day and ticket = @ticket`,
  ),
  closed: db.prepare('update handings set closed = 1 where ticket = @ticket'),
  reopened: db.prepare('update handings set closed = 0 where ticket = @ticket'),
  back: db.prepare('delete from handings where seq = (select max(seq) from handings where ticket = @ticket)'),
})
