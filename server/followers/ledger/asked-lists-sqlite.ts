import type Database from 'better-sqlite3'
import type { AskedRead, HopsRead, KeptAsked, KeptHop, KeptHops, KeptMatter, KeptPage, MattersRead } from '../../../protocol/asked-kept.ts'

/** Newest first, a page at a time: what it costs follows the page, not the list. [F28] */
export function askedList(db: Database.Database, read: AskedRead): KeptPage {
  const wanted = [
    read.id !== undefined && 'id = @id',
    read.kind !== undefined && 'kind = @kind',
    read.from !== undefined && 'day >= @from',
    read.to !== undefined && 'day <= @to',
    read.matter !== undefined && 'matter = @matter',
    read.channel !== undefined && 'channel = @channel',
    read.open !== undefined && 'open = @isOpen',
    read.badge !== undefined && 'badge = @badge',
  ].filter(Boolean)
  const where = wanted.join(' and ') || 'true'
  const given = { ...read, isOpen: read.open ? 1 : 0 }
  const total = db.prepare(`select count(*) from asked where ${where}`).pluck().get(given) as number
  const page = read.before === undefined ? '' : ' and seq < @before'
  const rows = db.prepare(`select * from asked where ${where}${page} order by seq desc limit @limit + 1`).all(given) as KeptAsked[]
  const last = rows[read.limit - 1]
  return { rows: rows.slice(0, read.limit), total, ...(rows.length > read.limit && last ? { more: last.seq } : {}) }
}

/** Questions by matter, most asked first. [F28] */
export const askedMatters = (db: Database.Database, { from, to }: MattersRead): KeptMatter[] =>
  db
    .prepare(
      `select matter, count(*) as asked, sum(open) as open from asked where kind = 'enquiry' and day between ? and ?
       group by matter order by asked desc, matter limit 50`,
    )
    .all(from, to) as KeptMatter[]

/** Tickets that were handed on in these days, the newest first, each with all its hops; a bounce is a ticket that was handed on twice or more. [F23] */
export function hopList(db: Database.Database, { from, to, limit }: HopsRead): KeptHops {
  const hops = db
    .prepare(
      `select h.* from hops h join (select ticket, max(seq) as last from hops where day between @from and @to group by ticket order by last desc limit @limit) t
       on t.ticket = h.ticket order by t.last desc, h.seq`,
    )
    .all({ from, to, limit }) as KeptHop[]
  const counted = db
    .prepare(
      `select coalesce(sum(n), 0) as transfers, coalesce(sum(n >= 2), 0) as bounces
       from (select count(*) as n from hops where day between @from and @to group by ticket)`,
    )
    .get({ from, to }) as { transfers: number; bounces: number }
  return { hops, ...counted }
}
