import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { PersonalRef } from '../../protocol/vocabulary.ts'
import type { HallEvent } from '../../server/domain/events.ts'
import { fold } from '../../server/fold.ts'
import { chain, chainStart, linkOf } from '../../server/journal/chain.ts'
import type { Entry, Journal } from '../../server/journal/journal.ts'
import { SqliteJournal, type WriterThread } from '../../server/journal/journal-sqlite.ts'
import { MemoryJournal } from '../../server/journal/memory-journal.ts'
import { JournalReader } from '../../server/journal/reader-sqlite.ts'
import { SnapshotFile } from '../../server/journal/snapshots-sqlite.ts'
import { KeptSnapshots } from '../../server/snapshots.ts'
import { writerOn } from '../fixtures/writer-on-port.ts'

const folders: string[] = []
const opened: Journal[] = []
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

async function sqlite(file?: string): Promise<Journal> {
  const folder = file ? '' : mkdtempSync(join(tmpdir(), 'journal-'))
  if (folder) folders.push(folder)
  const path = file ?? join(folder, 'hall.db')
  return SqliteJournal.open(path, () => writerOn(path))
}

const kinds: Readonly<Record<string, () => Promise<Journal>>> = { memory: async () => new MemoryJournal(), sqlite: () => sqlite() }
const ref = (n: number) => `p_${String(n).padStart(16, '0')}` as PersonalRef
const happened = (seq: number, at = 1000 + seq): HallEvent =>
  ({
    seq,
    at,
    type: 'day.opened',
    version: 1,
    actor: 'clock',
    body: { day: `2026-10-${String((seq % 28) + 1).padStart(2, '0')}`, endsAt: at + 1 },
  }) as HallEvent
const entry = (...events: HallEvent[]): Entry => ({ events, personal: [] })

for (const [name, open] of Object.entries(kinds))
  describe(`[J1] the journal's contract: ${name}`, () => {
    const journal = async () => {
      const made = await open()
      opened.push(made)
      return made
    }

    test('an empty one ends at the start of the chain', async () => {
      const j = await journal()
      expect(j.tail()).toEqual({ seq: 0, hash: chainStart })
      expect(j.readSince(0, 10)).toEqual([])
    })

    test('gives back what was appended, in order and in pieces', async () => {
      const j = await journal()
      const events = [1, 2, 3, 4, 5].map((seq) => happened(seq))
      await j.append([entry(...events.slice(0, 2)), entry(...events.slice(2, 3))])
      await j.append([entry(...events.slice(3))])
      expect(j.readSince(0, 100)).toEqual(events)
      expect(j.readSince(2, 2)).toEqual(events.slice(2, 4))
      expect(j.readSince(5, 10)).toEqual([])
    })

    test('[J3] chains each event to the one before', async () => {
      const j = await journal()
      const events = [happened(1), happened(2)]
      const tail = await j.append([entry(...events)])
      const expected = events.reduce((hash, event) => chain(hash, linkOf(event)), chainStart)
      expect(tail).toEqual({ seq: 2, hash: expected })
      expect(j.tail()).toEqual(tail)
    })

    test('[J2] keeps the answer to a request, also one without events', async () => {
      const j = await journal()
      const answer = { actor: 'badge:1001', id: 'one', digest: 'd', answer: '{"seq":0}', at: 5 }
      await j.append([{ events: [], personal: [], answer }])
      expect(j.keptAnswer('badge:1001', 'one')).toEqual(answer)
      expect(j.keptAnswer('badge:1002', 'one')).toBeUndefined()
      expect(j.tail().seq).toBe(0)
    })

    test('a batch that does not follow is refused whole', async () => {
      const j = await journal()
      await expect(j.append([entry(happened(1)), entry(happened(3))])).rejects.toMatchObject({ name: 'StorageFailed' })
      await j.recover()
      expect(j.readSince(0, 10)).toEqual([])
      expect((await j.append([entry(happened(1))])).seq).toBe(1)
    })

    test('[J4] what is personal lies beside the chain and can be erased without breaking it', async () => {
      const j = await journal()
      const personal = [{ ref: ref(1), kind: 'note', fields: { text: '去补照片' }, keepDays: 30 }] as const
      const { hash } = await j.append([{ events: [happened(1)], personal }])
      expect(j.personal(ref(1))).toEqual({ text: '去补照片' })
      await j.erase(ref(1))
      expect(j.personal(ref(1))).toBeUndefined()
      expect(j.tail().hash).toBe(hash)
      expect(JSON.stringify(j.readSince(0, 10))).not.toContain('照片')
    })

    test('forgets answers that have had their time, and no younger ones', async () => {
      const j = await journal()
      const day = 86_400_000
      const answer = (id: string, at: number) => ({ actor: 'a', id, digest: 'd', answer: '{}', at })
      await j.append([
        { events: [], personal: [], answer: answer('old', day) },
        { events: [], personal: [], answer: answer('new', 3 * day) },
      ])
      await j.purge(3.5 * day)
      expect([j.keptAnswer('a', 'old'), j.keptAnswer('a', 'new')?.id]).toEqual([undefined, 'new'])
    })
  })

/** Everything that the journal holds. */
function folded(journal: Journal) {
  const state = fold.empty()
  for (const event of journal.readSince(0, 1_000_000)) fold.apply(state, event)
  return state
}

function keep(file: string, state: ReturnType<typeof fold.empty>) {
  const journal = new JournalReader(file)
  const snapshots = SnapshotFile.toWrite(join(dirname(file), 'snapshots.db'), fold)
  snapshots.keep(state, journal)
  snapshots.close()
  journal.close()
}

describe('the journal on a disk', () => {
  const atFile = () => {
    const folder = mkdtempSync(join(tmpdir(), 'journal-'))
    folders.push(folder)
    return join(folder, 'hall.db')
  }

  test('[J5] another start reads a snapshot and the tail that follows it', async () => {
    const file = atFile()
    const snapshots = new KeptSnapshots(dirname(file))
    const first = await sqlite(file)
    opened.push(first)
    expect(snapshots.latest()).toBeUndefined()
    await first.append(Array.from({ length: 500 }, (_, i) => entry(happened(i + 1))))
    const { seq } = first.tail()
    const state = folded(first)
    keep(file, state)
    expect(snapshots.latest()).toEqual(state)
    await first.append([entry(happened(seq + 1))])
    expect(first.readSince(snapshots.latest()?.seq ?? 0, 10).map((event) => event.seq)).toEqual([seq + 1])
    expect(first.key()).toMatch(/^[0-9a-f]{64}$/)
  })

  test('[J5] a snapshot of another history is not read: the journal must have the same event in the same place', async () => {
    const [one, other] = [atFile(), atFile()]
    const [journal, another] = [await sqlite(one), await sqlite(other)]
    opened.push(journal, another)
    await journal.append([entry(...Array.from({ length: 40 }, (_, i) => happened(i + 1)))])
    await another.append([entry(...Array.from({ length: 40 }, (_, i) => happened(i + 1, 5000 + i)))])
    const state = folded(journal)
    keep(one, state)
    copyFileSync(join(dirname(one), 'snapshots.db'), join(dirname(other), 'snapshots.db'))
    expect(new KeptSnapshots(dirname(one)).latest()?.seq).toBe(40)
    expect(new KeptSnapshots(dirname(other)).latest()).toBeUndefined()
  })

  test('[J5] a snapshot that cannot be read is made anew', async () => {
    const file = atFile()
    const journal = await sqlite(file)
    opened.push(journal)
    await journal.append([entry(happened(1))])
    const state = { ...fold.empty(), seq: 1 }
    writeFileSync(join(dirname(file), 'snapshots.db'), 'no database '.repeat(1000))
    expect(new KeptSnapshots(dirname(file)).latest()).toBeUndefined()
    keep(file, state)
    expect(new KeptSnapshots(dirname(file)).latest()).toEqual(state)
  })

  test('[J6] a writer that ends tells whoever waits, and another one takes over', async () => {
    const file = atFile()
    let ports: WriterThread[] = []
    const j = await SqliteJournal.open(file, () => {
      const writer = writerOn(file)
      ports = [...ports, writer]
      return writer
    })
    opened.push(j)
    await j.append([entry(happened(1))])
    const waiting = j.append(Array.from({ length: 100 }, (_, i) => entry(happened(2 + i))))
    await ports[0]?.terminate()
    await expect(waiting).rejects.toMatchObject({ name: 'StorageFailed' })
    await expect(j.append([entry(happened(2))])).rejects.toMatchObject({ name: 'StorageFailed' })
    const { seq } = await j.recover()
    expect((await j.append([entry(happened(seq + 1))])).seq).toBe(seq + 1)
    expect(ports.length).toBe(2)
  })

  test('[J6] a writer that cannot open its file is ended, and does not stay behind', async () => {
    const file = atFile()
    const writers: { readonly writer: WriterThread; readonly ended: Promise<void> }[] = []
    let place = file
    const j = await SqliteJournal.open(file, () => {
      const writer = writerOn(place)
      const ended = new Promise<void>((done) => writer.once('exit', () => done()))
      writers.push({ writer, ended })
      return writer
    })
    opened.push(j)
    place = join(dirname(file), 'no-such-folder', 'hall.db')
    await writers[0]?.writer.terminate()
    await writers[0]?.ended
    await expect(j.recover()).rejects.toMatchObject({ name: 'StorageFailed' })
    await writers[1]?.ended
    place = file
    expect((await j.recover()).seq).toBe(0)
    expect(writers.length).toBe(3)
  })

  test('personal records lose their text when their time has come', async () => {
    const j = await sqlite(atFile())
    opened.push(j)
    await j.append([{ events: [happened(1, 0)], personal: [{ ref: ref(7), kind: 'citizen', fields: { name: '某人' }, keepDays: 30 }] }])
    await j.purge(29 * 86_400_000)
    expect(j.personal(ref(7))).toEqual({ name: '某人' })
    await j.purge(30 * 86_400_000)
    expect(j.personal(ref(7))).toBeUndefined()
  })
})
