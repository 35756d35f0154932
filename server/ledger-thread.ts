import { parentPort, workerData } from 'node:worker_threads'
import { serveLedger } from './followers/ledger/serve.ts'
import { readJournalSqlite } from './journal/reader-sqlite.ts'

/** Composition of the ledger's thread. */
const { ledger, journal } = (workerData ?? {}) as { ledger: string; journal: string }
if (parentPort) serveLedger(parentPort, { file: ledger, openJournal: () => readJournalSqlite(journal) })
