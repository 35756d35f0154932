import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')

/** A machine whose clock was never set: it starts in 1970 at every start. */
const clockNeverSet = `{ const began = Date.now(), real = Date.now
  globalThis.Date = class extends Date { constructor(...given) { if (given.length > 0) super(...given); else super(Date.now()) } }
  Date.now = () => real() - began }`

/** A program that drives devices as its own process, as `npm run keypad` starts it. */
export class AgentProcess {
  private child: ChildProcess | undefined
  said = ''

  constructor(
    private readonly args: readonly string[],
    private readonly clock: 'right' | '1970' = 'right',
    private readonly program: 'keypad' | 'printer' | 'signs' | 'card-reader' = 'keypad',
  ) {}

  start(): void {
    const child = spawn(process.execPath, ['server/start.mjs', '--program', this.program, ...this.args], {
      cwd: project,
      env: {
        ...process.env,
        ...(this.clock === '1970' ? { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(clockNeverSet)}` } : {}),
      },
    })
    const hear = (text: Buffer) => {
      this.said = (this.said + String(text)).slice(-20_000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    this.child = child
  }

  /** No warning, no farewell. Throws when it had ended by itself. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const { child } = this
    if (!child) return
    this.child = undefined
    if (child.exitCode !== null) throw new Error(`the ${this.program} program ended by itself with ${child.exitCode}: ${this.said}`)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
}
