import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Without a panel, and with an ear at which a test asks what is shown. */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
  '--window-size=1080,1920',
].join(' ')

/** The launcher of a screen with a real Chromium, as its unit starts it. */
export class Launcher {
  readonly state = mkdtempSync(join(tmpdir(), 'screen-'))
  said = ''
  private readonly child: ChildProcess
  readonly ended: Promise<number | null>

  constructor(env: Readonly<Record<string, string>>) {
    this.child = spawn('/bin/sh', ['server/hosts/files/launcher.sh'], {
      env: { ...process.env, HALL_STATE: this.state, HALL_LOOK_SECONDS: '1', HALL_BROWSER_FLAGS: flags, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.child.stderr?.on('data', (text) => {
      this.said += text
    })
    this.ended = new Promise((ended) => this.child.once('exit', (code) => ended(code)))
  }

  /** Of the browser that runs now: its children are told by it. */
  browserPid(): number {
    const running = readFileSync(`/proc/${this.child.pid}/task/${this.child.pid}/children`, 'utf8').trim().split(' ')
    const browser = running.find(
      (pid) => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--user-data-dir'),
    )
    if (!browser) throw new Error('no browser runs')
    return Number(browser)
  }

  /** Addresses of the pages that the browser shows. */
  async shows(): Promise<string[]> {
    const [port] = readFileSync(join(this.state, 'profile/DevToolsActivePort'), 'utf8').split('\n')
    const response = await fetch(`http://127.0.0.1:${port}/json/list`)
    const pages = (await response.json()) as { type: string; url: string }[]
    return pages.filter(({ type }) => type === 'page').map(({ url }) => url)
  }

  /** To look at the page itself; closing it leaves the browser running. */
  async look(): Promise<Browser> {
    const [port] = readFileSync(join(this.state, 'profile/DevToolsActivePort'), 'utf8').split('\n')
    return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM')
    const code = await this.ended
    rmSync(this.state, { recursive: true, force: true, maxRetries: 5 })
    return code
  }
}

export const isRunning = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z'
  } catch {
    return false
  }
}
