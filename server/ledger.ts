import { takeExisting } from './existing-folder.ts'
import { follow } from './followers/ledger/follow.ts'
import { isDamage, Ledger, setAside } from './followers/ledger/ledger-sqlite.ts'
import { JournalReader } from './journal/reader-sqlite.ts'

const usage = 'npm run ledger -- --data DIR'

function stop(line: string): never {
  console.error(line)
  process.exit(2)
}

/** Program: makes the ledger anew from the journal while no server uses the folder (a running one follows by itself). Exit 2 when it cannot. */
export function ledger(args: readonly string[]): void {
  const [flag, data, ...more] = args
  if (flag !== '--data' || data === undefined || more.length > 0) stop(usage)
  const folder = takeExisting(data)
  if ('problem' in folder) stop(folder.problem)
  const { file } = folder
  const began = performance.now()
  const journal = new JournalReader(file('hall.db'))
  const made = emptied(file('ledger.db'))
  let events = 0
  for (let taken = 0; ; events += taken) {
    taken = follow(made, journal, () => undefined)
    if (taken === 0) break
  }
  made.close()
  journal.close()
  folder.release()
  console.log(`the ledger is made anew: ${events} events in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

function emptied(file: string): Ledger {
  try {
    const made = new Ledger(file)
    made.reset()
    return made
  } catch (error) {
    if (!isDamage(error)) throw error
    setAside(file)
    return new Ledger(file)
  }
}
