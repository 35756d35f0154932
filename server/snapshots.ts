import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { fold } from './fold.ts'
import type { Hall } from './hall.ts'
import type { Snapshots } from './journal/journal.ts'
import { JournalReader } from './journal/reader-sqlite.ts'
import { snapshotEvery } from './journal/snapshot-keeper.ts'
import { SnapshotFile } from './journal/snapshots-sqlite.ts'

/** Commits of one moment wake the thread once. Milliseconds. */
const gatherMs = 500
const restartMs = 60_000

/** What the thread is started with. */
export type SnapshotWork = { readonly folder: string; readonly aside?: boolean }
type Spawn = (work: SnapshotWork) => Worker

/** Snapshots of a hall's folder, to start from, and the thread that goes on keeping them. */
export class KeptSnapshots implements Snapshots {
  private readonly file: string
  private worker: Worker | undefined
  private ended = false
  private stopping = false
  private gathering: ReturnType<typeof setTimeout> | undefined

  /** `folder`: the hall's, with a journal in it. */
  constructor(private readonly folder: string) {
    this.file = join(folder, 'snapshots.db')
  }

  latest: Snapshots['latest'] = () => this.reading((file, journal) => file.latest(journal))

  /**
   * A start that would fold much, since the state has another shape or the snapshots are gone, lets a thread do it: what that leaves behind in memory goes with
   * it. `told` hears each second how far it is, and of how many events.
   */
  async foldAside(spawn: Spawn, told: (seq: number, of: number) => void): Promise<void> {
    const journal = new JournalReader(join(this.folder, 'hall.db'))
    const of = journal.tail()
    journal.close()
    if (of - (this.reading((file, reader) => file.seq(reader)) ?? 0) < 2 * snapshotEvery) return
    const worker = spawn({ folder: this.folder, aside: true })
    let last = performance.now()
    await new Promise<void>((done) => {
      worker.on('message', (seq: number) => {
        if (performance.now() - last < 1000) return
        last = performance.now()
        told(seq, of)
      })
      // Without it the start folds for itself.
      worker.on('error', () => undefined)
      worker.once('exit', () => done())
    })
  }

  /** From now on; to be stopped before the journal is closed. */
  follow(hall: Hall, spawn: Spawn): void {
    const begin = () => {
      const worker = spawn({ folder: this.folder })
      this.worker = worker
      // An error ends the thread, and its end is what counts: another one takes over after a while.
      worker.on('error', () => undefined)
      worker.on('exit', () => {
        this.ended = true
        if (!this.stopping) setTimeout(begin, restartMs).unref()
      })
      this.ended = false
    }
    begin()
    hall.listen({
      committed: () => {
        this.gathering ??= setTimeout(() => {
          this.gathering = undefined
          if (!this.ended) this.worker?.postMessage('wake')
        }, gatherMs)
      },
    })
  }

  async stop(): Promise<void> {
    clearTimeout(this.gathering)
    this.stopping = true
    const { worker } = this
    if (!worker || this.ended) return
    await new Promise<void>((done) => {
      worker.once('exit', () => done())
      worker.postMessage('stop')
    })
  }

  /** `undefined` where nothing can be read: it was never more than a shorter way. A file that is no database any more is made anew. */
  private reading<T>(read: (file: SnapshotFile, journal: JournalReader) => T): T | undefined {
    const file = SnapshotFile.toRead(this.file, fold)
    if (!file) return undefined
    const journal = new JournalReader(join(this.folder, 'hall.db'))
    try {
      return read(file, journal)
    } catch (error) {
      file.close()
      if (/^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '')) rmSync(this.file, { force: true })
      return undefined
    } finally {
      file.close()
      journal.close()
    }
  }
}
