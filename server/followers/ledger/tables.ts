import { agencyTable } from './agency-tables.ts'
import { askedTables } from './asked-tables.ts'
import { awayTables } from './away-sqlite.ts'
import { caseClocksTable } from './case-clocks-sqlite.ts'
import { casesTable } from './cases-sqlite.ts'
import { homeTables } from './homes-sqlite.ts'
import { looksTable } from './looks-sqlite.ts'
import { mailTable } from './mail-sqlite.ts'
import { noticesTables } from './notices-sqlite.ts'
import { waysTable } from './ways-sqlite.ts'

/**
 * Raise when a table, or what an event does to it, changes: a ledger of another shape is made anew from the journal, so nothing here is ever
 * migrated.
 */
export const ledgerShape = 8

/**
 * One row per ticket and hall day, so that a ticket that was carried over stands in every day that it was there. Times are milliseconds UTC,
 * spans milliseconds. No personal data: what the journal says, and that is references at most, is not even copied.
 */
const visits = `
create table visits (
  day text not null,
  ticket text not null,
  number text not null,
  line text not null,
  matter text not null,
  category text not null,
  language text not null,
  taken_at integer,            -- null: taken on an earlier day
  calls integer not null default 0,
  first_call_at integer,
  first_counter integer,
  last_call_at integer,
  started_at integer,          -- first start
  start_counter integer,
  wait_ms integer,
  parked_at integer,
  parked_ms integer not null default 0,
  missed integer not null default 0,
  served_ms integer not null default 0,
  walk_ms integer,             -- from the call to the first start
  start_badge text,            -- who started it first: the wait and the walk are counted for this clerk
  before_handing_on_ms integer not null default 0,  -- handed_on_ms before it was last handed on, should that be undone
  handed_on_ms integer not null default 0,  -- the part of served_ms that was served before it came to its last counter
  ended text,                  -- finished, cancelled, day-ended, carried
  ended_at integer,
  counter integer,             -- where it was when it ended
  badge text,
  outcome text,
  done_line text,              -- of the service that ended it: of a visit of several matters, its last
  done_matter text,
  rating integer,
  primary key (day, ticket)
) strict, without rowid;`

/** Of a visit of several matters: the services before the last. */
const services = `
create table services (
  day text not null, ticket text not null, line text not null, matter text not null, counter integer not null, badge text not null,
  served_ms integer not null, own_ms integer not null, outcome text not null, ended_at integer not null, rating integer,
  primary key (day, ticket, matter)
) strict, without rowid;`

const others = `
create table follower (only_row integer primary key check (only_row = 1), seq integer not null, hash text not null, at integer not null) strict;
create table days (day text primary key, opened_at integer not null) strict, without rowid;
create table names (kind text not null, id text not null, hans text not null, hant text not null, en text not null, primary key (kind, id)) strict, without rowid;
-- A call that nobody came to.
create table misses (
  seq integer primary key, at integer not null, day text not null, ticket text not null,
  line text not null, matter text not null, counter integer not null, badge text not null
) strict;
create table appointments (
  appointment text primary key, day text not null, line text not null, matter text not null, start_at integer not null, end_at integer not null,
  booked_at integer not null, by text not null, ticket text, checked_in_at integer, late integer not null default 0,
  outcome text,                -- kept, late, broken, no-show, cancelled; null: still open
  decided_at integer, called_at integer, counter integer, badge text
) strict, without rowid;
create index appointments_by_day on appointments (day);
create index appointments_by_ticket on appointments (ticket) where ticket is not null;
-- Who could have called an appointment that the hall broke.
create table broken_by (appointment text not null, counter integer not null, badge text not null, primary key (appointment, counter)) strict, without rowid;
create index misses_by_day on misses (day);
-- Each time a ticket was handed on, by whom. named: to a counter or a person; nth: how often by then.
create table handings (
  seq integer primary key, day text not null, ticket text not null, line text not null, matter text not null,
  counter integer not null, badge text not null, named integer not null, nth integer not null, closed integer not null default 0
) strict;
create index handings_by_day on handings (day);
create index handings_by_ticket on handings (ticket);
-- What each counter is doing now, and since when.
create table desks (counter integer primary key, badge text not null, doing text not null, since integer not null) strict;
-- A clerk's own time, by what it went on.
create table clerk_time (
  day text not null, badge text not null,
  idle_ms integer not null default 0,
  called_ms integer not null default 0,     -- from a call to the start, or until nobody had come
  serving_ms integer not null default 0,
  paused_ms integer not null default 0,
  primary key (day, badge)
) strict, without rowid;`

/** Waiting, walking, serving and idle, apart, for each clerk and hall day. docs/RULES.md [T14] */
const clerkDays = `
create view clerk_days (day, badge, started, wait_ms, walk_ms, served, own_served_ms, idle_ms, called_ms, serving_ms, paused_ms) as
select t.day, t.badge,
  (select count(*) from visits v where v.day = t.day and v.start_badge = t.badge),
  (select coalesce(sum(wait_ms), 0) from visits v where v.day = t.day and v.start_badge = t.badge),
  (select coalesce(sum(walk_ms), 0) from visits v where v.day = t.day and v.start_badge = t.badge),
  (select count(*) from visits v where v.day = t.day and v.badge = t.badge and v.ended = 'finished'),
  (select coalesce(sum(served_ms - handed_on_ms), 0) from visits v where v.day = t.day and v.badge = t.badge and v.ended = 'finished'),
  idle_ms, called_ms, serving_ms, paused_ms
from clerk_time t;`

/** What reports count: one row for each thing that happened to a ticket, with the line, matter, counter and clerk it counts for. docs/RULES.md [B2] to [B8] */
const facts = `
create view facts (day, kind, line, matter, counter, badge, value) as
select day, 'taken', line, matter, null, null, null from visits where taken_at is not null
union all select day, 'called', line, matter, first_counter, null, null from visits where first_counter is not null
union all select day, 'wait', line, matter, start_counter, start_badge, wait_ms from visits where wait_ms is not null
union all select day, 'missed', line, matter, counter, badge, null from misses
union all select day, 'service', done_line, done_matter, counter, badge, served_ms from visits where ended = 'finished'
union all select day, 'service', line, matter, counter, badge, served_ms from services
union all select day, 'own-service', done_line, done_matter, counter, badge, served_ms - handed_on_ms from visits where ended = 'finished'
union all select day, 'own-service', line, matter, counter, badge, own_ms from services
union all select day, ended, line, matter, counter, null, null from visits where ended in ('cancelled', 'carried')
union all select day, 'rated-' || rating, done_line, done_matter, counter, badge, null from visits where rating is not null
union all select day, 'rated-' || rating, line, matter, counter, badge, null from services where rating is not null
union all select day, 'referred', line, matter, counter, badge, null from handings where named = 1
union all select day, 'bounced', line, matter, counter, badge, null from handings where nth = 2
union all select day, 'referral-open', line, matter, counter, badge, null from handings h
  where seq = (select min(seq) from handings o where o.ticket = h.ticket and o.closed = 0)
  and exists (select 1 from handings n where n.ticket = h.ticket and n.closed = 0 and n.named = 1);`

export const tables = `${visits}${services}${others}${facts}${clerkDays}${waysTable}${looksTable}${casesTable}${awayTables}${askedTables}${noticesTables}${homeTables}
${caseClocksTable}${agencyTable}${mailTable}`
