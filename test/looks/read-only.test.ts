import { afterAll, beforeAll, test, vi } from 'vitest'
import { HallOnSmallDisk } from '../faults/hall-on-small-disk.ts'
import { SmallDisk } from '../faults/small-disk.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { inEach, Looks } from './looks.ts'

let disk: SmallDisk
let hall: HallOnSmallDisk
let looks: Looks
beforeAll(async () => {
  disk = new SmallDisk(96)
  hall = await HallOnSmallDisk.open(disk, ['--demo', '--clock', tenTwentyFour])
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await hall?.close()
  disk?.remove()
})

test('every screen says that nothing can be recorded', async () => {
  const { url, demo } = hall.server
  await hall.clerk('counter.close')
  await ordinaryMorning(hall.server)
  const ticket = await hall.take()
  const code = 'result' in ticket ? (ticket.result['ticket'] as { code: string }).code : ''
  const screens = {
    kiosk: await looks.show('kiosk', (query) => `${url}/kiosk${query}#token=${demo.devices['kiosk-1']}`),
    phone: await looks.show('phone', (query) => `${url}/t/${code}${query}`),
    board: await looks.show('board', (query) => `${url}/board${query}`),
    window: await looks.show('window', (query) => `${url}/window/2${query}`),
    keypad: await looks.show('keypad', (query) => `${url}/keypad/2${query}#token=${demo.devices['keypad-2']}`),
    start: await looks.show('start', (query) => `${url}/${query}`),
  }
  const manager = await looks.show('manager', (query) => `${url}/manager${query}`)
  const desk = await looks.page('compact', `${url}/counter`)
  await inEach(manager, async (page) => {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'waiting').waitFor()
  })
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await desk.waitForSelector('main[data-state=idle]')
  await hall.fillUp()
  await vi.waitFor(() => {
    if (hall.storage().join() !== 'failed') throw new Error('not yet')
  }, 15_000)
  for (const [name, pages] of Object.entries({ ...screens, manager })) {
    await inEach(pages, live)
    await inEach(pages, (page) => page.waitForSelector('.notice-strip'))
    await looks.look(pages, `${name}-read-only`)
  }
  await desk.waitForSelector('.notice-strip')
  await looks.lookAt(desk, 'zh-Hans/compact-read-only')
  await inEach(screens.kiosk, async (page) => {
    await byTest(page, 'group-insurance').tap()
    await byTest(page, 'matter-social-card').tap()
    await byTest(page, 'take').tap()
    await byTest(page, 'failure-storage').waitFor()
  })
  await looks.look(screens.kiosk, 'kiosk-failure-storage')
  looks.expectNothingFound()
})
