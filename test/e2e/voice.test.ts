import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterEach, expect, test, vi } from 'vitest'
import type { Announcement } from '../../protocol/announcement.ts'
import { byTest, live, Screens } from '../fixtures/browser.ts'
import { HallServer, Screen } from '../fixtures/server.ts'

type Heard = Announcement & { readonly audio?: Buffer }
type Sounded = { phrases: number; ended: number; chimes: number }

/** Counts what the page sounds: recordings that it plays, those that came to their end, and tones that it makes itself. */
const counting = `
  window.sounded = { phrases: 0, ended: 0, chimes: 0 }
  const start = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function (...when) {
    window.sounded.phrases++
    this.addEventListener('ended', () => window.sounded.ended++)
    return start.apply(this, when)
  }
  const tone = OscillatorNode.prototype.start
  OscillatorNode.prototype.start = function (...when) {
    window.sounded.chimes++
    return tone.apply(this, when)
  }`

const soon = { timeout: 30_000, interval: 100 }
let hall: HallServer
let screens: Screens | undefined
const opened: Screen[] = []
afterEach(async () => {
  for (const screen of opened.splice(0)) screen.close()
  await screens?.close()
  screens = undefined
  await hall?.stop()
})

const boardUrl = () => `${hall.url}/board#token=${hall.demo.devices['board-1']}`
async function boardIn(browser: Screens): Promise<Page> {
  const page = await browser.show('board', 'about:blank', false)
  await page.addInitScript(counting)
  await page.goto(boardUrl())
  await live(page)
  return page
}
const sounded = (page: Page): Promise<Sounded> => page.evaluate('window.sounded')

async function inHall(token?: string): Promise<Screen> {
  const screen = await Screen.connect(hall.url, token)
  opened.push(screen)
  return screen
}
/** A board of another make, beside the one in the browser. */
async function neighbour(): Promise<{ heard: Heard[]; screen: Screen }> {
  const screen = await inHall(hall.demo.devices['board-1'])
  const heard: Heard[] = []
  screen.socket.on('announce', (announcement: Heard) => {
    heard.push(announcement)
    if (announcement.audio) screen.socket.emit('speaking', { id: announcement.id }, () => undefined)
  })
  await screen.watch('board')
  return { heard, screen }
}
async function clerkCalls(): Promise<Screen> {
  const kiosk = await inHall(hall.demo.devices['kiosk-1'])
  const clerk = await inHall(await hall.signIn('1001'))
  await clerk.ask('counter.open', { counter: 1 })
  await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })
  await clerk.ask('counter.call', { counter: 1 })
  return clerk
}

test('the board in the browser speaks each call to its end, shows it meanwhile, and does not chime besides [H1]', async () => {
  hall = await HallServer.start()
  screens = await Screens.open('test/out/e2e')
  const page = await boardIn(screens)
  const { heard, screen } = await neighbour()
  const clerk = await clerkCalls()
  await vi.waitFor(() => expect(heard).toHaveLength(1), soon)
  // The browser has the sound, being the first that came with it on.
  await vi.waitFor(async () => expect(await sounded(page)).toMatchObject({ phrases: 1, chimes: 0 }), soon)
  expect(heard[0]?.audio).toBeUndefined()
  expect(heard[0]?.seconds).toBeGreaterThan(2)
  expect(await byTest(page, 'called-number').textContent()).toBe('A001')
  await screens.shot(page, 'board-speaking')
  await clerk.ask('counter.recall', { counter: 1 })
  await vi.waitFor(async () => expect(await sounded(page)).toEqual({ phrases: 2, ended: 2, chimes: 0 }), soon)
  // When it is gone, the neighbour speaks.
  await screen.socket.emitWithAck('speak', { on: true })
  await page.context().close()
  await vi.waitFor(async () => {
    await clerk.ask('counter.recall', { counter: 1 })
    expect(heard.at(-1)?.audio).toBeDefined()
  }, soon)
  expect(screens.errors).toEqual([])
})

test('a board whose browser keeps it silent asks for a touch, and speaks after it', async () => {
  hall = await HallServer.start()
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    await page.addInitScript(counting)
    await page.goto(`${boardUrl()}`)
    await live(page)
    const { heard } = await neighbour()
    const clerk = await clerkCalls()
    await vi.waitFor(() => expect(heard).toMatchObject([{ seconds: 0 }]), soon)
    await page.getByText('轻触屏幕，打开叫号声音').click()
    await page.getByText('轻触屏幕，打开叫号声音').waitFor({ state: 'detached' })
    await vi.waitFor(async () => {
      await clerk.ask('counter.recall', { counter: 1 })
      expect(await sounded(page)).toMatchObject({ phrases: 1, chimes: 0 })
    }, soon)
  } finally {
    await browser.close()
  }
})

test('in a hall without a voice the board chimes', async () => {
  hall = await HallServer.start({ args: ['--demo', '--voice', 'off'] })
  screens = await Screens.open('test/out/e2e')
  const page = await boardIn(screens)
  await clerkCalls()
  await vi.waitFor(async () => expect((await sounded(page)).chimes).toBeGreaterThan(0), soon)
  expect((await sounded(page)).phrases).toBe(0)
})
