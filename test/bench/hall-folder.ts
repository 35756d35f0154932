import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Demo, Screen } from '../fixtures/server.ts'
import { Program } from './process.ts'

/** A demo's folder of its own, and the hall that runs on it. */
export class BenchHall {
  readonly folder = mkdtempSync(join(tmpdir(), 'bench-'))
  private program: Program | undefined
  private known: Demo | undefined

  async start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Program> {
    this.program = await Program.start('main', ['--demo', '--voice', 'off', '--data', this.folder, '--port', '0', ...args], env)
    this.known = JSON.parse(readFileSync(join(this.folder, 'demo.json'), 'utf8')) as Demo
    return this.program
  }

  get demo(): Demo {
    if (!this.known) throw new Error('the hall has not been started yet')
    return this.known
  }

  device(name: string): Promise<Screen> {
    return Screen.connect(this.demo.url, this.demo.devices[name])
  }

  /** A clerk who has opened a counter. */
  async clerkAt(counter: number, badge: string): Promise<Screen> {
    const pin = this.demo.people.find((person) => person.badge === badge)?.pin
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${this.demo.url}/api/session`, { method: 'POST', headers, body: JSON.stringify({ badge, pin }) })
    const { token } = (await response.json()) as { token: string }
    const clerk = await Screen.connect(this.demo.url, token)
    await must(clerk, 'counter.open', { counter })
    return clerk
  }

  async stop(): Promise<void> {
    await this.program?.stop()
    this.program = undefined
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true })
  }
}

/** A bench that is refused measures nothing. */
export async function must(screen: Screen, type: string, fields: object): Promise<Record<string, unknown>> {
  const answer = await screen.ask(type, fields)
  if ('refused' in answer) throw new Error(`${type}: ${answer.refused}`)
  return answer.result
}
