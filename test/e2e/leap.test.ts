import { afterAll, beforeAll, expect, test } from 'vitest'
import { Screens } from '../fixtures/browser.ts'
import { HallServer, Screen } from '../fixtures/server.ts'

let hall: HallServer
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-10-14T09:00:00+08:00', '--speed', '0'] })
  screens = await Screens.open('test/out/shots/leap')
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
})

test('[C4] a screen that is being watched shows the new time when a demo’s clock leaps', async () => {
  const board = await screens.show('board', `${hall.url}/board`)
  await board.getByText('09:00', { exact: true }).waitFor()
  const anyone = await Screen.connect(hall.url)
  await anyone.ask('demo.advance', { to: '2026-10-14T09:37:00+08:00' })
  await board.getByText('09:37', { exact: true }).waitFor()
  expect(screens.errors).toEqual([])
  anyone.close()
})
