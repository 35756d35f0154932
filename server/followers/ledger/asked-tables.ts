/**
 * Questions, records for colleagues and calls back in one table, since they are listed, searched and counted alike; and each handing on of a ticket. `caller`,
 * `words` and `result_words` are references to personal records: the texts themselves are never copied. docs/RULES.md [F23] [F28]
 */
export const askedTables = `
create table asked (
  id text primary key, kind text not null, seq integer not null, day text not null, at integer not null,
  badge text not null, counter integer,        -- first-asked; of a call back whom it is about
  channel text, matter text, number text, caller text, words text,
  outcome text, to_kind text, to_id text, handler text,
  open integer not null, state text not null,
  due integer, due_day text, provisional integer not null default 0, reminded integer not null default 0,
  closed_at integer, closed_by text, result text, result_words text, late integer not null default 0,
  cause text, level integer, tries integer not null default 0
) strict, without rowid;
create unique index asked_by_time on asked (kind, seq);
create index asked_open on asked (kind, open, seq);
create index asked_by_day on asked (kind, day, matter);
create index asked_by_matter on asked (kind, matter, seq);
create index asked_by_first on asked (badge, kind, seq);
create table hops (
  seq integer primary key, day text not null, at integer not null, ticket text not null, number text not null,
  first_badge text not null, badge text not null, counter integer not null, to_kind text not null, to_id text not null, receiver text,
  result text, closed_at integer, closed_by text
) strict;
create index hops_by_day on hops (day, seq);
create index hops_by_ticket on hops (ticket, seq);`
