import type Database from 'better-sqlite3'
import type { EventOf, EventType, HallEvent } from '../../domain/events.ts'

type Steps = { readonly [T in EventType]?: (event: EventOf<T>) => void }

/** What each event does to the tables. Made anew whenever the tables are: it remembers the hall day. */
export function applierTo(db: Database.Database): (event: HallEvent) => void {
  const today = db.prepare('select day from days order by opened_at desc, day desc limit 1').pluck()
  let day = (today.get() as string | undefined) ?? ''
  /** Changes the row that a ticket has today. */
  const change = (set: string) => db.prepare(`update visits set ${set} where day = @day and ticket = @ticket`)
  const put = prepared(db, change)
  const named = (kind: string, { id, name }: { id: string; name: { 'zh-Hans': string; 'zh-Hant': string; en: string } }) =>
    put.name.run(kind, id, name['zh-Hans'], name['zh-Hant'], name.en)
  const steps: Steps = {
    'hall.configured': ({ body: { hall } }) => {
      for (const { line, name } of hall.lines) named('line', { id: line, name })
      for (const { matter, name } of hall.matters) named('matter', { id: matter, name })
    },
    'day.opened': ({ body, at }) => {
      put.carryInto.run({ day: body.day, before: day })
      put.day.run(body.day, at)
      day = body.day
    },
    'ticket.taken': ({ body, at }) => {
      put.taken.run(body.day, body.ticket, body.number, body.line, body.matter, body.category, body.language, at)
    },
    'ticket.called': ({ body: { ticket, counter }, at }) => put.called.run({ day, ticket, counter, at }),
    'ticket.recalled': ({ body: { ticket } }) => put.recalled.run({ day, ticket }),
    'ticket.started': ({ body: { ticket, counter }, at }) => put.started.run({ day, ticket, counter, at }),
    'ticket.missed': ({ body: { ticket, counter, badge }, at, seq }) => {
      put.missed.run({ day, ticket })
      put.miss.run({ day, ticket, counter, badge, at, seq })
    },
    'ticket.parked': ({ body: { ticket, servedMs }, at }) => put.parked.run({ day, ticket, servedMs, at }),
    'ticket.unparked': ({ body: { ticket }, at }) => put.unparked.run({ day, ticket, at }),
    'ticket.transferred': ({ body: { ticket, servedMs } }) => put.transferred.run({ day, ticket, servedMs }),
    'ticket.finished': ({ body: { ticket, servedMs, counter, badge, outcome }, at }) =>
      put.finished.run({ day, ticket, servedMs, counter, badge, outcome, at }),
    'ticket.cancelled': ({ body: { ticket, counter, reason }, at }) =>
      put.ended.run({ day, ticket, counter: counter ?? null, how: reason === 'day-ended' ? 'day-ended' : 'cancelled', at }),
    'ticket.carried': ({ body: { ticket, counter }, at }) => put.ended.run({ day, ticket, counter: counter ?? null, how: 'carried', at }),
    'ticket.rated': ({ body: { ticket, level } }) => put.rated.run({ day, ticket, level }),
  }
  return (event) => (steps[event.type] as ((event: HallEvent) => void) | undefined)?.(event)
}

function prepared(db: Database.Database, change: (set: string) => Database.Statement) {
  return {
    name: db.prepare('insert or replace into names values (?, ?, ?, ?, ?)'),
    day: db.prepare('insert or ignore into days values (?, ?)'),
    taken: db.prepare(
      'insert into visits (day, ticket, number, line, matter, category, language, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    /** Everybody who is still to be served: a ticket that was carried over once is not carried anew every evening. What was served before was not served at the counter that will finish it. */
    carryInto: db.prepare(
      `insert into visits (day, ticket, number, line, matter, category, language, served_ms, handed_on_ms)
       select @day, ticket, number, line, matter, category, language, served_ms, served_ms from visits where day = @before and coalesce(ended, 'carried') = 'carried'`,
    ),
    called: change(
      'calls = calls + 1, first_call_at = coalesce(first_call_at, @at), first_counter = coalesce(first_counter, @counter), last_call_at = @at',
    ),
    recalled: change('calls = calls + 1'),
    started: change(
      `wait_ms = coalesce(wait_ms, case when started_at is null then last_call_at - taken_at end),
       started_at = coalesce(started_at, @at), start_counter = coalesce(start_counter, @counter)`,
    ),
    missed: change('missed = missed + 1'),
    miss: db.prepare(
      `insert into misses (seq, at, day, ticket, line, matter, counter, badge)
       select @seq, @at, day, ticket, line, matter, @counter, @badge from visits where day = @day and ticket = @ticket`,
    ),
    parked: change('served_ms = @servedMs, parked_at = @at'),
    unparked: change('parked_ms = parked_ms + coalesce(@at - parked_at, 0), parked_at = null'),
    transferred: change('served_ms = @servedMs, handed_on_ms = @servedMs'),
    finished: change(`served_ms = @servedMs, ended = 'finished', ended_at = @at, counter = @counter, badge = @badge, outcome = @outcome`),
    ended: change('ended = @how, ended_at = @at, counter = @counter'),
    rated: change('rating = @level'),
  }
}
