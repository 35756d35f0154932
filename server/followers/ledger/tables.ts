/**
 * Raise when a table, or what an event does to it, changes: a ledger of another shape is made anew from the journal, so nothing here is ever
 * migrated.
 */
export const ledgerShape = 2

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
create index misses_by_day on misses (day);`

/** What reports count: one row for each thing that happened to a ticket, with the line, matter and counter it counts for. docs/RULES.md [B2] to [B6] */
const facts = `
create view facts (day, kind, line, matter, counter, value) as
select day, 'taken', line, matter, null, null from visits where taken_at is not null
union all select day, 'called', line, matter, first_counter, null from visits where first_counter is not null
union all select day, 'wait', line, matter, start_counter, wait_ms from visits where wait_ms is not null
union all select day, 'missed', line, matter, counter, null from misses
union all select day, 'service', done_line, done_matter, counter, served_ms from visits where ended = 'finished'
union all select day, 'service', line, matter, counter, served_ms from services
union all select day, 'own-service', done_line, done_matter, counter, served_ms - handed_on_ms from visits where ended = 'finished'
union all select day, 'own-service', line, matter, counter, own_ms from services
union all select day, ended, line, matter, counter, null from visits where ended in ('cancelled', 'carried')
union all select day, 'rated-' || rating, done_line, done_matter, counter, null from visits where rating is not null
union all select day, 'rated-' || rating, line, matter, counter, null from services where rating is not null;`

export const tables = `${visits}${services}${others}${facts}`
