import { SignsAgent } from './agent.ts'
import { help, readOptions } from './options.ts'

/** Program: drives the signs of one machine until it is told to stop; exit 2 with one line when it was asked what cannot be. */
export async function signs(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  if ('help' in options) return void process.stdout.write(help)
  if ('problem' in options) {
    console.error(options.problem)
    process.exit(2)
  }
  const agent = new SignsAgent({ ...options, token: () => options.token, say: (line) => console.log(line) })
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void agent.stop().then(() => process.exit(0))
    })
}
