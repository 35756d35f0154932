import type Database from 'better-sqlite3'
import type { CaseOrder, CasesRead, DueSpan, KeptCase, KeptCases } from '../../../protocol/cases-kept.ts'
import { type CaseJournal, withWords } from './case-page-sqlite.ts'

/** People of one name that a search looks at. */
const mostPeople = 2000

const columns: Readonly<Record<CaseOrder, string>> = { due: 'due_key', opened: 'opened_at', closed: 'closed_at' }

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const spans: Readonly<Record<DueSpan, string>> = {
  late: 'due_key < @today',
  today: 'due_key = @today',
  soon: 'due_key > @today and due_key <= @soon',
  later: `due_key > @soon and due_key < '9999'`,
  none: `due_key >= '9999'`,
}

/** What a search finds and in which order, of columns that one index holds: it is read alone, whatever is asked for. [B20] */
export function caseQuery(read: CasesRead): { readonly where: string; readonly page: string; readonly order: string } {
  const at = columns[read.order]
  const { register } = read
  const day = register === 'open' ? 'day' : 'closed_day'
  const wanted = [
    register === 'rejected' ? 'rejected = 1' : `done = ${register === 'done' ? 1 : 0}`,
    read.matter !== undefined && 'matter = @matter',
    read.kind !== undefined && 'kind = @kind',
    read.badges !== undefined && 'badge in (select value from json_each(@badges))',
    read.from !== undefined && `${day} >= @from`,
    read.to !== undefined && `${day} <= @to`,
    read.span !== undefined && spans[read.span],
    read.reviewed !== undefined && `review is ${read.reviewed ? 'not ' : ''}null`,
    read.number !== undefined && `(number = @number or ("case" >= @number and "case" < @number || '~'))`,
    read.applicant !== undefined && 'applicant in (select value from json_each(@people))',
  ].filter(Boolean)
  const where = wanted.join(' and ')
  const than = read.down ? '<' : '>'
  const way = read.down ? 'desc' : 'asc'
  return {
    where,
    page: read.after ? ` and (${at}, "case") ${than} (@key, @last)` : '',
    order: `${at} ${way}, "case" ${way}`,
  }
}

/** The index that holds a register in an order. SQLite would choose by statistics that a ledger has not; here the shape of the question decides. */
const indexOf = ({ register, order }: CasesRead): string => `${register === 'rejected' ? 'rejected' : 'cases'}_by_${order}`

export const pageSql = (read: CasesRead): string => {
  const { where, page, order } = caseQuery(read)
  return `select "case" from cases indexed by ${indexOf(read)} where ${where}${page} order by ${order} limit @limit + 1`
}

export const countSql = (read: CasesRead): string => `select count(*) from cases indexed by ${indexOf(read)} where ${caseQuery(read).where}`

/** A page of a register: what it costs follows the index at worst, and the page where nothing is sifted out. [B20] [B21] [B22] */
export function caseList(db: Database.Database, read: CasesRead, journal: Partial<CaseJournal> = {}): KeptCases {
  const people = read.applicant === undefined ? [] : (journal.citizens?.(read.applicant, mostPeople) ?? [])
  const [key, last] = read.after ?? []
  const given = {
    ...{ matter: read.matter, kind: read.kind, from: read.from, to: read.to, number: read.number, today: read.today },
    ...{ badges: JSON.stringify(read.badges ?? []), people: JSON.stringify(people), soon: daysAfter(read.today, 3) },
    ...{ key, last, limit: read.limit },
  }
  const found = db.prepare(pageSql(read)).pluck().all(given) as string[]
  const one = db.prepare('select * from cases where "case" = ?')
  const rows = found.slice(0, read.limit).map((each) => withWords(one.get(each) as KeptCase, read.named, journal))
  const end = rows.at(-1)
  const at = end?.[({ due: 'due_key', opened: 'opened_at', closed: 'closed_at' } as const)[read.order] as keyof KeptCase]
  return {
    rows,
    ...(read.count ? { total: db.prepare(countSql(read)).pluck().get(given) as number } : {}),
    ...(found.length > read.limit && end && at != null
      ? { more: [at as string | number, end.case] as const as [string | number, string] }
      : {}),
    ...(people.length >= mostPeople ? { crowded: true as const } : {}),
  }
}
