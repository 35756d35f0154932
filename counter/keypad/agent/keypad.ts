import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Agent } from './agent.ts'
import { machineHids } from './hids.ts'
import { learnAtTerminal } from './learn-at-terminal.ts'
import { help, type Options, readOptions } from './options.ts'
import { FolderTaken } from './presses-sqlite.ts'
import { openSerial } from './serial.ts'
import { lines } from './words.ts'

const say = (line: string): void => console.log(line)

/** Program: drives the pads of one machine until it is told to stop; exit 2 with one line when it was asked what cannot be. */
export async function keypad(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  if ('help' in options) return void process.stdout.write(help)
  if ('problem' in options) return unusable(options.problem)
  if (options.list) return list()
  const machine = { hids: machineHids, openSerial }
  if (options.learn !== undefined) return learnAtTerminal({ ...options, learn: options.learn, machine })
  run(options, machine)
}

function run(options: Options, machine: ConstructorParameters<typeof Agent>[0]['machine']): void {
  const tokens = new KeptTokens(join(options.folder, 'tokens.json'))
  let agent: Agent
  try {
    agent = new Agent({
      ...options,
      pads: options.pads.map((pad) => ({ ...pad, token: pad.token ?? tokens.of(pad.keypad) })),
      machine,
      say,
      keepToken: (pad, token) => tokens.keep(pad, token),
    })
  } catch (error) {
    if (error instanceof FolderTaken) unusable(lines.folderTaken(options.folder))
    throw error
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      agent.stop()
      // Lights that were told to go out are on their way to the pads.
      setTimeout(() => process.exit(0), 50)
    })
}

/** What a manager's code has brought; its owner's alone. */
class KeptTokens {
  private readonly tokens: Record<string, string>

  constructor(private readonly file: string) {
    try {
      this.tokens = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    } catch {
      // Not there yet, or torn: the manager pairs the pad anew.
      this.tokens = {}
    }
  }

  of(pad: string): string | undefined {
    return this.tokens[pad]
  }

  keep(pad: string, token: string): void {
    this.tokens[pad] = token
    mkdirSync(join(this.file, '..'), { recursive: true, mode: 0o700 })
    writeFileSync(this.file, JSON.stringify(this.tokens), { mode: 0o600 })
  }
}

function list(): void {
  try {
    const hids = machineHids.devices()
    say(lines.listed(hids.length))
    for (const { path = '', vendorId, productId, serialNumber, product, interface: number } of hids)
      say(
        `  ${path.replace(/:[^:]*$/, '').padEnd(12)} ${hex4(vendorId)}:${hex4(productId)} interface ${number}  ${product ?? ''}  ${serialNumber ? `#${serialNumber}` : ''}`,
      )
  } catch {
    unusable(lines.noLibrary)
  }
}

const hex4 = (id: number): string => id.toString(16).padStart(4, '0')

function unusable(line: string): never {
  console.error(line)
  process.exit(2)
}
