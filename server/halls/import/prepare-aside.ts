import { Worker } from 'node:worker_threads'
import type { Job, Prepared } from './prepare.ts'

/** A file that takes longer or more than this is no table of a hall. */
const longestMs = 30_000
const limits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 }

/** Prepares uploads in a thread of their own, so that neither a large file nor a hostile one holds up the hall. `program`: the built thread. */
export function prepareAside(program: string): (job: Job) => Promise<Prepared | 'too-much'> {
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: job, execArgv: [], resourceLimits: limits })
      const impatience = setTimeout(() => {
        resolve('too-much')
        void worker.terminate()
      }, longestMs)
      worker.once('message', (prepared: Prepared) => resolve(prepared))
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('too-much')
        else reject(error)
      })
      worker.once('exit', (code) => {
        clearTimeout(impatience)
        reject(new Error(`the import's thread ended with ${code}`))
      })
    })
}
