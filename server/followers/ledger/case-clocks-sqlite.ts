import type Database from 'better-sqlite3'
import type { Dated } from '../../domain/cases/clock-events.ts'
import type { Steps } from './apply-sqlite.ts'

export const caseClocksTable = `
-- What happened to the time of each case, for good: who was warned and when (R33), papers, more time, steps through the back office, and how it ended.
-- \`days\`: of an extension, late, early (negative) or overdue, by what it is. Days are dates of the hall's zone; \`by\` and \`badge\` badges, \`by\` null: the clock.
create table case_log (
  "case" text not null, at integer not null, day text not null, what text not null, badge text not null, "by" text, detail text, days integer, due text
) strict;
create index case_log_by_case on case_log ("case", at);
create index case_log_by_day on case_log (day, what);`

type Of = { readonly case: string; readonly day: string; readonly badge: string; readonly by?: string }
type Row = { readonly detail?: string; readonly days?: number; readonly due?: string }

/** [Z20] to [Z31] */
export function caseClockSteps(db: Database.Database): Steps {
  const write = db.prepare(
    `insert into case_log ("case", at, day, what, badge, "by", detail, days, due) values (@case, @at, @day, @what, @badge, @by, @detail, @days, @due)`,
  )
  const redate = db.prepare(`update cases set due = @due, provisional = @provisional where "case" = @case`)
  const move = db.prepare(`update cases set state = @state where "case" = @case`)
  const give = db.prepare(`update cases set badge = @to where "case" = @case`)
  const decide = db.prepare(`update cases set state = 'ready', result = @result where "case" = @case`)
  const close = db.prepare(
    `update cases set state = 'closed', closed_at = @at, closed_day = @day, closed_by = @by, result = @result where "case" = @case`,
  )
  const log = (at: number, what: string, { case: number, day, badge, by }: Of, { detail, days, due }: Row = {}): void =>
    void write.run({ case: number, at, day, what, badge, by: by ?? null, detail: detail ?? null, days: days ?? null, due: due ?? null })
  const dated = (number: string, clock: Dated | undefined): Row => {
    if (!clock) return {}
    redate.run({ case: number, due: clock.due ?? null, provisional: clock.provisional ? 1 : 0 })
    return clock.due === undefined ? {} : { due: clock.due }
  }
  const to = (number: string, state: string): void => void move.run({ case: number, state })
  return {
    'case.waiting': ({ at, body }) => {
      to(body.case, 'waiting')
      redate.run({ case: body.case, due: null, provisional: 0 })
      log(at, 'waiting', body, body.papersBy === undefined ? {} : { due: body.papersBy })
    },
    'case.supplied': ({ at, body }) => {
      to(body.case, 'running')
      log(at, 'supplied', body, { ...dated(body.case, body.clock), ...(body.restarts ? { detail: 'restarts' } : {}) })
    },
    'case.extensionAsked': ({ at, body }) => log(at, 'extension-asked', body, { detail: body.reason, days: body.days }),
    'case.extensionDecided': ({ at, body }) =>
      log(at, body.granted ? 'extension-granted' : 'extension-refused', body, { days: body.days, ...dated(body.case, body.clock) }),
    'case.warned': ({ at, body }) => log(at, 'warned', body, { detail: body.level, due: body.due }),
    'case.papersLate': ({ at, body }) => log(at, 'papers-late', body, { due: body.papersBy }),
    'case.stepped': ({ at, body }) => log(at, 'step', body, { detail: body.step, days: body.late ?? 0 }),
    'case.stepLate': ({ at, body }) => log(at, 'step-late', body, { detail: body.step, due: body.stepBy }),
    'case.assigned': ({ at, body }) => {
      give.run({ case: body.case, to: body.to })
      log(at, 'assigned', body, { detail: body.to })
    },
    'case.stageDone': ({ at, body }) => log(at, 'stage', body, { detail: body.matter, days: body.used }),
    'case.decided': ({ at, body }) => {
      decide.run({ case: body.case, result: body.result })
      log(at, 'decided', body, { detail: body.result, days: body.overdue ?? -(body.early ?? 0) })
    },
    'case.closed': ({ at, body }) => {
      close.run({ case: body.case, at, day: body.day, by: body.by, result: body.result })
      log(at, 'closed', body, { detail: body.result })
    },
    'case.papersSettled': ({ at, body }) => log(at, 'papers-settled', body, { due: body.papersBy }),
    'case.dueSettled': ({ at, body }) => log(at, 'settled', body, dated(body.case, body.clock)),
  }
}
