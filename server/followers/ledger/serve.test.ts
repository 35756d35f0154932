import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followAll, journalOf } from '../../../test/fixtures/ledgers.ts'
import { RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { Ledger } from './ledger-sqlite.ts'
import type { FromLedger, ToLedger } from './messages.ts'
import { serveLedger } from './serve.ts'

const day = '2026-10-14'
let folder: string
let desk: Desk | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterEach(() => {
  desk?.ask({ ask: 'close' })
  desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The server's end of the line to a ledger that follows this hall. */
class Desk {
  readonly heard: FromLedger[] = []
  private readonly channel = new MessageChannel()
  private asked = 0

  constructor(hall: RulesHall, file: string, journal = journalOf(hall.events)) {
    this.channel.port1.on('message', (message: FromLedger) => this.heard.push(message))
    serveLedger(this.channel.port2, { file, openJournal: () => ({ ...journal, close: () => undefined }), retryMs: 10 })
  }

  ask(message: ToLedger): void {
    this.channel.port1.postMessage(message)
  }

  async taken(): Promise<number | undefined> {
    const id = ++this.asked
    this.ask({ ask: 'day', id, day })
    const answer = await vi.waitFor(() => {
      const found = this.heard.find((message) => 'id' in message && message.id === id)
      if (!found) throw new Error('no answer yet')
      return found
    })
    return 'report' in answer ? answer.report.total.taken : undefined
  }

  said(kind: 'note' | 'trouble'): string[] {
    return this.heard.flatMap((message) => (kind in message ? [(message as Record<string, string>)[kind] as string] : []))
  }

  close(): void {
    this.channel.port1.close()
  }
}

test('what is committed is in the report after it has been woken', async () => {
  const hall = new RulesHall()
  hall.take()
  desk = new Desk(hall, join(folder, 'ledger.db'))
  await vi.waitFor(async () => expect(await desk?.taken()).toBe(1))
  hall.take()
  desk.ask({ ask: 'wake' })
  await vi.waitFor(async () => expect(await desk?.taken()).toBe(2))
  expect(desk.heard).toContainEqual({ seq: hall.events.length })
})

test('started again, it says where it is although nothing has happened since', async () => {
  const hall = new RulesHall()
  hall.take()
  const file = join(folder, 'ledger.db')
  followAll(new Ledger(file), journalOf(hall.events)).close()
  desk = new Desk(hall, file)
  await vi.waitFor(() => expect(desk?.heard).toEqual([{ seq: hall.events.length }]))
})

test('[B1] while its disk takes nothing it says so once, and goes on by itself', async () => {
  const hall = new RulesHall()
  hall.take()
  const place = join(folder, 'not-there-yet')
  desk = new Desk(hall, join(place, 'ledger.db'))
  expect(await desk.taken()).toBeUndefined()
  await new Promise((done) => setTimeout(done, 60))
  expect(desk.said('trouble')).toHaveLength(1)
  mkdirSync(place)
  await vi.waitFor(async () => expect(await desk?.taken()).toBe(1))
})

test('[B1] a file that breaks under it is set aside and made anew', async () => {
  const hall = new RulesHall()
  hall.take()
  const file = join(folder, 'ledger.db')
  new Ledger(file).close()
  writeFileSync(file, 'no database'.repeat(1000))
  desk = new Desk(hall, file)
  await vi.waitFor(async () => expect(await desk?.taken()).toBe(1))
  expect(desk.said('note').join()).toContain('damaged')
})

test('a journal that cannot be read is no reason to throw the ledger away', async () => {
  const hall = new RulesHall()
  hall.take()
  const file = join(folder, 'ledger.db')
  let readable = true
  const journal = journalOf(hall.events)
  desk = new Desk(hall, file, {
    ...journal,
    after: (seq, limit) => {
      if (!readable) throw new Error('the journal cannot be read')
      return journal.after(seq, limit)
    },
  })
  await vi.waitFor(async () => expect(await desk?.taken()).toBe(1))
  readable = false
  hall.take()
  desk.ask({ ask: 'wake' })
  await vi.waitFor(() => expect(desk?.said('trouble')).toEqual(['the journal cannot be read']))
  expect(await desk.taken()).toBe(1)
  readable = true
  await vi.waitFor(async () => expect(await desk?.taken()).toBe(2))
  expect(desk.said('note')).toEqual([])
})
