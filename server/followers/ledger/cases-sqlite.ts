import type Database from 'better-sqlite3'
import type { HallEvent } from '../../domain/events.ts'
import type { Steps } from './apply-sqlite.ts'

/** What a search may ask for: in every index of a register, so that the table itself is read for the rows of a page alone. */
const searched = `matter, kind, badge, number, due_key, day, closed_day, review, applicant`

const derived = `update cases set due_key = coalesce(new.due, '9999-12-31'), done = new.state = 'closed',
  rejected = new.kind = 'returned' or coalesce(new.result, '') = 'refused' where "case" = new."case";`

export const casesTable = `
-- One row per case, for good: what is done and what is in progress (R42), what was given back (R35). Days are dates of the hall's zone.
create table cases (
  "case" text primary key, ticket text not null, number text not null, line text not null, matter text not null, kind text not null, proposed text,
  departure text, tolerance_due text, approved_by text, counter integer not null, badge text not null, opened_at integer not null, day text not null, due text,
  provisional integer not null default 0, state text not null default 'running', closed_at integer,
  closed_day text, closed_by text, result text,
  applicant text, sheet text,                 -- references to personal records
  notice text, notice_kind text, reason_code text,
  review text, reviewed_at integer, reviewed_by text,
  -- For the indexes, kept by the triggers below; SQLite reads no generated column from an index alone. What has no last day comes last.
  due_key text not null default '9999-12-31', done integer not null default 0, rejected integer not null default 0
) strict, without rowid;
create trigger cases_made after insert on cases begin ${derived} end;
create trigger cases_changed after update of due, state, kind, result on cases begin ${derived} end;
create index cases_by_due on cases (done, due_key, "case", ${searched});
create index cases_by_opened on cases (done, opened_at, "case", ${searched});
create index cases_by_closed on cases (done, closed_at, "case", ${searched});
create index rejected_by_due on cases (rejected, due_key, "case", ${searched}) where rejected = 1;
create index rejected_by_opened on cases (rejected, opened_at, "case", ${searched}) where rejected = 1;
create index rejected_by_closed on cases (rejected, closed_at, "case", ${searched}) where rejected = 1;
create index cases_by_ticket on cases (ticket);
-- Which events of the journal are a case's: what they say is read there.
create table case_steps ("case" text not null, seq integer not null, primary key ("case", seq)) strict, without rowid;`

/** [Z1] [B22] [B25] */
export function caseSteps(db: Database.Database): Steps {
  const open = db.prepare(
    `insert or ignore into cases ("case", ticket, number, line, matter, kind, proposed, departure, counter, badge, opened_at, day, due, provisional,
       applicant, tolerance_due, approved_by, state, closed_at, closed_day, closed_by)
     values (@case, @ticket, @number, @line, @matter, @kind, @proposed, @departure, @counter, @badge, @at, @day, @due, @provisional,
       @applicant, @papersBy, @approvedBy, @state, @closedAt, @closedDay, @closedBy)`,
  )
  const takeBack = db.prepare(`delete from cases where "case" = ?`)
  const forget = db.prepare(`delete from case_steps where "case" = ?`)
  // A later notice of the same kind takes the place of the one before; one that tells why counts more than one that does not.
  const notice = db.prepare(
    `update cases set notice = @notice, notice_kind = @kind, sheet = @sheet, reason_code = coalesce(@reasonCode, reason_code)
     where "case" = @case and (notice_kind is null or notice_kind not in ('return', 'refusal') or @kind in ('return', 'refusal'))`,
  )
  const review = db.prepare('update cases set review = @result, reviewed_at = @at, reviewed_by = @by where "case" = @case')
  return {
    'case.opened': ({ at, body: { case: number, ...body } }) => {
      const { ticket, line, matter, kind, counter, badge, day } = body
      const {
        proposed = null,
        departure = null,
        due = null,
        provisional = false,
        waiting = false,
        applicant = null,
        done = false,
        tolerance,
      } = body
      const known = { ticket, number: body.number, line, matter, kind, proposed, departure, counter, badge, day, due, applicant }
      const ended = done
        ? { state: 'closed', closedAt: at, closedDay: day, closedBy: badge }
        : { state: waiting ? 'waiting' : 'running', closedAt: null, closedDay: null, closedBy: null }
      const tolerated = { papersBy: tolerance?.due ?? null, approvedBy: tolerance?.approvedBy ?? null }
      open.run({ ...known, ...ended, ...tolerated, case: number, at, provisional: provisional ? 1 : 0 })
    },
    'case.takenBack': ({ body }) => {
      takeBack.run(body.case)
      forget.run(body.case)
    },
    'notice.issued': ({ body: { case: number, notice: no, kind, sheet, reasonCode = null } }) => {
      if (number !== undefined) notice.run({ case: number, notice: no, kind, sheet, reasonCode })
    },
    'case.reviewed': ({ at, body: { case: number, result, by } }) => review.run({ case: number, result, at, by }),
  }
}

/** Whatever names a case is a step of it, so that its page is whole without knowing every event. [B24] */
export function notesCaseSteps(db: Database.Database): (event: HallEvent) => void {
  const put = db.prepare('insert or ignore into case_steps values (?, ?)')
  return ({ type, seq, body }) => {
    if (!('case' in body) || typeof body.case !== 'string' || type === 'case.takenBack') return
    put.run(body.case, seq)
  }
}
