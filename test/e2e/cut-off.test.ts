import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byTest, live, notLive, Screens } from '../fixtures/browser.ts'
import { HallServer, hallClock, Screen, ticketOf } from '../fixtures/server.ts'

const data = mkdtempSync(join(tmpdir(), 'hall-cut-'))
let hall: HallServer
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start({ data })
  screens = await Screens.open('test/out/cut-off')
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
  rmSync(data, { recursive: true, force: true })
})

const kioskPage = () => screens.show('kiosk', `${hall.url}/kiosk#token=${hall.demo.devices['kiosk-1']}`)
/** `later`: by the hall's clock, as on the page's. */
const back = async (later = 0) => {
  const clock = new Date(hallClock.now + later).toISOString()
  hall = await HallServer.start({ data, port: new URL(hall.url).port, args: ['--demo', '--clock', clock] })
}
const taken = async (): Promise<number> => {
  const manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await manager.watch('load')
  const { taken } = manager.entry('load', 'today') as { taken: number }
  manager.close()
  return taken
}
const atMatter = async (page: Page): Promise<void> => {
  await byTest(page, 'group-insurance').tap()
  await byTest(page, 'matter-social-card').tap()
}

describe('a kiosk that is cut off', () => {
  test('[L5] says so within two seconds of silence, says how the hall goes on by hand, and comes back by itself to where it was', async () => {
    const page = await kioskPage()
    await atMatter(page)
    process.kill(hall.pid, 'SIGSTOP')
    await byTest(page, 'cut-off').waitFor()
    expect(await byTest(page, 'take').count()).toBe(0)
    expect(await byTest(page, 'cut-off').textContent()).toMatch(/咨询台[\s\S]*值班电话\s*6600 1400/)
    await byTest(page, 'language-en').tap()
    expect(await byTest(page, 'cut-off').textContent()).toMatch(/enquiry desk[\s\S]*Duty phone/)
    process.kill(hall.pid, 'SIGCONT')
    await byTest(page, 'take').waitFor()
    await page.close()
  })

  test('[L5] a number that was asked for when the line was cut is one number, shown when it is back', async () => {
    const page = await kioskPage()
    const before = await taken()
    await atMatter(page)
    process.kill(hall.pid, 'SIGSTOP')
    await byTest(page, 'take').tap()
    await byTest(page, 'cut-off-asked').waitFor()
    // The request's own patience runs out, and the person still stands there.
    await page.waitForTimeout(13_000)
    await page.touchscreen.tap(500, 300)
    process.kill(hall.pid, 'SIGCONT')
    await byTest(page, 'slip-number').waitFor()
    expect(await taken()).toBe(before + 1)
    await page.close()
  })

  test('[L5] killed between the touch and the answer: one number again, from the disk', async () => {
    const page = await kioskPage()
    const before = await taken()
    await atMatter(page)
    process.kill(hall.pid, 'SIGSTOP')
    await byTest(page, 'take').tap()
    await byTest(page, 'cut-off-asked').waitFor()
    await hall.kill()
    await back()
    await byTest(page, 'slip-number').waitFor()
    expect(await taken()).toBe(before + 1)
    await page.close()
  })

  test('[L5] away for an hour: nothing is asked for whoever has left, and the kiosk is home', async () => {
    const page = await screens.show('kiosk', 'about:blank', false)
    await page.clock.install()
    await page.goto(`${hall.url}/kiosk#token=${hall.demo.devices['kiosk-1']}`)
    await live(page)
    const before = await taken()
    await atMatter(page)
    await hall.kill()
    await byTest(page, 'cut-off').waitFor()
    await page.clock.fastForward('01:00:00')
    await back()
    await byTest(page, 'group-insurance').waitFor()
    expect(await taken()).toBe(before)
    await page.close()
  })
})

test('[L5] [R4] a pad and a console that the server leaves for an hour: the rating counts once, the clerk is told and presses again', async () => {
  const clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  const kiosk = await hall.device('kiosk-1')
  ticketOf(await kiosk.ask('ticket.take', { matter: 'advice' }))
  await clerk.ask('counter.open', { counter: 1 })
  const { id } = ticketOf(await clerk.ask('counter.call', { counter: 1 }))
  await clerk.ask('counter.start', { counter: 1, ticket: id })
  await clerk.ask('counter.finish', { counter: 1, ticket: id, outcome: { kind: 'instant' } })
  for (const screen of [clerk, kiosk]) screen.close()
  const pad = await screens.show('keypad', 'about:blank', false)
  await pad.clock.install()
  await pad.goto(`${hall.url}/keypad/1#token=${hall.demo.devices['keypad-1']}`)
  await byTest(pad, 'rate-4').waitFor()
  const desk = await screens.show('counter', 'about:blank', false)
  await desk.clock.install()
  await desk.goto(`${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1001')
  await byTest(desk, 'pin').fill('1111')
  await byTest(desk, 'counter-1').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await desk.waitForSelector('main[data-state=idle]')
  await hall.kill()
  await Promise.all([notLive(pad), notLive(desk)])
  for (const page of [pad, desk]) expect(await page.locator('.notice-strip').textContent()).toMatch(/没有连上/)
  await byTest(pad, 'rate-4').tap()
  await byTest(desk, 'primary').click()
  for (const page of [pad, desk]) await page.clock.fastForward('01:00:00')
  await back(3_600_000)
  await byTest(pad, 'thanks').waitFor()
  const manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await manager.watch('load')
  expect((manager.entry('load', 'today') as { ratings: Record<string, number> }).ratings).toMatchObject({ 4: 1 })
  manager.close()
  await live(desk)
  // Nobody was called for a key that was pressed when the server was away.
  expect(await desk.locator('main').getAttribute('data-state')).toBe('idle')
})
