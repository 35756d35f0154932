import type { Figures, Ratings, Spread } from '../../../protocol/reports.ts'
import type { Text } from '../../../protocol/vocabulary.ts'
import { absencesOfDay, takingsOfDay } from './away-sqlite.ts'
import { homeWaysOfDay } from './homes-sqlite.ts'
import type { Ledger } from './ledger-sqlite.ts'
import { looksOfDay } from './looks-sqlite.ts'
import type { DayRead } from './messages.ts'
import { appointmentsOfDay, waysOfDay } from './ways-sqlite.ts'

/** What facts are put together by; null: all of them. */
type Group = 'line' | 'counter' | 'matter' | 'badge' | 'null'
/** How often a kind of fact is there, and, in milliseconds, the values at the ranks of median and 90th percentile. */
type Row = { readonly kind: string; readonly id: string | number | null; readonly n: number; readonly p50: number; readonly p90: number }

const counted = (by: Group): string => `
  select kind, ${by} as id, count(*) as n, null as p50, null as p90 from facts
  where day = @day and kind not in ('wait', 'service', 'own-service') group by 1, 2`

/** Nearest rank: the value at place ceil(n/2), or ceil(9n/10), in their order, so that every figure is one that really occurred. [B6] */
const spread = (by: Group, service: string): string => `
  select kind, id, n, max(iif(place = (n + 1) / 2, value, null)) as p50, max(iif(place = (9 * n + 9) / 10, value, null)) as p90 from (
    select kind, ${by} as id, value, row_number() over (partition by kind, ${by} order by value) as place, count(*) over (partition by kind, ${by}) as n
    from facts where day = @day and kind in ('wait', '${service}')
  ) group by 1, 2`

/** The report of one hall day (YYYY-MM-DD), in one reading. A day that the ledger does not know has nothing in it. */
export function dayReport(ledger: Ledger, day: string): DayRead {
  const { db } = ledger
  const read = (by: Group) =>
    db
      .prepare(`${counted(by)} union all ${spread(by, by === 'counter' || by === 'badge' ? 'own-service' : 'service')}`)
      .all({ day }) as Row[]
  const nameOf = db.prepare('select hans as "zh-Hans", hant as "zh-Hant", en from names where kind = ? and id = ?')
  /** What the hall calls it now; its id where it was taken away before the ledger could learn its name. */
  const name = (kind: 'line' | 'matter', id: string): Text =>
    (nameOf.get(kind, id) as Text | undefined) ?? { 'zh-Hans': id, 'zh-Hant': id, en: id }
  const times = db.prepare(
    'select badge, idle_ms + called_ms + serving_ms + paused_ms as seat, serving_ms as serving from clerk_days where day = ?',
  )
  return db.transaction(() => {
    const { seq, at } = ledger.cursor()
    return {
      day,
      upTo: seq,
      at,
      total: figures(read('null'), 'service'),
      ways: waysOfDay(db, day),
      appointments: appointmentsOfDay(db, day),
      looks: looksOfDay(db, day),
      absences: absencesOfDay(db, day),
      takings: takingsOfDay(db, day, (matter) => name('matter', matter)),
      lines: each<string>(read('line')).map(([line, rows]) => ({ line, name: name('line', line), ...figures(rows, 'service') })),
      counters: each<number>(read('counter')).map(([counter, rows]) => ({ counter, ...figures(rows, 'own-service') })),
      matters: each<string>(read('matter')).map(([matter, rows]) => ({
        matter,
        name: name('matter', matter),
        ...figures(rows, 'service'),
      })),
      clerks: clerks(each<string>(read('badge')), times.all(day) as Times[], homeWaysOfDay(db, day)),
    }
  })()
}

type Times = { readonly badge: string; readonly seat: number; readonly serving: number }

/** Everybody who sat at a counter that day, whose service counts for it, or who went to somebody's home. What others did is not in it. [B8] [Z83] */
function clerks(groups: readonly [string, Row[]][], times: readonly Times[], homes: ReadonlyMap<string, number>): DayRead['clerks'] {
  const rowsOf = new Map(groups)
  const badges = [...new Set([...rowsOf.keys(), ...times.map(({ badge }) => badge), ...homes.keys()])].sort()
  return badges.map((badge) => {
    const { served, service, ratings, referrals } = figures(rowsOf.get(badge) ?? [], 'own-service')
    const time = times.find((each) => each.badge === badge)
    const ways = homes.has(badge) ? { homes: homes.get(badge) as number } : {}
    return {
      badge,
      served,
      service,
      ratings: ratings.count,
      referrals,
      seat: tenth(time?.seat ?? 0),
      serving: tenth(time?.serving ?? 0),
      ...ways,
    }
  })
}

/** By line, counter or matter, in their order; what belongs to none (nobody had called it) is left out. */
function each<Id extends string | number>(rows: readonly Row[]): [Id, Row[]][] {
  const groups = new Map<Id, Row[]>()
  for (const row of rows) {
    if (row.id === null) continue
    const known = groups.get(row.id as Id)
    if (known) known.push(row)
    else groups.set(row.id as Id, [row])
  }
  return [...groups].sort(([a], [b]) => (typeof a === 'number' && typeof b === 'number' ? a - b : a < b ? -1 : 1))
}

function figures(rows: readonly Row[], service: 'service' | 'own-service'): Figures {
  const of = (kind: string): Row | undefined => rows.find((row) => row.kind === kind)
  const count = (kind: string): number => of(kind)?.n ?? 0
  return {
    // At a counter: the tickets that were called there first.
    taken: count(service === 'own-service' ? 'called' : 'taken'),
    served: count(service),
    missed: count('missed'),
    cancelled: count('cancelled'),
    carried: count('carried'),
    wait: minutes(of('wait')),
    service: minutes(of(service)),
    ratings: ratings(count),
    referrals: { made: count('referred'), bounced: count('bounced'), open: count('referral-open') },
  }
}

function ratings(count: (kind: string) => number): Ratings {
  const levels = { 5: count('rated-5'), 4: count('rated-4'), 3: count('rated-3'), 2: count('rated-2'), 1: count('rated-1') }
  return { count: Object.values(levels).reduce((sum, n) => sum + n, 0), levels }
}

const tenth = (ms: number): number => Math.round(ms / 6000) / 10
const minutes = (row: Row | undefined): Spread | null => (row ? { p50: tenth(row.p50), p90: tenth(row.p90) } : null)
