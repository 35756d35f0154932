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
import type { SnapshotWork } from './snapshots.ts'

/**
 * Composition of the thread that keeps snapshots. It hears `wake` after commits, and `stop` before the journal closes. With `aside` set it folds all there is
 * for a start, tells how far it is, and ends.
 */
if (parentPort) {
  const port = parentPort
  const { folder, aside } = workerData as SnapshotWork
  if (!aside) setPriority(0, followersPriority)
  const journal = new JournalReader(join(folder, 'hall.db'))
  const snapshots = SnapshotFile.toWrite(join(folder, 'snapshots.db'), fold)
  const keeper = new SnapshotKeeper(journal, snapshots, fold)
  let due: NodeJS.Timeout | undefined
  const turn = (): void => {
    due = undefined
    const began = performance.now()
    const more = keeper.foldPortion()
    if (aside) port.postMessage(keeper.seq)
    if (more) soon(aside ? 0 : restAfter(performance.now() - began, 'more'))
    else if (aside) end()
  }
  const soon = (ms: number): void => {
    due ??= setTimeout(turn, ms)
  }
  const end = (): void => {
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
  }
  port.on('message', (message: 'wake' | 'stop') => (message === 'wake' ? soon(0) : end()))
  soon(0)
}
