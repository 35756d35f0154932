import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { HallEvent } from '../../server/domain/events.ts'
import { chain, chainStart, linkOf } from '../../server/journal/chain.ts'
import type { Entry } from '../../server/journal/journal.ts'
import { SqliteJournal } from '../../server/journal/journal-sqlite.ts'
import { JournalReader } from '../../server/journal/reader-sqlite.ts'
import { WriterHere } from '../../server/journal/writer-here.ts'
import { writerOn } from '../fixtures/writer-on-port.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A disk whose commits take as long as somebody says, and what the thread was asked. */
async function onDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  folders.push(folder)
  const file = join(folder, 'hall.db')
  const disk = { ms: 0 }
  let now = 0
  // Read at the start and at the end of each commit, and once before: every reading brings it on by what a commit takes.
  const here = new WriterHere(file, () => {
    now += disk.ms
    return now
  })
  const asked: string[] = []
  const spawn = () => {
    const writer = writerOn(file)
    const post = writer.postMessage.bind(writer)
    return Object.assign(writer, {
      postMessage: (message: { ask: string }) => {
        asked.push(message.ask)
        post(message)
      },
    })
  }
  const pass = (ms: number) => {
    now += ms
  }
  return { file, disk, asked, pass, journal: await SqliteJournal.open(file, spawn, here) }
}

const happened = (seq: number): HallEvent =>
  ({ seq, at: 1000 + seq, type: 'day.opened', version: 1, actor: 'clock', body: { day: '2026-10-01', endsAt: 5000 } }) as HallEvent
const entry = (seq: number): Entry => ({ events: [happened(seq)], personal: [] })

describe('[J7] who commits', () => {
  test('the deciding thread while the disk is quick, the other while it is slow, and the deciding one again later: one chain', async () => {
    const { file, disk, asked, pass, journal } = await onDisk()
    let seq = 0
    const next = () => journal.append([entry(++seq)])
    for (let i = 0; i < 5; i++) await next()
    expect(asked).toEqual([])
    disk.ms = 4
    await next()
    await next()
    expect(asked).toEqual([])
    await next()
    disk.ms = 0
    await next()
    await next()
    expect(asked).toEqual(['append', 'append'])
    pass(100)
    await next()
    await next()
    expect(asked.length).toBe(2)
    let hash = chainStart
    for (let at = 1; at <= seq; at++) hash = chain(hash, linkOf(happened(at)))
    const reader = new JournalReader(file)
    expect(reader.hashAt(seq)).toBe(hash)
    reader.close()
    await journal.close()
  })

  test('each slow try rests twice as long as the one before, up to a minute; when the disk has made up for it all begins anew', async () => {
    const { file, journal } = await onDisk()
    let now = 0
    let ms = 20
    const here = new WriterHere(file, () => {
      now += ms
      return now
    })
    let seq = 0
    const rest = (takes: number) => {
      ms = takes
      here.append([{ events: [linkOf(happened(++seq))], personal: [] }])
      ms = 0
      const from = now
      while (here.rests) now += 25
      return now - from
    }
    const rests = [rest(20), ...Array.from({ length: 11 }, () => rest(1))]
    expect(rests).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 51_200, 60_000, 60_000])
    for (let quick = 0; quick < 20; quick++) expect(rest(0)).toBe(0)
    expect([rest(5), rest(5), rest(5)]).toEqual([0, 0, 100])
    here.close()
    await journal.close()
  })

  test('a long batch goes to the thread, and so does whatever comes while that has something to write', async () => {
    const { asked, journal } = await onDisk()
    const long = journal.append(Array.from({ length: 100 }, (_, i) => entry(1 + i)))
    const short = journal.append([entry(101)])
    expect(asked).toEqual(['append', 'append'])
    expect([(await long).seq <= 101, (await short).seq]).toEqual([true, 101])
    expect((await journal.append([entry(102)])).seq).toBe(102)
    expect(asked.length).toBe(2)
    await journal.close()
  })

  test('[J6] after a commit that failed nothing is taken until the disk was looked at', async () => {
    const { asked, journal } = await onDisk()
    await journal.append([entry(1)])
    await expect(journal.append([entry(2), entry(4)])).rejects.toMatchObject({ name: 'StorageFailed' })
    await expect(journal.append([entry(2)])).rejects.toMatchObject({ name: 'StorageFailed' })
    expect((await journal.recover()).seq).toBe(1)
    expect((await journal.append([entry(2)])).seq).toBe(2)
    expect(asked).toEqual(['recover'])
    await journal.close()
  })

  test('the log is folded into the file beside the commits, and begins anew', async () => {
    const { file, asked, journal } = await onDisk()
    for (let seq = 1; seq <= 1000; seq++) await journal.append([entry(seq)])
    while (asked.length < 2) await new Promise((done) => setTimeout(done, 5))
    expect(asked).toEqual(['fold', 'fold'])
    await journal.append([entry(1001)])
    const copy = join(dirname(file), 'without-log.db')
    copyFileSync(file, copy)
    const reader = new JournalReader(copy)
    expect(reader.tail()).toBe(1000)
    reader.close()
    await journal.close()
  })
})
