import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest, Screens } from '../fixtures/browser.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'
import { HallHands } from '../looks/hall-hands.ts'

let hall: HallServer
let hands: HallHands
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start()
  hands = await HallHands.of(hall)
  screens = await Screens.open('test/out/e2e/two-matters-one-pad')
})
afterAll(async () => {
  hands?.close()
  await screens?.close()
  await hall?.stop()
})

test('[R1] [R5] a number that comes back to a counter with another matter: its pad invites again, and each matter has its own rating', async () => {
  const kiosk = await hall.device('kiosk-1')
  const { id } = ticketOf(await kiosk.ask('ticket.take', { matters: ['social-card', 'property-transfer'] }))
  const pad = await screens.show('keypad', `${hall.url}/keypad/3#token=${hall.demo.devices['keypad-3']}`)
  const serve = async (counter: number, meanwhile = async () => {}) => {
    await hands.at(counter, 'call')
    await hands.at(counter, 'start')
    await meanwhile()
    await hands.at(counter, 'finish', { outcome: { kind: 'instant' } })
  }
  const rate = async (level: number) => {
    await byTest(pad, `rate-${level}`).click()
    await pad.waitForSelector('[data-testid=thanks]', { timeout: 15_000 })
    await pad.waitForSelector('[data-testid=thanks]', { state: 'detached', timeout: 15_000 })
  }
  await hands.at(3, 'open')
  await hands.at(6, 'open')
  await serve(3)
  await rate(4)
  const colleague = await Screen.connect(hall.url, await hall.signIn('1006'))
  await serve(6, async () =>
    expect(await colleague.ask('visit.add', { counter: 6, ticket: id, matter: 'pension-enrolment' })).toHaveProperty('seq'),
  )
  await serve(3)
  await rate(2)
  for (const screen of [kiosk, colleague]) screen.close()
  expect(screens.errors).toEqual([])
})
