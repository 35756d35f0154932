import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')

/** A program of its own, that can be held still while the other is measured: what it still had to do must not burden the other. */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Resolves when it says `ready`. */
  static async start(program: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Program> {
    const child = spawn(process.execPath, ['server/start.mjs', '--program', program, ...args], {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    const url = await new Promise<string>((ready, failed) => {
      child.once('exit', (code) => failed(new Error(`${program} ended with ${code}`)))
      child.stdout.on('data', (text) => {
        said += text
        const found = /ready (http\S+)/.exec(said)?.[1]
        if (found) ready(found)
      })
    })
    return new Program(child, url)
  }

  pause(): void {
    this.child.kill('SIGSTOP')
  }

  resume(): void {
    this.child.kill('SIGCONT')
  }

  /** Memory that the process holds, in MB. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  }

  async stop(): Promise<void> {
    this.resume()
    await new Promise<void>((ended) => {
      this.child.once('exit', () => ended())
      this.child.kill('SIGTERM')
    })
  }
}
