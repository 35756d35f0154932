import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { SqliteJournal } from './journal/journal-sqlite.ts'

/** Threads are built beside the program. */
const here = dirname(fileURLToPath(import.meta.url))

/** How a thread of the server is started. `name`: of its file, without the ending. */
export const thread =
  (name: string) =>
  (workerData: object): Worker =>
    // They work in small portions: without a bound each would keep tens of megabytes of what it has just thrown away.
    new Worker(join(here, `${name}.js`), { workerData, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 4 } })

/** The writer works in a thread of its own. */
export const openJournal = (file: string): Promise<SqliteJournal> => SqliteJournal.open(file, () => thread('journal-thread')({ file }))
