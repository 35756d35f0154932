import { parentPort, workerData } from 'node:worker_threads'
import { serveWriter } from './journal/writer-thread.ts'

/** Composition of the writer's thread. */
if (parentPort) serveWriter(parentPort, (workerData as { file: string }).file)
