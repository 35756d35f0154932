import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personalDigest } from '../../server/journal/chain.ts'
import { HallServer, runToEnd, Screen } from '../fixtures/server.ts'
import { type Recorded, readJournal } from './journal-file.ts'

const args = ['--demo', '--clock', '2026-10-14T09:00:00+08:00']
let folder: string
let original: string
let events: Recorded[]
let lastHash: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'altered-'))
  original = join(folder, 'original')
  const hall = await HallServer.start({ data: original, args })
  const kiosk = await hall.device('kiosk-1')
  const clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  await clerk.ask('counter.open', { counter: 1 })
  for (const name of ['王秀兰', '刘建国', '周明'])
    await kiosk.ask('ticket.take', { matter: hall.demo.matters[0], citizen: { name, phone: '13800000000' } })
  for (const type of ['counter.call', 'counter.start']) await clerk.ask(type, { counter: 1 })
  await clerk.ask('counter.finish', { counter: 1, outcome: { kind: 'instant' } })
  kiosk.close()
  clerk.close()
  expect(await hall.stop()).toBe(0)
  events = readJournal(original).events
  const { code, out } = await verify(original)
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(new RegExp(`^the chain holds: ${events.length} events, last hash [0-9a-f]{64}\n$`)),
  ])
  lastHash = /[0-9a-f]{64}/.exec(out)?.[0] as string
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const verify = (data: string, ...more: string[]) => runToEnd(['--program', 'verify', '--data', data, ...more])
const seqOf = (type: string) => events.find((event) => event.type === type)?.seq as number
const copy = () => {
  const data = mkdtempSync(join(folder, 'case-'))
  cpSync(original, data, { recursive: true })
  return data
}
/** Whoever has the file and SQLite can write anything. */
function sql(data: string, statement: string, ...values: unknown[]): void {
  const db = new Database(join(data, 'hall.db'))
  expect(db.prepare(statement).run(...values).changes).toBeGreaterThan(0)
  db.close()
}
/** Changes one byte of the file itself, at a place inside an event's body as it lies there. */
function flip(data: string, seq: number, find: string): void {
  const db = new Database(join(data, 'hall.db'), { readonly: true })
  const body = db.prepare('select body from events where seq = ?').pluck().get(seq) as string
  db.close()
  const file = join(data, 'hall.db')
  const bytes = readFileSync(file)
  // Answers and snapshots hold the same words, but not in this order. A long body goes on in other pages.
  const begins = bytes.indexOf(body.slice(0, 150))
  expect(begins).toBeGreaterThan(0)
  expect(bytes.indexOf(body.slice(0, 150), begins + 1)).toBe(-1)
  const at = begins + Buffer.byteLength(body.slice(0, body.indexOf(find)))
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}
async function expectBrokenAt(data: string, seq: number, why: RegExp, ...more: string[]): Promise<void> {
  const { code, out } = await verify(data, ...more)
  expect([code, out]).toEqual([1, expect.stringMatching(why)])
  expect(out).toContain(`the chain is broken at event ${seq}: `)
}

describe('[J3] whoever alters the journal is found out', () => {
  test.each(['body', 'actor', 'type', 'hash'])('one character of an event’s %s', async (column) => {
    const data = copy()
    const seq = seqOf('ticket.called')
    sql(data, `update events set ${column} = substr(${column}, 1, 3) || 'x' || substr(${column}, 5) where seq = ?`, seq)
    await expectBrokenAt(data, seq, /is not what was chained/)
  })

  test('when it happened', async () => {
    const data = copy()
    sql(data, 'update events set at = at - 60000 where seq = ?', seqOf('ticket.finished'))
    await expectBrokenAt(data, seqOf('ticket.finished'), /\(ticket\.finished\) is not what was chained/)
  })

  test.each(['ticket.taken', 'ticket.called', 'hall.configured', 'day.opened'])('one byte of the file, inside a %s', async (type) => {
    const data = copy()
    const { seq, body } = events.find((event) => event.type === type) as Recorded
    flip(data, seq, body.number ?? 'day')
    await expectBrokenAt(data, seq, /is not what was chained/)
  })

  test.each(['hall.configured', 'day.opened', 'ticket.taken'])('one byte that makes a %s unreadable', async (type) => {
    const data = copy()
    flip(data, seqOf(type), '{')
    await expectBrokenAt(data, seqOf(type), /is not what was chained/)
  })

  test('a file that is no database any more', async () => {
    const data = copy()
    const file = join(data, 'hall.db')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0, 0, 16))
    await expectBrokenAt(data, 1, /cannot be read/)
  })

  test('an event is deleted: the first, one in between', async () => {
    for (const seq of [1, seqOf('ticket.started')]) {
      const data = copy()
      sql(data, 'delete from events where seq = ?', seq)
      await expectBrokenAt(data, seq, new RegExp(`event ${seq} is missing`))
    }
  })

  test('the last event is deleted, or all are chained anew: the rest holds, and the printed sheet tells', async () => {
    const shorter = copy()
    sql(shorter, 'delete from events where seq = ?', events.length)
    const { code, out } = await verify(shorter)
    expect([code, out]).toEqual([0, expect.stringContaining(`${events.length - 1} events`)])
    const sheet = ['--sheet', `2026-10-14=${lastHash.slice(0, 20)}`]
    await expectBrokenAt(shorter, events.length - 1, /the sheet says/, ...sheet)
    expect((await verify(original, ...sheet)).code).toBe(0)
  })

  test('two events change places', async () => {
    const data = copy()
    const [one, two] = [seqOf('ticket.taken'), seqOf('ticket.taken') + 1]
    sql(data, 'update events set seq = 1000 where seq = ?', one)
    sql(data, 'update events set seq = ? where seq = ?', one, two)
    sql(data, 'update events set seq = ? where seq = 1000', two)
    await expectBrokenAt(data, one, /is not what was chained/)
  })

  test('an event is put in between, or behind the last', async () => {
    const between = copy()
    const seq = seqOf('ticket.called')
    sql(between, 'update events set seq = -seq where seq >= ?', seq)
    sql(between, 'update events set seq = 1 - seq where seq < 0')
    sql(between, 'insert into events select ?, at, type, version, actor, body, hash from events where seq = ?', seq, seq - 1)
    await expectBrokenAt(between, seq, /is not what was chained/)
    const behind = copy()
    const last = events.length
    sql(behind, 'insert into events select seq + 1, at, type, version, actor, body, hash from events where seq = ?', last)
    await expectBrokenAt(behind, last + 1, /is not what was chained/)
  })

  test('the last one’s hash', async () => {
    const data = copy()
    sql(data, "update events set hash = replace(hash, substr(hash, 1, 8), '00000000') where seq = ?", events.length)
    await expectBrokenAt(data, events.length, /is not what was chained/)
  })
})

describe('[J4] a personal record', () => {
  const citizens = "kind = 'citizen'"
  const first = () => {
    const db = new Database(join(original, 'hall.db'), { readonly: true })
    const row = db.prepare(`select ref, seq, fields from personal where ${citizens} order by seq limit 1`).get()
    db.close()
    return row as { ref: string; seq: number; fields: string }
  }

  test('that says something else is found and named', async () => {
    const { ref, seq } = first()
    for (const change of ["fields = replace(fields, '兰', '蓝')", "salt = '00'", 'fields = null', 'salt = null']) {
      const data = copy()
      sql(data, `update personal set ${change} where ref = ?`, ref)
      await expectBrokenAt(data, seq, new RegExp(`personal record ${ref} of event ${seq} is not what was written`))
    }
  })

  test('that says something else, with a digest that fits, is found: the chain holds the digest', async () => {
    const { ref, seq } = first()
    const data = copy()
    const text = JSON.stringify({ name: '张三' })
    sql(data, "update personal set fields = ?, salt = '00', digest = ? where ref = ?", text, personalDigest('00', text), ref)
    await expectBrokenAt(data, seq, /./)
  })

  test('that is gone altogether is found', async () => {
    const { ref, seq } = first()
    const data = copy()
    sql(data, 'delete from personal where ref = ?', ref)
    await expectBrokenAt(data, seq, /./)
  })

  test('that was erased in its time leaves the chain whole', async () => {
    const data = copy()
    sql(data, `update personal set fields = null, salt = null where ${citizens}`)
    expect(await verify(data)).toMatchObject({ code: 0, out: expect.stringContaining('the chain holds') })
  })
})
