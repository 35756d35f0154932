import { parentPort, workerData } from 'node:worker_threads'
import { type Job, prepare } from './prepare.ts'

/** A thread that reads one upload and ends: the hall's own thread goes on calling numbers meanwhile. */
parentPort?.postMessage(await prepare(workerData as Job))
