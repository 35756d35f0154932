import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { verifyJournal } from './journal/verify-sqlite.ts'

const usage = 'npm run verify -- --data DIR [--sheet DATE=HASH]'

function stop(line: string): never {
  console.error(line)
  process.exit(2)
}

/** Program: exit 0 when the chain holds, 1 when it does not, 2 when it could not be asked. */
export function verify(args: readonly string[]): void {
  let data: string | undefined
  const sheets = new Map<string, string>()
  for (let i = 0; i < args.length; i += 2) {
    const value = args[i + 1]
    if (value === undefined) stop(usage)
    if (args[i] === '--data') data = value
    else if (args[i] === '--sheet') {
      const [, date, hash] = /^(\d{4}-\d\d-\d\d)=([0-9a-f]{16,64})$/.exec(value) ?? stop(`--sheet ${value}: expected DATE=HASH`)
      sheets.set(date as string, hash as string)
    } else stop(usage)
  }
  if (data === undefined) stop(usage)
  const file = join(data, 'hall.db')
  if (!existsSync(file)) stop(`${file}: there is no journal`)
  const verdict = verifyJournal(file, sheets)
  if (verdict.holds) console.log(`the chain holds: ${verdict.events} events, last hash ${verdict.lastHash}`)
  if (verdict.holds)
    for (const { date, seq, after } of verdict.sheets)
      console.log(
        `the sheet of ${date} holds up to event ${seq}${after > 0 ? `; ${after} events of that day came after it` : ', the last of its day'}`,
      )
  else console.log(`the chain is broken at event ${verdict.seq}: ${verdict.why}`)
  process.exit(verdict.holds ? 0 : 1)
}
