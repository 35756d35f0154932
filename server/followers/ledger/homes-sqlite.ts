import type Database from 'better-sqlite3'
import type { HomesRead, KeptHome, KeptHomes } from '../../../protocol/homes-kept.ts'
import type { Steps } from './apply-sqlite.ts'

/**
 * 上门服务 (R15), a row for each visit that was asked for; and one for each person and way there, which is what somebody's day counts, also of a
 * way that met nobody. `citizen`, `words`: personal records. docs/RULES.md [Z83]
 */
export const homeTables = `
create table homes (
  home text primary key, day text not null, at integer not null, badge text not null, channel text not null, matter text not null, citizen text not null,
  due integer not null, due_day text not null, provisional integer not null, late integer not null default 0,
  planned_at integer, planned_until integer, tries integer not null default 0,
  state text not null, result text, closed_at integer, closed_by text, words text
) strict, without rowid;
create index homes_by_day on homes (day);
create table home_ways (
  seq integer not null, day text not null, badge text not null, home text not null, matter text not null, result text not null,
  primary key (seq, badge)
) strict, without rowid;
create index home_ways_by_day on home_ways (day, badge);
create index home_ways_by_home on home_ways (home, badge);`

/** [Z83] */
export function homeSteps(db: Database.Database): Steps {
  const change = (set: string) => db.prepare(`update homes set ${set} where home = @home`)
  const put = {
    asked: db.prepare(
      `insert or ignore into homes (home, day, at, badge, channel, matter, citizen, due, due_day, provisional, state)
       values (@home, @day, @at, @badge, @channel, @matter, @citizen, @due, @dueDay, @provisional, 'asked')`,
    ),
    planned: change(`state = 'planned', planned_at = @at, planned_until = @until`),
    late: change('late = 1'),
    settled: change('due = @due, due_day = @dueDay, provisional = @provisional, late = case when @due > @at then 0 else late end'),
    again: change(`state = 'asked', tries = tries + 1, planned_at = null, planned_until = null`),
    closed: change('state = @state, result = @result, closed_at = @at, closed_by = @by, words = @words'),
    way: db.prepare('insert or ignore into home_ways values (@seq, @day, @badge, @home, @matter, @result)'),
  }
  return {
    'home.asked': ({ at, body: { workdays: _workdays, provisional, ...body } }) =>
      void put.asked.run({ ...body, at, provisional: provisional ? 1 : 0 }),
    'home.planned': ({ body: { home, at, until } }) => void put.planned.run({ home, at, until }),
    'home.late': ({ body: { home } }) => void put.late.run({ home }),
    'home.settled': ({ at, body: { home, due, dueDay, provisional } }) =>
      void put.settled.run({ home, at, due, dueDay, provisional: provisional ? 1 : 0 }),
    'home.done': ({ seq, at, body: { home, day, by, badge, matter, result, words = null } }) => {
      for (const each of by) put.way.run({ seq, day, badge: each, home, matter, result })
      if (result === 'not-there') put.again.run({ home })
      else put.closed.run({ home, state: 'done', result, at, by: badge, words })
    },
    'home.cancelled': ({ at, body: { home, badge, reason, words = null } }) =>
      void put.closed.run({ home, state: 'cancelled', result: reason, at, by: badge, words }),
  }
}

/** How many ways each went on a day. */
export const homeWaysOfDay = (db: Database.Database, day: string): Map<string, number> =>
  new Map(
    (db.prepare('select badge, count(*) as n from home_ways where day = ? group by badge').all(day) as { badge: string; n: number }[]).map(
      ({ badge, n }) => [badge, n],
    ),
  )

/** A page at a time, newest first, with everybody who went. docs/RULES.md [Z88] */
export function homeList(db: Database.Database, read: HomesRead): KeptHomes {
  const where = [`state in ('done', 'cancelled')`, read.from !== undefined && 'day >= @from', read.to !== undefined && 'day <= @to']
    .filter(Boolean)
    .join(' and ')
  const total = db.prepare(`select count(*) from homes where ${where}`).pluck().get(read) as number
  const page = read.before === undefined ? '' : ' and (at, home) < (select at, home from homes where home = @before)'
  const went = `(select group_concat(badge, ' ') from (select distinct badge from home_ways where home_ways.home = homes.home))`
  const rows = db
    .prepare(`select *, ${went} as went from homes where ${where}${page} order by at desc, home desc limit @limit + 1`)
    .all(read) as KeptHome[]
  const last = rows[read.limit - 1]
  return { rows: rows.slice(0, read.limit), total, ...(rows.length > read.limit && last ? { more: last.home } : {}) }
}
