import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { VirtualPrinterState } from '../../../protocol/virtual-printer.ts'
import { FaultPlan } from '../fault-plan.ts'
import { VirtualPrinter } from '../virtual-printer.ts'
import { help, type Options, readOptions } from './options.ts'
import { type PageAct, PageServer } from './page-server.ts'
import { Roll } from './roll.ts'

/** Changes of one moment are told together, in milliseconds. */
const tellMs = 60
const shownErrors = 20

/** Program: a printer on a port that prints on a page, until it is told to stop; exit 2 with one line when it was asked what cannot be. */
export async function virtualPrinter(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  if ('help' in options) return void process.stdout.write(help)
  if ('problem' in options) return unusable(options.problem)
  const tool = new VirtualPrinterTool(options)
  const { printer, page } = await tool.start().catch((error: NodeJS.ErrnoException) => unusable(reasonOf(error)))
  console.log(
    `ready printer=tcp:${options.host}:${printer}${page === undefined ? '' : ` page=http://${options.host}:${page}/`} profile=${options.name}`,
  )
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void tool.stop().then(() => process.exit(0)))
}

function reasonOf({ code, port, address, message }: NodeJS.ErrnoException & { port?: number; address?: string }): string {
  if (code === 'EADDRINUSE') return `port ${port} is taken: expected a free one; --port 0 or --page 0 finds one`
  if (code === 'EACCES') return `port ${port} is not allowed here: expected one above 1023`
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? `--host ${address ?? ''}: expected an address of this machine` : message
}

function unusable(line: string): never {
  console.error(line)
  process.exit(2)
}

class VirtualPrinterTool {
  readonly #options: Options
  readonly #printer: VirtualPrinter
  readonly #plan: FaultPlan
  readonly #roll: Roll
  readonly #page: PageServer | undefined
  #telling: NodeJS.Timeout | undefined
  #stopping: Promise<void> | undefined

  constructor(options: Options) {
    this.#options = options
    const { profile, host, port, page, pictures, slipMs } = options
    this.#roll = new Roll(profile.dots, (stretch) => this.#page?.tell('stretch', stretch))
    this.#printer = new VirtualPrinter({
      profile,
      host,
      port,
      slipMs,
      ...(pictures === undefined ? {} : { folder: pictures }),
      watch: {
        printed: (part, slip, line) => {
          if (this.#page) this.#roll.printed(part)
          this.#plan.printed(slip, line)
        },
        cut: (slip) => this.#page && this.#roll.cut(slip),
        changed: () => this.#changed(),
      },
    })
    this.#plan = new FaultPlan(options.faults, (kind, on) => this.#printer.fault(kind, on))
    if (page !== undefined)
      this.#page = new PageServer({
        host,
        port: page,
        screens: join(fileURLToPath(new URL('.', import.meta.url)), '../screens'),
        roll: this.#roll,
        state: () => this.#state(),
        act: (act) => this.#act(act),
      })
  }

  async start(): Promise<{ printer: number; page: number | undefined }> {
    return { printer: await this.#printer.start(), page: await this.#page?.start() }
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#end()
    return this.#stopping
  }

  async #end(): Promise<void> {
    this.#plan.stop()
    clearTimeout(this.#telling)
    this.#roll.stop()
    await this.#page?.stop()
    await this.#printer.stop()
  }

  #act(act: PageAct): void {
    if ('fault' in act) this.#printer.fault(act.fault, act.on)
    else if (act.hand === 'refill') this.#printer.refill()
    else this.#printer.tear()
  }

  #changed(): void {
    if (!this.#page || this.#stopping) return
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      this.#page?.tell('state', this.#state())
    }, tellMs)
  }

  #state(): VirtualPrinterState {
    const { faults, port, printed, connected, waiting, errors, errorCount, known } = this.#printer
    return {
      profile: this.#options.name,
      dots: this.#options.profile.dots,
      at: `${this.#options.host}:${port}`,
      faults,
      printed,
      connected,
      waiting,
      errors: errors.slice(-shownErrors),
      errorCount,
      known: [...known],
    }
  }
}
