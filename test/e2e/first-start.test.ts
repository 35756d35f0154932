import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFinds, byTest, live, notLive, Screens } from '../fixtures/browser.ts'
import { firstStartOf, lanAddress, newHall } from '../fixtures/new-hall.ts'
import type { HallServer } from '../fixtures/server.ts'

let hall: HallServer
let screens: Screens
beforeAll(async () => {
  hall = await firstStartOf()
  screens = await Screens.open('test/out/shots/first-start')
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
  rmSync(hall?.data ?? '', { recursive: true, force: true })
})

const shot = async (page: Page, name: string) => {
  await screens.shot(page, name)
  expect(await axeFinds(page), name).toEqual([])
}
const inEveryLanguage = async (page: Page, name: string) => {
  for (const language of ['en', 'zh-Hant', 'zh-Hans']) {
    await page.locator(`[data-testid=language-${language}]`).last().click()
    await shot(page, `${name}-${language}`)
  }
}
const codeOn = async (page: Page): Promise<string> =>
  (await byTest(page, 'pairing-code').getAttribute('data-code', { timeout: 10_000 })) ?? ''

describe('a technician with an empty folder', () => {
  test('[A5] sets up the hall, pairs the kiosk, takes a number and calls it', async () => {
    const kiosk = await screens.show('kiosk', `${hall.url}/kiosk`, false)
    await byTest(kiosk, 'no-hall').waitFor()
    await inEveryLanguage(kiosk, 'kiosk-no-hall')

    const noKey = await screens.show('start', `${hall.url}/setup`, false)
    await noKey.waitForSelector('h1')
    await shot(noKey, 'no-key')
    const page = await screens.show('start', hall.setup.address, false)
    await byTest(page, 'set-up').waitFor()
    expect(page.url()).not.toContain('key=')
    await page.setViewportSize({ width: 1280, height: 1700 })
    await inEveryLanguage(page, 'set-up')
    await byTest(page, 'name').fill('清河镇便民服务中心')
    await byTest(page, 'nameInEnglish').fill('Qinghe Town Service Centre')
    await byTest(page, 'preset-linze').check()
    await byTest(page, 'manager-name').fill('王敏')
    await byTest(page, 'manager-badge').fill('9001')
    await byTest(page, 'manager-pin').fill('1234')
    await byTest(page, 'manager-pinAgain').fill('1234')
    await byTest(page, 'set-up').click()
    await page.waitForSelector('[data-testid=manager-pin][aria-invalid=true]')
    await shot(page, 'set-up-easy-pin')
    await byTest(page, 'manager-pin').fill('2580')
    await byTest(page, 'manager-pinAgain').fill('2580')
    await byTest(page, 'set-up').click()
    await byTest(page, 'done').waitFor()
    await page.setViewportSize({ width: 1280, height: 900 })
    await inEveryLanguage(page, 'done')

    // The kiosk, open all the while, goes on by itself to its code.
    const code = await codeOn(kiosk)
    await inEveryLanguage(kiosk, 'kiosk-code')
    const pad = await screens.show('keypad', `${hall.url}/keypad/1`, false)
    await codeOn(pad)
    await inEveryLanguage(pad, 'keypad-code')
    const board = await screens.show('board', `${hall.url}/board`)
    await codeOn(board)
    await shot(board, 'board-code')

    const manager = await screens.show('manager', `${hall.url}/manager#/devices`)
    await byTest(manager, 'badge').fill('9001')
    await byTest(manager, 'pin').fill('2580')
    await byTest(manager, 'sign-in').click()
    await byTest(manager, 'waiting-screens').waitFor()
    await byTest(manager, 'code').fill('222222')
    await byTest(manager, 'pair').click()
    await manager.waitForSelector('[data-testid=trial]:not(:empty)')
    await inEveryLanguage(manager, 'devices-waiting')
    await byTest(manager, 'code').fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)
    await byTest(manager, 'pair').click()
    await live(kiosk)
    await byTest(kiosk, 'pairing-code').waitFor({ state: 'detached' })
    await byTest(manager, 'code').fill(await codeOn(pad))
    await byTest(manager, 'counter').selectOption('2')
    await byTest(manager, 'pair').click()
    await manager.waitForSelector('[data-testid=device-keypad-2][data-connected=yes]')
    expect(new URL(pad.url()).pathname).toBe('/keypad/2')
    await inEveryLanguage(manager, 'devices-paired')
    await byTest(manager, 'network-ask').click()
    await inEveryLanguage(manager, 'devices-network-asked')
    await byTest(manager, 'network-open').click()
    await manager.waitForSelector('[data-testid=network][data-open=yes]')
    await inEveryLanguage(manager, 'devices-network-open')

    await byTest(kiosk, 'group-identity').tap()
    await byTest(kiosk, 'matter-id-card').tap()
    await shot(kiosk, 'kiosk-matter')
    await byTest(kiosk, 'take').tap()
    await byTest(kiosk, 'slip-number').waitFor()
    await shot(kiosk, 'kiosk-slip')

    const console = await screens.show('counter', `${hall.url}/counter`)
    await byTest(console, 'badge').fill('9001')
    await byTest(console, 'pin').fill('2580')
    await byTest(console, 'counter-1').check()
    await byTest(console, 'sign-in').click()
    await byTest(console, 'primary').click()
    await board.waitForSelector('[data-testid=called-number]')
    await shot(board, 'board-called')

    // Taken back, the kiosk stands with a code at once.
    await byTest(manager, 'device-kiosk-1').getByRole('button').click()
    await byTest(manager, 'take-back').click()
    await byTest(manager, 'sure').click()
    expect(await codeOn(kiosk)).toHaveLength(6)
    // The easy PIN and the wrong code were refused, as they should be.
    expect(screens.errors.filter((error) => !/status of 40[49]/.test(error))).toEqual([])
  })
})

const lan = lanAddress()

describe.runIf(lan)('screens on other machines', () => {
  test('[A6] pair, sign in at a paired console, call; taking the console back and closing the network cut them off', async () => {
    const { hall: own, manager: token } = await newHall()
    const authorization = `Bearer ${token}`
    const open = { method: 'PUT', headers: { authorization, 'content-type': 'application/json' }, body: '{"open":true}' }
    expect((await fetch(`${own.url}/api/network`, open)).status).toBe(200)
    const far = `http://${lan}:${new URL(own.url).port}`
    const pair = async (page: Page) => {
      await own.post('/api/devices', { code: await codeOn(page) }, token)
      await byTest(page, 'pairing-code').waitFor({ state: 'detached' })
      await live(page)
    }
    const start = await screens.show('start', far)
    await byTest(start, 'open-kiosk').waitFor()
    await inEveryLanguage(start, 'far-start')
    const kiosk = await screens.show('kiosk', `${far}/kiosk`, false)
    await pair(kiosk)
    const window = await screens.show('window', `${far}/window/1`)
    await codeOn(window)
    await shot(window, 'far-window-code')
    const console = await screens.show('counter', `${far}/counter`, false)
    await codeOn(console)
    await inEveryLanguage(console, 'far-console-code')
    await pair(console)
    await byTest(console, 'badge').fill('9001')
    await byTest(console, 'pin').fill('2580')
    await byTest(console, 'counter-1').check()
    await byTest(console, 'sign-in').click()
    await byTest(kiosk, 'group-identity').tap()
    await byTest(kiosk, 'matter-id-card').tap()
    await byTest(kiosk, 'take').tap()
    await byTest(kiosk, 'slip-number').waitFor()
    await byTest(console, 'primary').click()
    await window.waitForSelector('.window.called')

    await fetch(`${own.url}/api/devices/console-1`, { method: 'DELETE', headers: { authorization } })
    await codeOn(console)

    const manager = await screens.show('manager', `${own.url}/manager#/devices`)
    await byTest(manager, 'badge').fill('9001')
    await byTest(manager, 'pin').fill('2580')
    await byTest(manager, 'sign-in').click()
    await byTest(manager, 'network-close').click()
    await inEveryLanguage(manager, 'devices-network-close')
    await byTest(manager, 'network-close-now').click()
    await manager.waitForSelector('[data-testid=network][data-open=no]')
    await notLive(window)
    expect(await fetch(`${far}/health`).catch(() => 'closed')).toBe('closed')
    await own.stop()
    rmSync(own.data, { recursive: true, force: true })
  })
})
