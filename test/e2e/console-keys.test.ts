import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest, Screens } from '../fixtures/browser.ts'
import { HallServer, type Screen } from '../fixtures/server.ts'

const counters = [1, 2, 3, 4] as const
let hall: HallServer
let kiosk: Screen
let screens: Screens
const desks: Page[] = []
beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  screens = await Screens.open('test/out/e2e/console-keys')
})
afterAll(async () => {
  kiosk?.close()
  await screens?.close()
  await hall?.stop()
})

const state = (desk: Page, at: string) => desk.waitForSelector(`main[data-state=${at}][aria-busy=false]`)
const number = async (desk: Page): Promise<string> =>
  (await byTest(desk, 'held-number').textContent())?.replace(/[请請]|NOW/g, '').trim() ?? ''
async function press(desk: Page, key: string, next: string): Promise<void> {
  await desk.keyboard.press(key)
  // Until it is known that no scanner typed it. [G1]
  await desk.waitForTimeout(150)
  await state(desk, next)
}

/** Badge, PIN and counter, without a mouse. */
async function sitDown(counter: number): Promise<Page> {
  const desk = await screens.show('counter', `${hall.url}/counter`)
  await byTest(desk, 'counter-4').waitFor()
  await desk.keyboard.type(String(1000 + counter))
  await desk.keyboard.press('Tab')
  await desk.keyboard.type(String(1111 * counter))
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Space')
  for (let step = 1; step < counter; step++) await desk.keyboard.press('ArrowRight')
  await desk.keyboard.press('Enter')
  await state(desk, 'idle')
  return desk
}

test('[K3] [K5] [T3] four consoles without a mouse: call, park with a note, take up, transfer with a comment, finish, pause', async () => {
  for (let round = 0; round < 3; round++) for (const matter of hall.demo.matters.slice(0, 12)) await kiosk.ask('ticket.take', { matter })
  for (const counter of counters) desks.push(await sitDown(counter))
  const [first, second] = desks as [Page, Page]

  // All four at once, three citizens each.
  const held = new Set<string>()
  await Promise.all(
    desks.map(async (desk) => {
      for (let turn = 0; turn < 3; turn++) {
        await press(desk, 'Enter', 'called')
        const now = await number(desk)
        expect(held.has(now)).toBe(false)
        held.add(now)
        await press(desk, 'r', 'called')
        await press(desk, 'Enter', 'serving')
        await desk.keyboard.press('7')
        await desk.waitForSelector('[data-testid=kind-enquiry][aria-pressed=true]')
        await press(desk, 'Enter', 'idle')
      }
    }),
  )
  expect(held.size).toBe(12)

  // Set aside with a note, and taken up again.
  await press(first, 'Enter', 'called')
  await press(first, 'Enter', 'serving')
  const parked = await number(first)
  await first.keyboard.press('m')
  await first.waitForSelector('[data-testid=memo]:focus')
  await first.keyboard.type('等照片')
  await first.keyboard.press('Enter')
  await press(first, 'p', 'idle')
  await first.locator('.hold .name').getByText('等照片').waitFor()
  await press(first, 'Alt+1', 'serving')
  expect(await number(first)).toBe(parked)

  // Handed on to counter 2 with a comment, which its clerk reads.
  await first.keyboard.press('t')
  await byTest(first, 'transfer-go').waitFor()
  // Enter at once would not send it back to the line that it came from.
  expect(await first.locator('.option:has(:checked) b').textContent()).not.toBe(parked[0])
  await first.keyboard.press('ArrowRight')
  await first.waitForSelector('[data-testid=to-counters][aria-pressed=true]')
  await first.keyboard.press('1')
  await first.keyboard.press('Tab')
  await first.keyboard.press('ControlOrMeta+a')
  await first.keyboard.type('身份证已经核对')
  await screens.shot(first, 'transfer')
  await first.keyboard.press('Enter')
  await state(first, 'idle')
  await second.locator(`[data-testid="go-on-${parked}"]`).waitFor()
  await press(second, 'Alt+1', 'called')
  expect(await byTest(second, 'comment').textContent()).toContain('身份证已经核对')
  await press(second, 'Enter', 'serving')
  await screens.shot(second, 'serving')
  await press(second, 'Enter', 'idle')

  // Somebody who does not come; a pause and back; the overview; and out.
  await press(first, 'Enter', 'called')
  await press(first, 'n', 'idle')
  await first.keyboard.press('F8')
  await byTest(first, 'reason-meeting').waitFor()
  await first.keyboard.press('1')
  await first.keyboard.press('Enter')
  await state(first, 'paused')
  await press(first, 'Enter', 'idle')
  await first.keyboard.press('?')
  await byTest(first, 'keys').waitFor()
  await screens.shot(first, 'keys')
  await first.keyboard.press('Escape')
  await byTest(first, 'keys').waitFor({ state: 'detached' })
  await first.keyboard.press('l')
  await byTest(first, 'badge').waitFor()
  expect(screens.errors).toEqual([])
})

test('[K17] a key that comes while the one before is under way waits for it; the same key twice is one press', async () => {
  const desk = desks[1] as Page
  await state(desk, 'idle')
  // Both are pressed at once: called once, and nobody is started unseen.
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Enter')
  await state(desk, 'called')
  await desk.waitForTimeout(600)
  await state(desk, 'called')
  expect(await desk.getByText(/没有人等候|Nobody is waiting/).count()).toBe(0)
  // Called again, and at once: they are here.
  await desk.keyboard.press('r')
  await desk.keyboard.press('Enter')
  await state(desk, 'serving')
  // Aside, and on with the next, in one breath; a finger that comes down twice on a key that waits has pressed it once.
  const before = await number(desk)
  await desk.keyboard.press('p')
  for (let twice = 0; twice < 2; twice++) await desk.keyboard.press('Enter')
  await state(desk, 'called')
  await desk.waitForTimeout(900)
  await state(desk, 'called')
  expect(await number(desk)).not.toBe(before)
  await press(desk, 'Enter', 'serving')
  // Ended, another called, and that one called again: what comes after two steps waits for both.
  await desk.keyboard.press('x')
  await desk.keyboard.press('r')
  await desk.locator('main[data-state=called]').waitFor()
  await desk.getByText(/叫过 2 次|called 2 times/).waitFor()
  await press(desk, 'Enter', 'serving')
  await press(desk, 'Enter', 'idle')
  await press(desk, 'Alt+1', 'serving')
  await press(desk, 'Enter', 'idle')
  expect(screens.errors).toEqual([])
})

test('in 320 × 640 the same keys do the same, the note too', async () => {
  const desk = desks[2] as Page
  await desk.setViewportSize({ width: 320, height: 640 })
  await press(desk, 'Enter', 'called')
  await press(desk, 'Enter', 'serving')
  const now = await number(desk)
  await desk.keyboard.press('m')
  await desk.waitForSelector('[data-testid=memo]:focus')
  await desk.keyboard.type('等盖章')
  await screens.shot(desk, 'compact-note')
  await desk.keyboard.press('Enter')
  await screens.shot(desk, 'compact')
  await press(desk, 'p', 'idle')
  await press(desk, 'Alt+1', 'serving')
  expect(await number(desk)).toBe(now)
  expect(await desk.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await press(desk, 'Enter', 'idle')
  expect(screens.errors).toEqual([])
})

test('the small window holds the console, hears its keys, and gives it back', async () => {
  const desk = desks[3] as Page
  if (!(await desk.evaluate("'documentPictureInPicture' in window"))) return
  await desk.keyboard.press('w')
  await desk.locator('.elsewhere').waitFor()
  const inside = (script: string) => desk.evaluate(`documentPictureInPicture.window.document.${script}`)
  expect(await inside("querySelector('.console main').dataset.state")).toBe('idle')
  await inside("dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }))")
  await expect.poll(() => inside("querySelector('.console main').dataset.state")).toBe('called')
  await desk.evaluate('documentPictureInPicture.window.close()')
  await state(desk, 'called')
  expect(screens.errors).toEqual([])
})
