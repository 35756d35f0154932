import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { fold } from './fold.ts'
import type { Hall } from './hall.ts'
import type { Snapshots } from './journal/journal.ts'
import { JournalReader } from './journal/reader-sqlite.ts'
import { snapshotEvery } from './journal/snapshot-keeper.ts'
import { SnapshotFile } from './journal/snapshots-sqlite.ts'
import { isStorageTrouble } from './journal/storage-trouble.ts'

/** Commits of one moment wake the thread once. Milliseconds. */
const gatherMs = 500
const restartMs = 60_000

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

  latest: Snapshots['latest'] = () => {
    const file = SnapshotFile.toRead(this.file, fold)
    try {
      return file && this.reading((journal) => file.latest(journal))
    } catch {
      // It was never more than a shorter way: one that cannot be read is made anew.
      file?.close()
      rmSync(this.file, { force: true })
      return undefined
    } finally {
      file?.close()
    }
  }

  /** One start that folds long is enough. */
  folded: Snapshots['folded'] = (state, events) => {
    if (events < snapshotEvery) return
    try {
      const file = SnapshotFile.toWrite(this.file, fold)
      this.reading((journal) => file.keep(state, journal))
      file.close()
    } catch (error) {
      if (!isStorageTrouble(error)) throw error
    }
  }

  /** From now on; to be stopped before the journal is closed. */
  follow(hall: Hall, spawn: (workerData: { folder: string }) => Worker): void {
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

  private reading<T>(read: (journal: JournalReader) => T): T {
    const journal = new JournalReader(join(this.folder, 'hall.db'))
    try {
      return read(journal)
    } finally {
      journal.close()
    }
  }
}
