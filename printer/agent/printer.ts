import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { channelAt } from '../channels/channel-at.ts'
import { HallLine } from './hall-line.ts'
import { KeptToken } from './kept-token.ts'
import { help, readOptions } from './options.ts'
import { words } from './words.ts'

/** Program: brings the hall a printer of this machine until it is told to stop; exit 2 with one line when it was asked what cannot be. */
export async function printer(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  if ('help' in options) return void process.stdout.write(help)
  if ('problem' in options) return unusable(options.problem)
  const { url, at, folder } = options
  const kept = new KeptToken(join(folder, `${options.printer ?? 'printer'}.json`))
  const line = new HallLine({ url, token: options.token ?? kept.token, printer: options.printer, instance: randomUUID() }, channelAt(at), {
    state: (state, more = '') => console.log(words[state](more)),
    paired: (token) => kept.keep(token),
  }).start()
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      line.stop()
      process.exit(0)
    })
}

function unusable(problem: string): never {
  console.error(problem)
  process.exit(2)
}
