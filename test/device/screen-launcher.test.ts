import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HallServer, Screen } from '../fixtures/server.ts'
import { hallThatKeepsHours } from '../fixtures/strict-hall.ts'
import { isRunning, Launcher } from './launcher-process.ts'

const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 60_000, interval: 250 })

const freePort = () =>
  new Promise<number>((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () => {
      const { port } = taken.address() as { port: number }
      taken.close(() => resolve(port))
    })
  })

describe('the screen of a machine', { timeout: 180_000 }, () => {
  let launcher: Launcher
  let hall: HallServer | undefined
  let port: number
  const preferences = () => join(launcher.state, 'profile/Default/Preferences')
  const kiosk = () => `http://127.0.0.1:${port}/kiosk`

  beforeAll(async () => {
    port = await freePort()
    launcher = new Launcher({ HALL_URL: `http://127.0.0.1:${port}`, HALL_PATIENCE_SECONDS: '6' })
  })
  afterAll(async () => {
    await launcher.stop()
    await hall?.stop()
  })

  test('[V6] the server is not there yet: the screen says so, and shows its page when the server comes', async () => {
    await soon(async () => expect(await launcher.shows()).toEqual([expect.stringMatching(/^file:.*waiting\.html#http/)]))
    const browser = await launcher.look()
    const page = browser.contexts()[0]?.pages()[0]
    await soon(async () => expect(await page?.textContent('h1')).toContain('Not connected yet'))
    await page?.screenshot({ path: 'test/out/waiting.png' })
    await browser.close()
    hall = await HallServer.start({ port: String(port) })
    await soon(async () => expect(await launcher.shows()).toEqual([kiosk()]))
    await soon(async () => expect(await (await fetch(`http://127.0.0.1:${port}/api/host`)).text()).toContain('pages 1'))
  })

  test('[V6] a browser that is killed comes back with the page, and does not ask whether to restore it', async () => {
    await soon(() => expect(existsSync(preferences())).toBe(true))
    const pid = launcher.browserPid()
    process.kill(pid, 'SIGKILL')
    await soon(() => expect(launcher.browserPid()).not.toBe(pid))
    await soon(async () => expect(await launcher.shows()).toEqual([kiosk()]))
    expect(readFileSync(preferences(), 'utf8')).not.toContain('"exit_type":"Crashed"')
  })

  test('[V6] a page that has died under a living browser is noticed by its silence, and the browser is started anew', async () => {
    const pid = launcher.browserPid()
    const browser = await launcher.look()
    const page = browser.contexts()[0]?.pages()[0]
    const inside = page && (await browser.contexts()[0]?.newCDPSession(page))
    // The answer to this never comes: the page is gone.
    void inside?.send('Page.crash').catch(() => undefined)
    await soon(() => expect(launcher.said).toContain('the browser is started anew'))
    await browser.close().catch(() => undefined)
    await soon(() => expect(launcher.browserPid()).not.toBe(pid))
    await soon(async () => expect(await launcher.shows()).toEqual([kiosk()]))
  })

  test('[V6] told to stop it takes the browser with it', async () => {
    const pid = launcher.browserPid()
    expect(await launcher.stop()).toBe(0)
    expect(isRunning(pid)).toBe(false)
  })
})

/** What X would be told is written down: there is no panel here. */
function stubOfX() {
  const tools = mkdtempSync(join(tmpdir(), 'x-'))
  const add = (name: string, script: string): void => {
    writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(tools, name), 0o755)
  }
  add('xset', `echo "$*" >>"${tools}/told"`)
  return {
    add,
    told: () => (existsSync(join(tools, 'told')) ? readFileSync(join(tools, 'told'), 'utf8').trim().split('\n') : []),
    env: { DISPLAY: ':77', PATH: `${tools}:${process.env['PATH']}` },
  }
}

describe('the light of a screen', { timeout: 120_000 }, () => {
  test('[V6] goes by the hall: lit through the day, dark in the evening, and lit again by an extension', async () => {
    const hall = await hallThatKeepsHours('2026-10-14T17:25')
    const { told, env } = stubOfX()
    const launcher = new Launcher({ HALL_URL: hall.url, HALL_PAGE: '/board', ...env })
    const manager = await Screen.connect(hall.url, await hall.signIn('9001'))
    const to = async (time: string) => expect(await manager.ask('demo.advance', { to: `${time}:00+08:00` })).toHaveProperty('seq')
    try {
      await soon(() => expect(told().at(-1)).toBe('dpms force on'))
      await to('2026-10-14T17:55')
      await manager.watch('board')
      expect(await (await fetch(`${hall.url}/api/host`)).text()).toContain('light on')
      await to('2026-10-14T18:05')
      await soon(() => expect(told().slice(-3)).toEqual(['+dpms', 'dpms 120 120 120', 'dpms force off']))
      await to('2026-10-15T07:25')
      await soon(() => expect(told().slice(-2)).toEqual(['s off -dpms', 'dpms force on']))
    } finally {
      manager.close()
      await launcher.stop()
      await hall.stop()
    }
  })

  test('[V6] that is dark comes on when the server is not heard any more, stays dark over a short absence, and goes by the hall again', async () => {
    let fails = 0
    let heard = 0
    const hall = createHttpServer((_, response) => {
      heard++
      if (fails > 0) fails--
      else response.write('light off\npages 1\n')
      // A server that is there and cannot answer is as little heard as one that is not.
      if (response.headersSent) response.end()
      else response.writeHead(503).end()
    })
    await new Promise<void>((resolve) => hall.listen(0, '127.0.0.1', resolve))
    const { add, told, env } = stubOfX()
    add('browser', 'exec sleep 600')
    const launcher = new Launcher({
      HALL_URL: `http://127.0.0.1:${(hall.address() as AddressInfo).port}`,
      HALL_BROWSER: 'browser',
      HALL_UNHEARD_SECONDS: '4',
      ...env,
    })
    const lastTold = () => told().at(-1)
    try {
      await soon(() => expect(lastTold()).toBe('dpms force off'))
      for (let absence = 0; absence < 2; absence++) {
        fails = 3
        const before = heard
        await soon(() => expect(heard).toBeGreaterThan(before + 3))
      }
      expect(told()).not.toContain('dpms force on')
      fails = Number.POSITIVE_INFINITY
      await soon(() => expect(lastTold()).toBe('dpms force on'))
      expect(launcher.said).toContain('the server is not heard')
      fails = 0
      await soon(() => expect(lastTold()).toBe('dpms force off'))
    } finally {
      await launcher.stop()
      await new Promise((resolve) => hall.close(resolve))
    }
  })
})
