import { setPriority } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { fold } from './fold.ts'
import { restAfter } from './followers/pace.ts'
import { followersPriority } from './followers-priority.ts'
import { JournalReader } from './journal/reader-sqlite.ts'
import { SnapshotKeeper } from './journal/snapshot-keeper.ts'
import { SnapshotFile } from './journal/snapshots-sqlite.ts'
import { isStorageTrouble } from './journal/storage-trouble.ts'

/** Composition of the thread that keeps snapshots. It hears `wake` after commits, and `stop` before the journal closes. */
if (parentPort) {
  const port = parentPort
  setPriority(0, followersPriority)
  const { folder } = workerData as { folder: string }
  const journal = new JournalReader(join(folder, 'hall.db'))
  const snapshots = SnapshotFile.toWrite(join(folder, 'snapshots.db'), fold)
  const keeper = new SnapshotKeeper(journal, snapshots, fold)
  let due: NodeJS.Timeout | undefined
  const turn = (): void => {
    due = undefined
    const began = performance.now()
    if (keeper.foldPortion()) soon(restAfter(performance.now() - began))
  }
  const soon = (ms: number): void => {
    due ??= setTimeout(turn, ms)
  }
  port.on('message', (message: 'wake' | 'stop') => {
    if (message === 'wake') return soon(0)
    clearTimeout(due)
    try {
      keeper.finish()
    } catch (error) {
      // It only makes the next start longer.
      if (!isStorageTrouble(error)) throw error
    }
    snapshots.close()
    journal.close()
    port.close()
  })
  soon(0)
}
