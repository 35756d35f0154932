/**
 * Events, the answers to requests, and what is personal. `answers` and `personal` are not chained: they may be purged and erased. `answers` has
 * no index on its random ids, since each would touch a page of its own at every commit; whoever reads finds them by `n`.
 */
export const journal = `
create table events (
  seq integer primary key,
  at integer not null,
  type text not null,
  version integer not null,
  actor text not null,
  body text not null,
  hash text not null
) strict;
create table answers (
  n integer primary key,
  actor text not null,
  id text not null,
  digest text not null,
  answer text not null,
  at integer not null
) strict;
create table personal (
  ref text primary key,
  seq integer not null,
  kind text not null,
  fields text,
  salt text,
  digest text not null,
  erase_at integer
) strict, without rowid;
create table meta (name text primary key, value text not null) strict, without rowid;
`
