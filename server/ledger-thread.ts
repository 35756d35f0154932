import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { serveLedger } from './followers/ledger/serve.ts'
import { sheetFacts } from './followers/ledger/sheet-facts.ts'
import { followersPriority } from './followers-priority.ts'
import { giveBackMemory } from './give-back.ts'
import { JournalReader } from './journal/reader-sqlite.ts'

/** Composition of the ledger's thread. */
const { ledger, journal } = (workerData ?? {}) as { ledger: string; journal: string }
if (parentPort) {
  setPriority(0, followersPriority)
  const openJournal = () => new JournalReader(journal)
  serveLedger(parentPort, {
    file: ledger,
    openJournal,
    sheetFacts: (day, upTo) => {
      const reader = openJournal()
      try {
        return sheetFacts(reader, day, upTo)
      } finally {
        reader.close()
      }
    },
  })
  giveBackMemory()
}
