import type Database from 'better-sqlite3'
import type { Steps } from './apply-sqlite.ts'

/** What events do to the table of appointments. What became of one is decided once, whatever happens to its number afterwards. docs/RULES.md [M6] */
export function appointmentSteps(db: Database.Database) {
  const change = (set: string, which = 'appointment = @appointment') => db.prepare(`update appointments set ${set} where ${which}`)
  const decide = change('outcome = coalesce(outcome, @outcome), decided_at = coalesce(decided_at, @at)')
  const put = {
    booked: db.prepare(
      `insert or ignore into appointments (appointment, day, line, matter, start_at, end_at, booked_at, by)
       values (@appointment, @day, @line, @matter, @start, @end, @at, @by)`,
    ),
    checkedIn: change('ticket = @ticket, checked_in_at = @at, late = @late'),
    brokenBy: db.prepare('insert or ignore into broken_by values (?, ?, ?)'),
  }
  const steps: Steps = {
    'appointment.booked': ({ body: { appointment, day, line, matter, start, end, by }, at }) =>
      put.booked.run({ appointment, day, line, matter, start, end, by, at }),
    'appointment.cancelled': ({ body: { appointment }, at }) => decide.run({ appointment, outcome: 'cancelled', at }),
    'appointment.checkedIn': ({ body: { appointment, ticket, late }, at }) =>
      put.checkedIn.run({ appointment, ticket, late: late ? 1 : 0, at }),
    'appointment.missed': ({ body: { appointment }, at }) => decide.run({ appointment, outcome: 'no-show', at }),
    'appointment.broken': ({ body: { appointment, open }, at }) => {
      decide.run({ appointment, outcome: 'broken', at })
      for (const { counter, badge } of open) put.brokenBy.run(appointment, counter, badge)
    },
  }
  return {
    steps,
    /** The first call of the number that an appointment became. */
    called: change(
      `outcome = coalesce(outcome, iif(late = 1, 'late', 'kept')), decided_at = coalesce(decided_at, @at),
       called_at = coalesce(called_at, @at), counter = coalesce(counter, @counter), badge = coalesce(badge, @badge)`,
      'ticket = @ticket',
    ),
    /** The number was given back before a call. */
    left: change(`outcome = coalesce(outcome, 'cancelled'), decided_at = coalesce(decided_at, @at)`, 'ticket = @ticket'),
  }
}
