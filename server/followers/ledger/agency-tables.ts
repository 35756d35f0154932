/** 代办台账 (000-5 「記錄每一次便民服務的具體事項、辦事人員、辦理結果等內容」). `client`, `words`, `note` are references to personal records. docs/RULES.md [Z66] */
export const agencyTable = `
create table agencies (
  id text primary key, seq integer not null, day text not null, at integer not null,
  agent text not null, badge text not null, counter integer not null,
  ticket text not null, number text not null, matter text not null, "case" text,
  client text not null, words text not null,
  limit_days integer not null, due_day text not null, provisional integer not null default 0,
  state text not null, handled_day text, handled_used integer, replied_day text, replied_used integer, replied_by text,
  late integer not null default 0, open integer not null default 1,
  satisfied integer, note text, rated_at integer, rated_by text
) strict, without rowid;
create unique index agencies_by_time on agencies (seq);
create index agencies_open on agencies (open, seq);
create index agencies_by_agent on agencies (agent, day);`
