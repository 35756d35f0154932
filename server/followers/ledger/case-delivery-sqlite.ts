import type Database from 'better-sqlite3'
import type { Steps } from './apply-sqlite.ts'

type Row = {
  readonly case: string
  readonly at: number
  readonly day: string
  readonly what: string
  readonly badge: string
  readonly by?: string
  readonly detail?: string
  readonly days?: number
  readonly due?: string
}

/** What follows a case, in the log of cases: to whom its result was given, objections, and how late their answers were. [Z50] [Z56] [Z58] */
export function caseDeliverySteps(db: Database.Database): Steps {
  const write = db.prepare(
    `insert into case_log ("case", at, day, what, badge, "by", detail, days, due) values (@case, @at, @day, @what, @badge, @by, @detail, @days, @due)`,
  )
  const log = ({ by, detail, days, due, ...row }: Row): void =>
    void write.run({ ...row, by: by ?? null, detail: detail ?? null, days: days ?? null, due: due ?? null })
  const of = ({ case: number, day, badge }: { case: string; day: string; badge: string }) => ({ case: number, day, badge })
  return {
    'result.handed': ({ at, body }) => log({ ...of(body), at, what: 'handed', by: body.by, detail: body.to }),
    'case.objected': ({ at, body }) => log({ ...of(body), at, what: 'objected', due: body.due }),
    'case.objectionAnswered': ({ at, body }) => log({ ...of(body), at, what: 'objection-answered', by: body.by, days: body.late ?? 0 }),
  }
}
