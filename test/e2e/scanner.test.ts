import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { byTest, Screens } from '../fixtures/browser.ts'
import { CallingHall } from '../fixtures/calling-hall.ts'
import type { HallServer, Screen, Taken } from '../fixtures/server.ts'
import { WedgeScanner } from '../fixtures/wedge-scanner.ts'

let own: CallingHall
/** The machine may be busy. */
const patient = { timeout: 20_000 }
let hall: HallServer
let device: Screen
let screens: Screens
beforeAll(async () => {
  own = await CallingHall.open({ rules: { pick: 'with-reason', takesPerMinute: 0 }, people: { 1001: { mayPick: true } } })
  hall = own.server
  device = await hall.device('kiosk-1')
  screens = await Screens.open('test/out/e2e/scanner')
})
afterAll(async () => {
  device?.close()
  await screens?.close()
  await own?.stop()
})
const take = (): Promise<Taken> => own.take()
const pageOf = ({ code }: Taken) => `${hall.url}/t/${code}`
const textOf = (page: Page, id: string) => byTest(page, id).textContent()

describe('at the kiosk', () => {
  let page: Page
  let scanner: WedgeScanner
  beforeAll(async () => {
    page = await screens.show('kiosk', `${hall.url}/kiosk?lang=en#token=${hall.demo.devices['kiosk-1']}`)
    scanner = await WedgeScanner.of(page)
  })
  const shows = (ticket: Taken) => expect.poll(() => textOf(page, 'own-number'), patient).toBe(ticket.number)

  test('[G4] a slip is held before the scanner, and its number stands there, wherever the screen was', async () => {
    const [first, second, third] = [await take(), await take(), await take()]
    await scanner.scan(pageOf(first))
    await shows(first)
    await screens.shot(page, 'kiosk-scanned')
    await scanner.scan(pageOf(second).toUpperCase(), { end: '' })
    await shows(second)
    await byTest(page, 'home').click()
    await page.locator('[data-testid^=group-]').first().click()
    await scanner.scan(`${third.number}-${third.code.slice(-4)}`)
    await shows(third)
    // One after the other without a pause: what is held there last.
    await scanner.scan(pageOf(first))
    await scanner.scan(pageOf(second))
    await shows(second)
  })

  test('[G4] what is not ours, or only half of it, is answered kindly, and nothing is touched by it', async () => {
    await scanner.scan('https://weixin.qq.com/r/0123456789abcdef')
    await expect.poll(() => page.locator('.own-saying').textContent(), patient).toContain('not a number of this hall')
    await screens.shot(page, 'kiosk-foreign')
    await scanner.scan((await take().then(pageOf)).slice(0, -5), { end: '' })
    await expect.poll(() => page.locator('.own-saying').textContent(), patient).toContain('Only part of it')
    const before = (await hall.get('/health'))['seq']
    await scanner.scan(`${hall.url}/t/222222222222`)
    await expect.poll(() => page.locator('.own-saying').textContent(), patient).toContain('not find')
    expect((await hall.get('/health'))['seq']).toBe(before)
  })

  test('[G4] an appointment is checked in by its code, from the first page too, and what stands in its way is said', async () => {
    const { entries } = (await device.watch('kiosk')) as unknown as { entries: Record<string, Record<string, unknown>> }
    const slots = Object.values(entries).flatMap((entry) => (Array.isArray(entry['slots']) ? [entry] : []))
    const of = slots.findLast((day) => (day['slots'] as unknown[]).length > 0) as { line: string; slots: { start: string }[] }
    const matter = Object.values(entries).find((entry) => entry['line'] === of.line && 'guide' in entry)?.['matter']
    const booked = await device.ask('appointment.book', { matter, start: of.slots.at(-1)?.start })
    expect(booked).toHaveProperty('result')
    const { code } = (booked as unknown as { result: { appointment: { code: string } } }).result.appointment
    await page.locator('[data-testid=home], [data-testid=back]').last().click()
    await scanner.scan(`${hall.url}/t/${code}`)
    await expect.poll(() => byTest(page, 'trouble').getAttribute('data-why'), patient).toBe('too-early')
  })

  test('[G1] two thousand random characters touch nothing, and a person who types afterwards is heard', async () => {
    const before = (await hall.get('/health'))['seq']
    const noise = Array.from(crypto.getRandomValues(new Uint8Array(2000)), (byte) => String.fromCharCode(33 + (byte % 94))).join('')
    for (let from = 0; from < noise.length; from += 500) await scanner.scan(noise.slice(from, from + 500), { end: '', everyMs: 2 })
    await expect.poll(() => page.locator('.own-saying').textContent(), patient).toContain('not a number of this hall')
    expect((await hall.get('/health'))['seq']).toBe(before)
    await page.waitForTimeout(2000)
    await page.keyboard.type('A001', { delay: 120 })
    await expect.poll(() => textOf(page, 'typed'), patient).toBe('A001')
    expect(screens.errors).toEqual([])
  })
})

describe('at the counter', () => {
  let desk: Page
  let scanner: WedgeScanner
  beforeAll(async () => {
    desk = await screens.show('counter', `${hall.url}/counter?lang=en`)
    await byTest(desk, 'counter-1').click()
    await byTest(desk, 'badge').fill('1001')
    await byTest(desk, 'pin').fill('1111')
    await desk.keyboard.press('Enter')
    await desk.waitForSelector('main[data-state=idle]')
    scanner = await WedgeScanner.of(desk)
  })
  beforeEach(async () => {
    await desk.keyboard.press('Escape')
    await desk.waitForSelector('dialog', { state: 'detached' })
    // Whoever held something before the scanner presses no key within a quarter of a second.
    await desk.waitForTimeout(400)
  })
  const found = (ticket: Taken) => expect.poll(() => byTest(desk, 'number-found').locator('.no').textContent(), patient).toBe(ticket.number)

  test('[G5] a slip is held before the scanner: no key of the console acts, its number is found, and can be called', async () => {
    const [first, second] = [await take(), await take()]
    const before = (await hall.get('/health'))['seq']
    await scanner.scan(pageOf(first))
    await found(first)
    await scanner.scan(pageOf(second), { end: '' })
    await found(second)
    await screens.shot(desk, 'console-scanned')
    expect([await desk.locator('main').getAttribute('data-state'), (await hall.get('/health'))['seq']]).toEqual(['idle', before])
    await byTest(desk, 'number-call').click()
    await expect.poll(() => byTest(desk, `pick-${second.number}`).isChecked(), patient).toBe(true)
    await screens.shot(desk, 'console-pick')
    await byTest(desk, 'reason-other').waitFor({ state: 'attached' })
    await desk.locator('[data-testid^=reason-]').first().check()
    await byTest(desk, 'pick-go').click()
    await desk.waitForSelector('main[data-state=called]')
    expect(await desk.locator('main').textContent()).toContain(second.number)
  })

  test('[G1] [G2] in a field a person’s words stay, a scan is taken out again, and under a Chinese input method too', async () => {
    const memo = byTest(desk, 'memo')
    const ticket = await take()
    await memo.click()
    await desk.keyboard.type('brings A001', { delay: 60 })
    // What is no code of ours may be what the clerk wants to write down.
    await scanner.scan('ABC-123456', { end: '' })
    await expect.poll(() => memo.inputValue(), patient).toBe('brings A001ABC-123456')
    // Nobody holds one thing and the next before a scanner within a quarter of a second.
    await desk.waitForTimeout(400)
    for (const ime of [false, true]) {
      await memo.click()
      await scanner.scan(pageOf(ticket), { ime })
      await found(ticket)
      await expect.poll(() => memo.inputValue(), patient).toBe('brings A001ABC-123456')
      await desk.keyboard.press('Escape')
      await desk.waitForSelector('dialog', { state: 'detached' })
    }
  })

  test('[G5] a dialog that somebody writes in stays, and says what to do; the one for numbers takes the next scan', async () => {
    const ticket = await take()
    await desk.locator('main').click({ position: { x: 5, y: 5 } })
    await desk.keyboard.press('?')
    await byTest(desk, 'keys').waitFor()
    await scanner.scan(pageOf(ticket))
    await expect.poll(() => desk.locator('.said').textContent(), patient).toContain('Close what is open first')
    expect(await byTest(desk, 'keys').count()).toBe(1)
    await desk.keyboard.press('Escape')
    await desk.waitForSelector('dialog', { state: 'detached' })
    await desk.keyboard.press('f')
    await desk.waitForSelector('[data-testid=number-typed]:focus')
    await scanner.scan(pageOf(ticket))
    await found(ticket)
    expect(await byTest(desk, 'number-typed').inputValue()).toBe(ticket.number)
    await scanner.scan('http://other.example/x/abcdefgh', { end: '' })
    await expect.poll(() => textOf(desk, 'number-said'), patient).toContain('not a number of this hall')
  })

  test('[G1] [G5] a scan over a dialog with choices chooses nothing, and its Enter sends nothing', async () => {
    await byTest(desk, 'memo').waitFor()
    await desk.locator('main').click({ position: { x: 5, y: 5 } })
    await desk.keyboard.press('t')
    await byTest(desk, 'transfer-go').waitFor()
    const chosen = () => desk.locator('.option:has(:checked)').textContent()
    const [before, seq] = [await chosen(), (await hall.get('/health'))['seq']]
    await scanner.scan('http://other.example/1234567890')
    await scanner.scan(pageOf(await take()))
    await desk.waitForTimeout(400)
    expect(await chosen()).toBe(before)
    await byTest(desk, 'transfer-go').waitFor()
    expect(((await hall.get('/health'))['seq'] as number) - (seq as number)).toBe(1)
    await desk.keyboard.press('Escape')
    await desk.waitForSelector('dialog', { state: 'detached' })
  })

  test('[G1] a person’s single keys do what they did', async () => {
    await desk.locator('main').click({ position: { x: 5, y: 5 } })
    await desk.keyboard.press('?')
    await byTest(desk, 'keys').waitFor()
    expect(screens.errors).toEqual([])
  })
})
