import { randomBytes } from 'node:crypto'
import type { Badge } from '../protocol/vocabulary.ts'
import { takeExisting } from './existing-folder.ts'
import { Access } from './gateway/access-sqlite.ts'
import { keepPin } from './gateway/pins.ts'
import { Hall } from './hall.ts'
import { importedOver } from './halls/import/imported-over.ts'
import { newPin as madePin } from './halls/import/new-pin.ts'
import { openJournal } from './threads.ts'
import { hallTools } from './tools.ts'

const usage = 'npm run new-pin -- --data DIR --badge N'

function stop(line: string): never {
  console.error(line)
  process.exit(2)
}

/** Program for whoever may read the hall's folder: gives a badge another PIN, prints it once, while no server uses the folder. Exit 2 when it cannot. */
export async function newPin(args: readonly string[]): Promise<void> {
  const [dataFlag, data, badgeFlag, badge, ...more] = args
  if (dataFlag !== '--data' || data === undefined || badgeFlag !== '--badge' || badge === undefined || more.length > 0) stop(usage)
  const folder = takeExisting(data)
  if ('problem' in folder) stop(folder.problem)
  const journal = await openJournal(folder.file('hall.db'))
  const hall = new Hall(journal, { ...hallTools(journal.key(), Date.now, 1), advance: () => undefined })
  hall.start()
  const { document } = hall
  if (!document?.people.some((person) => person.badge === badge)) stop(`--badge ${badge}: nobody in this hall has it`)
  const pin = madePin(badge)
  const kept = await keepPin(pin)
  const pins = new Map(
    document.people.map((person) => [person.badge as string, person.badge === badge ? kept : (hall.personOf(person.badge)?.pin ?? '')]),
  )
  const people = document.people.map(({ person: _ref, ...person }) => ({
    ...person,
    name: hall.personOf(person.badge)?.name ?? '',
    pin: '',
  }))
  const digest = importedOver(hall.digest, randomBytes(12).toString('hex'))
  const problem = await hall.configure({ ...document, people }, { digest, demo: hall.demo, pins })
  const access = new Access(folder.file('access.db'))
  access.endSessions([badge as Badge])
  access.close()
  await hall.stop()
  folder.release()
  if (problem) stop(problem)
  console.log(`badge ${badge} has the new PIN ${pin}`)
}
