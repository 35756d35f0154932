import { copyFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { axeFinds, byTest, live, Screens } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'

/** Those that the README shows; `npm run pictures` renews them. */
const pictured = ['kiosk-home', 'kiosk-matter', 'board', 'console', 'manager', 'slip', 'phone-called', 'window-called', 'keypad']

describe.each(languages)('from touch to rating in Chromium, all screens open at once: %s', (lang) => {
  let hall: HallServer
  let screens: Screens

  beforeAll(async () => {
    hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour] })
    await ordinaryMorning(hall)
    screens = await Screens.open(`test/out/shots/${lang}`)
  })
  afterAll(async () => {
    await screens?.close()
    await hall?.stop()
  })

  test('a citizen, a clerk and a manager', async () => {
    const { url, demo } = hall
    const token = (device: string) => `#token=${demo.devices[device]}`
    const kiosk = await screens.show('kiosk', `${url}/kiosk?lang=${lang}${token('kiosk-1')}`)
    const board = await screens.show('board', `${url}/board?lang=${lang}`)
    const window4 = await screens.show('window', `${url}/window/4?lang=${lang}`)
    const pad = await screens.show('keypad', `${url}/keypad/4?lang=${lang}${token('keypad-4')}`)
    const manager = await screens.show('manager', `${url}/manager?lang=${lang}`)
    const console4 = await screens.show('counter', `${url}/counter?lang=${lang}`)
    const seen: Record<string, string[]> = {}
    const look = async (name: string, page: typeof kiosk) => {
      await screens.shot(page, name)
      await inspect(name, page)
    }
    const inspect = async (name: string, page: typeof kiosk) => {
      // What axe looks at hardly depends on the language; the long tests ask it in each.
      if (lang !== 'zh-Hans') return
      const found = await axeFinds(page)
      if (found.length > 0) seen[name] = found
    }

    // The manager signs in and watches.
    await look('manager-sign-in', manager)
    await byTest(manager, 'badge').fill('9001')
    await byTest(manager, 'pin').fill('9999')
    await byTest(manager, 'sign-in').click()
    await live(manager)
    await byTest(manager, 'waiting').waitFor()
    const ratings = async () => Number((await byTest(manager, 'rating-4').textContent())?.replace(/\D/g, ''))
    const ratedBefore = await ratings()

    // The clerk sits down at counter 4.
    await look('console-sign-in', console4)
    await byTest(console4, 'badge').fill('1004')
    await byTest(console4, 'pin').fill('4444')
    await byTest(console4, 'counter-4').check({ force: true })
    await byTest(console4, 'sign-in').click()
    await console4.waitForSelector('main[data-state=idle]')
    await look('console-idle', console4)
    await look('keypad-idle', pad)
    await look('window-idle', window4)

    // The citizen touches, reads what to bring, and takes a number.
    await look('kiosk-home', kiosk)
    await byTest(kiosk, 'group-insurance').tap()
    await look('kiosk-group', kiosk)
    await byTest(kiosk, 'matter-social-card').tap()
    await byTest(kiosk, 'material-0').tap()
    await byTest(kiosk, 'category-elderly').tap()
    await look('kiosk-matter', kiosk)
    await byTest(kiosk, 'take').tap()
    const number = (await byTest(kiosk, 'slip-number').textContent()) as string
    expect(number).toMatch(/^B\d{3}$/)
    await kiosk.waitForSelector('[data-testid=printing][data-state]')
    await look('kiosk-slip', kiosk)
    const phoneUrl = (await byTest(kiosk, 'qr').getAttribute('data-text')) as string
    expect(phoneUrl).toContain(`${url}/t/`)
    const phone = await screens.show('phone', phoneUrl)
    expect(await byTest(phone, 'number').textContent()).toBe(number)
    await look('phone-waiting', phone)

    // One key at a time: call, start, finish, until the citizen’s number has had its turn.
    const press = async (state: string) => {
      await console4.waitForSelector('main[aria-busy=false]')
      await console4.keyboard.press('Enter')
      await console4.waitForSelector(`main[data-state=${state}]`)
      await console4.waitForSelector('main[aria-busy=false]')
    }
    const held = () => byTest(console4, 'held-number').locator('.no').textContent()
    for (let turn = 0; turn < 20; turn++) {
      await press('called')
      if ((await held()) === number) break
      await press('serving')
      await press('idle')
    }
    expect(await held()).toBe(number)
    // The field rests after 12 s: first the pictures, then the slow looks.
    await expect.poll(() => byTest(window4, 'number').textContent()).toBe(number)
    await screens.shot(window4, 'window-called')
    await byTest(phone, 'counter').waitFor()
    await screens.shot(phone, 'phone-called')
    await expect.poll(() => byTest(board, 'called-number').textContent(), { timeout: 60_000 }).toBe(number)
    await screens.shot(board, 'board')
    expect(await byTest(board, 'called-counter').textContent()).toContain('4')
    await screens.shot(console4, 'console-called')
    for (const [name, page] of Object.entries({ board, window4, phone, console4 })) await inspect(name, page)

    await press('serving')
    await look('console', console4)
    await look('window-serving', window4)
    await press('idle')

    // The pad invites; a press is held for a change of mind, then sent.
    await byTest(pad, 'rate-5').waitFor()
    await look('keypad', pad)
    await byTest(pad, 'rate-5').tap()
    await byTest(pad, 'rate-4').tap()
    await look('keypad-chosen', pad)
    await byTest(pad, 'thanks').waitFor()
    await look('keypad-thanks', pad)
    await expect.poll(ratings, { timeout: 20_000 }).toBe(ratedBefore + 1)
    await look('manager', manager)
    await byTest(pad, 'identity').waitFor({ timeout: 20_000 })
    await byTest(phone, 'counter').waitFor({ state: 'detached' })
    await look('phone-finished', phone)

    // The slip came out of the printer, as a picture too.
    const slip = await vi.waitFor(async () => {
      const picture = await fetch(`${url}/demo/slips/${number}.png`)
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
      return picture
    }, 20_000)
    writeFileSync(`${screens.folder}/slip.png`, Buffer.from(await slip.arrayBuffer()))
    if (lang === 'zh-Hans' && process.env['PICTURES'])
      for (const name of pictured) copyFileSync(`${screens.folder}/${name}.png`, `docs/pictures/${name}.png`)
    expect(seen, 'what axe finds').toEqual({})
    expect(screens.errors).toEqual([])
  })
})
