import { parentPort, workerData } from 'node:worker_threads'
import { fold } from './fold.ts'
import { serveWriter } from './journal/writer-thread.ts'

/** Composition of the writer's thread. */
if (parentPort) serveWriter(parentPort, (workerData as { file: string }).file, fold)
