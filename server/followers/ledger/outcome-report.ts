import type { OutcomeFigures, OutcomeReport } from '../../../protocol/outcome-report.ts'
import type { Text } from '../../../protocol/vocabulary.ts'
import type { Ledger } from './ledger-sqlite.ts'

export type OutcomesAsked = { readonly from: string; readonly to: string; readonly againDays: number }

type Count = { readonly what: string; readonly count: number }
const byWhat = (rows: readonly Count[]) => Object.fromEntries(rows.map(({ what, count }) => [what, count]))

/** One row per matter: services; those whose visit was told; second tellings; who came again; returned; departed. */
const perMatter = `
with told as (select ticket, matter, second from notices where voided = 0 and kind not in ('deferred', 'extension') and day between @from and @to
    union all select ticket, matter, second from spoken where day between @from and @to),
  counted as (
    select matter, 1 as services,
      exists (select 1 from notices n where n.ticket = o.ticket and n.matter = o.matter and n.voided = 0 and n.kind not in ('deferred', 'extension'))
        or exists (select 1 from spoken s where s.ticket = o.ticket and s.matter = o.matter) as told,
      0 as second, 0 as again, kind = 'returned' as returned, proposed is not null as departed
    from outcomes o where day between @from and @to
    union all select matter, 0, 0, second, 0, 0, 0 from told
    union all select matter, 0, 0, 0, 1, 0, 0 from came c where day between @from and @to and exists (
      select 1 from came b where b.tag = c.tag and b.ticket <> c.ticket and (b.day < c.day or (b.day = c.day and b.ticket < c.ticket))
        and b.day >= date(c.day, '-' || @againDays || ' days')))
select c.matter, n.hans, n.hant, n.en, sum(services) as services, sum(told) as told, sum(second) as second, sum(again) as again,
  sum(returned) as returned, sum(departed) as departed
from counted c left join names n on n.kind = 'matter' and n.id = c.matter group by c.matter order by c.matter`

type Row = OutcomeFigures & {
  readonly matter: string
  readonly hans: string | null
  readonly hant: string | null
  readonly en: string | null
}

const nothing: OutcomeFigures = { services: 0, told: 0, second: 0, again: 0, returned: 0, departed: 0 }
const sum = (rows: readonly OutcomeFigures[]): OutcomeFigures =>
  rows.reduce(
    (all, { services, told, second, again, returned, departed }) => ({
      services: all.services + services,
      told: all.told + told,
      second: all.second + second,
      again: all.again + again,
      returned: all.returned + returned,
      departed: all.departed + departed,
    }),
    nothing,
  )

/** What the services of some days ended in, and what was told. `to` is the day that what is owed is judged by. [Z14] */
export function outcomeReport({ db, ...ledger }: Pick<Ledger, 'db'> & { readonly at: number }, asked: OutcomesAsked): OutcomeReport {
  const { from, to, againDays } = asked
  const all = <T>(sql: string) => db.prepare(sql).all(asked) as T[]
  const within = 'day between @from and @to'
  const rows = all<Row>(perMatter).map(({ hans, hant, en, ...row }) => {
    const name: Text = { 'zh-Hans': hans ?? row.matter, 'zh-Hant': hant ?? row.matter, en: en ?? row.matter }
    return { ...row, name }
  })
  const departures = all<{ proposed: string; kind: string; reason: string | null; count: number }>(
    `select proposed, kind, departure as reason, count(*) as count from outcomes where ${within} and proposed is not null group by 1, 2, 3 order by 4 desc, 1, 2`,
  ).map(({ reason, ...row }) => ({ ...row, ...(reason ? { reason } : {}) }))
  const over = byWhat(
    all<Count>(`select over_limit as what, count(*) as count from outcomes where ${within} and over_limit is not null group by 1`),
  )
  const owed = byWhat(
    all<Count>(`select case when told_day is null then iif(due < @to, 'overdue', 'open') when told_day > due then 'late' else 'inTime' end as what,
      count(*) as count from notices where ${within} and kind = 'deferred' and voided = 0 group by 1`),
  )
  const spoken = db.prepare(`select count(*) from spoken where ${within}`).pluck().get(asked) as number
  return {
    from,
    to,
    againDays,
    asOf: new Date(ledger.at).toISOString(),
    total: sum(rows),
    kinds: byWhat(all<Count>(`select kind as what, count(*) as count from outcomes where ${within} group by 1`)),
    notices: byWhat(all<Count>(`select kind as what, count(*) as count from notices where ${within} and voided = 0 group by 1`)),
    spoken,
    grounds: byWhat(
      all<Count>(
        `select reason_code as what, count(*) as count from notices where ${within} and voided = 0 and reason_code is not null group by 1`,
      ),
    ),
    departures: departures as OutcomeReport['departures'],
    overLimit: { usual: over['usual'] ?? 0, fixed: over['fixed'] ?? 0 },
    owed: { inTime: owed['inTime'] ?? 0, late: owed['late'] ?? 0, open: owed['open'] ?? 0, overdue: owed['overdue'] ?? 0 },
    matters: rows,
  }
}
