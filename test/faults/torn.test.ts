import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { verifyJournal } from '../../server/journal/verify-sqlite.ts'
import { HallServer, type Taken, ticketOf } from '../fixtures/server.ts'
import { readJournal, waitingBy } from './journal-file.ts'
import { WalFile } from './wal-file.ts'

const from = (time: string): string[] => ['--demo', '--clock', `2026-10-14T${time}:00+08:00`]
const taken: { readonly id: string; readonly ticket: Taken }[] = []
let folder: string
let killed: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torn-'))
  killed = join(folder, 'killed')
  const hall = await HallServer.start({ data: killed, args: from('09:00') })
  const kiosk = await hall.device('kiosk-1')
  for (let i = 0; i < 30; i++) {
    const id = randomUUID()
    taken.push({ id, ticket: ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }, id)) })
  }
  // Slips follow their tickets; the spool shall have seen them all, so that it is ahead of a journal that loses the last.
  await vi.waitFor(() => expect(slips(killed).length).toBe(30), { timeout: 30_000 })
  await hall.kill()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/**
 * A commit is acknowledged after the sync that follows its last frame. So a log that is torn anywhere behind the end of the commit before holds either a
 * write that nobody was told of, or the last one on a disk that lied about the sync, which nothing can bring back; in both cases the hall must go on from the
 * commit before, as if the last command had never been asked. Here the torn commit is that of the last number, so that the test knows what it was.
 */
const lost: Readonly<Record<string, (wal: WalFile) => void>> = {
  'cut in the middle of its last frame': (wal) => wal.cutAt(wal.end - wal.frameBytes / 2),
  'cut one byte before its end': (wal) => wal.cutAt(wal.end - 1),
  'cut between two frames, so that only the frame that commits is missing': (wal) => wal.cutAt(wal.lastFrame),
  'cut in the header of its first frame': (wal) => wal.cutAt(wal.lastBegins + 11),
  'never written, though the file had grown for it': (wal) => wal.keep(Buffer.from(wal.bytes).fill(0, wal.lastBegins, wal.end)),
  'written up to a sector of its last frame': (wal) => wal.keep(Buffer.from(wal.bytes).fill(0, wal.lastFrame + 512, wal.end)),
  'with a bit flipped in its last frame': (wal) => {
    const bytes = Buffer.from(wal.bytes)
    bytes.writeUInt8(bytes.readUInt8(wal.end - 100) ^ 0x10, wal.end - 100)
    wal.keep(bytes)
  },
  'with its frames in the wrong order': (wal) => {
    const first = wal.bytes.subarray(wal.lastBegins, wal.lastBegins + wal.frameBytes)
    const last = wal.bytes.subarray(wal.lastFrame, wal.end)
    const between = wal.bytes.subarray(wal.lastBegins + wal.frameBytes, wal.lastFrame)
    wal.keep(Buffer.concat([wal.bytes.subarray(0, wal.lastBegins), last, between, first]))
  },
}

/** What lies behind the last commit was never acknowledged: the next commit was being written. Nothing is lost. */
const whole: Readonly<Record<string, (wal: WalFile) => void>> = {
  'half a frame of garbage': (wal) => wal.keep(Buffer.concat([wal.bytes.subarray(0, wal.end), garbage(wal.frameBytes / 2)])),
  'three frames and a half of garbage': (wal) => wal.keep(Buffer.concat([wal.bytes.subarray(0, wal.end), garbage(wal.frameBytes * 3.5)])),
  'a frame of this log, written once more': (wal) => wal.keep(Buffer.concat([wal.bytes, wal.bytes.subarray(wal.lastFrame, wal.end)])),
}

const garbage = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => (index * 197 + 31) % 256))

function slips(data: string): string[] {
  const spool = new Database(join(data, 'spool.db'), { readonly: true })
  const rows = spool.prepare('select key from job order by id').pluck().all() as string[]
  spool.close()
  return rows
}

/** A copy of the killed hall's folder with the end of its log torn. */
function tornCopy(name: string, tear: (wal: WalFile) => void): string {
  const data = join(folder, name.replaceAll(/\W+/g, '-'))
  cpSync(killed, data, { recursive: true })
  tear(new WalFile(join(data, 'hall.db-wal')))
  return data
}

async function expectToGoOn(data: string, kept: typeof taken): Promise<void> {
  const hall = await HallServer.start({ data, args: from('10:00') })
  const kiosk = await hall.device('kiosk-1')
  const take = async (id: string) => ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }, id))
  const there = readJournal(data).events
  expect(there.filter(({ type }) => type === 'ticket.taken').map(({ body }) => body.ticket)).toEqual(kept.map(({ ticket }) => ticket.id))
  expect(there.map(({ seq }) => seq)).toEqual(there.map((_, index) => index + 1))
  const board = (await hall.get('/api/views/board'))['entries'] as Record<string, { waiting: number }>
  expect(board['line:A']?.waiting).toBe(waitingBy(there)['A'])
  // Everybody asks again: who is known gets the answer of before, the lost one gets his number now, and the numbers go on.
  for (const { id, ticket } of kept) expect(await take(id)).toEqual(ticket)
  const again: Taken[] = []
  for (const { id } of taken.slice(kept.length)) again.push(await take(id))
  again.push(await take(randomUUID()))
  expect(again.map(({ number }) => number)).toEqual(again.map((_, index) => `A${String(kept.length + index + 1).padStart(3, '0')}`))
  // The spool has already seen as many events as the torn journal holds, and more; who comes new still gets a slip.
  await vi.waitFor(() => expect(slips(data)).toEqual(expect.arrayContaining(again.map(({ id }) => id))), { timeout: 30_000 })
  kiosk.close()
  expect(await hall.stop()).toBe(0)
  expect(verifyJournal(join(data, 'hall.db'))).toMatchObject({ holds: true, events: there.length + again.length })
}

describe('[J2] the last write is torn', () => {
  test.each(Object.entries(lost))('the last commit is %s: the hall goes on from the one before', async (name, tear) => {
    const data = tornCopy(name, tear)
    await expectToGoOn(data, taken.slice(0, -1))
  })

  test.each(Object.entries(whole))('behind the last commit lies %s: nothing is lost', async (name, tear) => {
    const data = tornCopy(name, tear)
    await expectToGoOn(data, taken)
  })
})
