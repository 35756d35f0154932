import type Database from 'better-sqlite3'
import type { EventOf, EventType, HallEvent } from '../../domain/events.ts'
import { agencySteps } from './agencies-sqlite.ts'
import { appointmentSteps } from './appointments-sqlite.ts'
import { askedSteps, hopSteps } from './asked-sqlite.ts'
import { notesAway } from './away-sqlite.ts'
import { caseClockSteps } from './case-clocks-sqlite.ts'
import { caseDeliverySteps } from './case-delivery-sqlite.ts'
import { caseSteps, notesCaseSteps } from './cases-sqlite.ts'
import { deskClock } from './desk-clock-sqlite.ts'
import { handings } from './handings-sqlite.ts'
import { homeSteps } from './homes-sqlite.ts'
import { notesLooks } from './looks-sqlite.ts'
import { notesMail } from './mail-sqlite.ts'
import { noticeSteps } from './notices-sqlite.ts'
import { notesWays } from './ways-sqlite.ts'

export type Steps = { readonly [T in EventType]?: (event: EventOf<T>) => void }

/** What each event does to the tables. Made anew whenever the tables are: it remembers the hall day. */
export function applierTo(db: Database.Database): (event: HallEvent) => void {
  const today = db.prepare('select day from days order by opened_at desc, day desc limit 1').pluck()
  let day = (today.get() as string | undefined) ?? ''
  /** Changes the row that a ticket has today. */
  const change = (set: string) => db.prepare(`update visits set ${set} where day = @day and ticket = @ticket`)
  const put = prepared(db, change)
  const booked = appointmentSteps(db)
  const handed = handings(db)
  const named = (kind: string, { id, name }: { id: string; name: { 'zh-Hans': string; 'zh-Hant': string; en: string } }) =>
    put.name.run(kind, id, name['zh-Hans'], name['zh-Hant'], name.en)
  const clock = deskClock(db, () => day)
  const noteWays = notesWays(db, () => day)
  const noteAway = notesAway(db, () => day)
  const hops = hopSteps(db, () => day)
  const noteCase = notesCaseSteps(db)
  const noteMail = notesMail(db)
  const told = noticeSteps(db, () => day)
  const cased = caseSteps(db)
  const steps: Steps = {
    ...cased,
    'notice.issued': (issued) => {
      told['notice.issued']?.(issued)
      cased['notice.issued']?.(issued)
    },
    'notice.spoken': told['notice.spoken'],
    'notice.settled': told['notice.settled'],
    'notice.voided': told['notice.voided'],
    ...caseClockSteps(db),
    ...caseDeliverySteps(db),
    ...agencySteps(db),
    'hall.configured': ({ body: { hall } }) => {
      for (const { line, name } of hall.lines) named('line', { id: line, name })
      for (const { matter, name } of hall.matters) named('matter', { id: matter, name })
    },
    'day.opened': ({ body, at }) => {
      put.carryInto.run({ day: body.day, before: day })
      put.day.run(body.day, at)
      day = body.day
    },
    'hall.checked': notesLooks(db, () => day),
    'ticket.taken': (taken) => {
      const { body, at } = taken
      told['ticket.taken']?.(taken)
      put.taken.run(body.day, body.ticket, body.number, body.line, body.matter, body.category, body.language, at)
    },
    'ticket.called': ({ body: { ticket, counter, badge }, at }) => {
      put.called.run({ day, ticket, counter, at })
      booked.called.run({ ticket, counter, badge, at })
    },
    'ticket.recalled': ({ body: { ticket } }) => put.recalled.run({ day, ticket }),
    'ticket.started': ({ body: { ticket, counter, badge, walkedMs }, at }) =>
      put.started.run({ day, ticket, counter, badge, walkedMs, at }),
    'ticket.missed': ({ body: { ticket, counter, badge }, at, seq }) => {
      put.missed.run({ day, ticket })
      put.miss.run({ day, ticket, counter, badge, at, seq })
    },
    'ticket.parked': ({ body: { ticket, servedMs }, at }) => put.parked.run({ day, ticket, servedMs, at }),
    'ticket.unparked': ({ body: { ticket }, at }) => put.unparked.run({ day, ticket, at }),
    'ticket.transferred': ({ body: { ticket, servedMs, counter, badge, to }, seq }) => {
      put.transferred.run({ day, ticket, servedMs })
      handed.on.run({ seq, day, ticket, counter, badge, named: 'line' in to ? 0 : 1 })
    },
    'referral.closed': ({ body: { ticket } }) => handed.closed.run({ ticket }),
    'ticket.returned': ({ body: { ticket, servedMs } }) => put.transferred.run({ day, ticket, servedMs }),
    'ticket.rejoined': ({ body: { ticket, was }, at }) => {
      if (was === 'parked') put.unparked.run({ day, ticket, at })
    },
    'counter.undone': (undone) => {
      const { ticket, undid, servedMs } = undone.body
      told['counter.undone']?.(undone)
      if (undid === 'missed') {
        put.unmissed.run({ day, ticket })
        put.unmiss.run({ day, ticket })
      } else if (undid === 'finished') {
        put.unfinished.run({ day, ticket, servedMs })
        handed.reopened.run({ ticket })
      } else {
        put.untransferred.run({ day, ticket, servedMs })
        handed.back.run({ ticket })
      }
    },
    'ticket.finished': (finished) => {
      const { body, at } = finished
      const { ticket, line, matter, servedMs, counter, badge, outcome } = body
      told.finished?.(finished)
      put.finished.run({ day, ticket, line, matter, servedMs, counter, badge, outcome, at })
      handed.closed.run({ ticket })
    },
    'ticket.advanced': ({ body: { ticket } }) => {
      put.servedStage.run({ day, ticket })
      put.nextStage.run({ day, ticket })
    },
    'ticket.cancelled': ({ body: { ticket, counter, reason }, at }) => {
      put.ended.run({ day, ticket, counter: counter ?? null, how: reason === 'day-ended' ? 'day-ended' : 'cancelled', at })
      booked.left.run({ ticket, at })
      handed.closed.run({ ticket })
    },
    'ticket.carried': ({ body: { ticket, counter }, at }) => put.ended.run({ day, ticket, counter: counter ?? null, how: 'carried', at }),
    ...booked.steps,
    ...askedSteps(db),
    ...homeSteps(db),
    'ticket.rated': ({ body: { ticket, level, matter = null, day: served = day } }) => {
      // A press that waited for the server belongs to the day of its service.
      if (put.ratedStage.run({ day: served, ticket, level, matter }).changes === 0) put.rated.run({ day: served, ticket, level })
    },
  }
  return (event) => {
    clock(event)
    ;(steps[event.type] as ((event: HallEvent) => void) | undefined)?.(event)
    ;(hops[event.type] as ((event: HallEvent) => void) | undefined)?.(event)
    noteCase(event)
    noteMail(event)
    noteWays(event)
    noteAway(event)
  }
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
       walk_ms = coalesce(walk_ms, @walkedMs), start_badge = coalesce(start_badge, @badge),
       started_at = coalesce(started_at, @at), start_counter = coalesce(start_counter, @counter)`,
    ),
    missed: change('missed = missed + 1'),
    miss: db.prepare(
      `insert into misses (seq, at, day, ticket, line, matter, counter, badge)
       select @seq, @at, day, ticket, line, matter, @counter, @badge from visits where day = @day and ticket = @ticket`,
    ),
    parked: change('served_ms = @servedMs, parked_at = @at'),
    unparked: change('parked_ms = parked_ms + coalesce(@at - parked_at, 0), parked_at = null'),
    transferred: change('served_ms = @servedMs, before_handing_on_ms = handed_on_ms, handed_on_ms = @servedMs'),
    untransferred: change('served_ms = @servedMs, handed_on_ms = before_handing_on_ms'),
    unmissed: change('missed = missed - 1'),
    unmiss: db.prepare('delete from misses where seq = (select max(seq) from misses where day = @day and ticket = @ticket)'),
    unfinished: change('served_ms = @servedMs, ended = null, ended_at = null, counter = null, badge = null, outcome = null'),
    finished: change(`served_ms = @servedMs, ended = 'finished', ended_at = @at, counter = @counter, badge = @badge, outcome = @outcome,
       done_line = @line, done_matter = @matter`),
    servedStage: db.prepare(
      `insert into services (day, ticket, line, matter, counter, badge, served_ms, own_ms, outcome, ended_at, rating)
       select day, ticket, done_line, done_matter, counter, badge, served_ms, served_ms - handed_on_ms, outcome, ended_at, rating
       from visits where day = @day and ticket = @ticket and ended = 'finished'`,
    ),
    nextStage: change(
      `ended = null, ended_at = null, counter = null, badge = null, outcome = null, rating = null, done_line = null, done_matter = null,
       served_ms = 0, handed_on_ms = 0`,
    ),
    /** A rating that names no matter is about the newest service: one of these while the visit goes on. */
    ratedStage: db.prepare(
      `update services set rating = @level where day = @day and ticket = @ticket and matter = coalesce(@matter, (
         select s.matter from services s join visits v using (day, ticket)
         where s.day = @day and s.ticket = @ticket and coalesce(v.ended, '') <> 'finished' order by s.ended_at desc limit 1))`,
    ),
    ended: change('ended = @how, ended_at = @at, counter = @counter'),
    rated: change('rating = @level'),
  }
}
