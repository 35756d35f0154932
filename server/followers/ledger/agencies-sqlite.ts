import type Database from 'better-sqlite3'
import type { AgenciesRead, AgencyCountsRead, KeptAgencies, KeptAgency, KeptAgencyCount } from '../../../protocol/agencies-kept.ts'
import type { Steps } from './apply-sqlite.ts'

/** What events do to the table `agencies`. docs/RULES.md [Z66] */
export function agencySteps(db: Database.Database): Steps {
  const change = (set: string) => db.prepare(`update agencies set ${set} where id = @agency`)
  const put = {
    accepted: db.prepare(
      `insert or ignore into agencies (id, seq, day, at, agent, badge, counter, ticket, number, matter, "case", client, words, limit_days, due_day, provisional, state)
       values (@agency, @seq, @day, @at, @agent, @badge, @counter, @ticket, @number, @matter, @case, @client, @words, @limit, @dueDay, @provisional, 'accepted')`,
    ),
    handled: change(`state = 'handled', handled_day = @day, handled_used = @used`),
    replied: change(`state = 'replied', replied_day = @day, replied_used = @used, replied_by = @badge, late = max(late, @late)`),
    assigned: change('agent = @agent'),
    overdue: change('late = 1'),
    settled: change('due_day = @dueDay, provisional = @provisional, late = case when @due > @at then 0 else late end'),
    rated: change('open = 0, satisfied = @satisfied, note = @words, rated_at = @at, rated_by = @badge'),
  }
  return {
    'agency.accepted': ({ body: { case: of = null, provisional, due: _due, ...body }, at, seq }) =>
      put.accepted.run({ ...body, case: of, provisional: provisional ? 1 : 0, at, seq }),
    'agency.stepped': ({ body: { agency, step, day, used, badge, late } }) =>
      step === 'handled' ? put.handled.run({ agency, day, used }) : put.replied.run({ agency, day, used, badge, late: late ? 1 : 0 }),
    'agency.assigned': ({ body: { agency, agent } }) => put.assigned.run({ agency, agent }),
    'agency.overdue': ({ body }) => put.overdue.run(body),
    'agency.settled': ({ body: { agency, due, dueDay, provisional }, at }) =>
      put.settled.run({ agency, due, at, dueDay, provisional: provisional ? 1 : 0 }),
    'agency.rated': ({ body: { agency, satisfied, words = null, badge }, at }) =>
      put.rated.run({ agency, satisfied: satisfied ? 1 : 0, words, at, badge }),
  }
}

/** Newest first, a page at a time. */
export function agencyList(db: Database.Database, read: AgenciesRead): KeptAgencies {
  const wanted = [
    read.id !== undefined && 'id = @id',
    read.open !== undefined && 'open = @isOpen',
    read.agent !== undefined && 'agent = @agent',
    read.from !== undefined && 'day >= @from',
    read.to !== undefined && 'day <= @to',
  ].filter(Boolean)
  const where = wanted.join(' and ') || 'true'
  const given = { ...read, isOpen: read.open ? 1 : 0 }
  const total = db.prepare(`select count(*) from agencies where ${where}`).pluck().get(given) as number
  const page = read.before === undefined ? '' : ' and seq < @before'
  const rows = db.prepare(`select * from agencies where ${where}${page} order by seq desc limit @limit + 1`).all(given) as KeptAgency[]
  const last = rows[read.limit - 1]
  return { rows: rows.slice(0, read.limit), total, ...(rows.length > read.limit && last ? { more: last.seq } : {}) }
}

/** Per agent and year of acceptance: how many, how they ended, and working days used beside those promised. docs/RULES.md [Z64] [Z66] */
export const agencyCounts = (db: Database.Database, { year }: AgencyCountsRead): KeptAgencyCount[] =>
  db
    .prepare(
      `select agent, count(*) as accepted, sum(state = 'replied') as done, sum(late) as late,
         coalesce(sum(satisfied = 1), 0) as satisfied, coalesce(sum(satisfied = 0), 0) as dissatisfied,
         coalesce(sum(case when state = 'replied' then handled_used + replied_used end), 0) as used,
         coalesce(sum(case when state = 'replied' then limit_days end), 0) as promised
       from agencies where day between @year || '-01-01' and @year || '-12-31' group by agent order by done desc, agent`,
    )
    .all({ year }) as KeptAgencyCount[]
