import { afterAll, beforeAll, expect, test } from 'vitest'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour] })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
})
afterAll(async () => {
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

test('the board through a morning', async () => {
  const board = await looks.show('board', (query) => `${hall.url}/board${query}`)
  await looks.look(board, 'board-empty')
  const busy = { 3: 'social-card', 6: 'property-transfer', 14: 'result-pickup' }
  const each = async (act: (counter: number, matter: string) => Promise<unknown>) => {
    for (const [counter, matter] of Object.entries(busy)) await act(Number(counter), matter)
  }
  await each((counter) => hands.at(counter, 'open'))
  await each((_, matter) => hands.take(matter))
  await each((counter) => hands.at(counter, 'call'))
  await inEach(board, (page) => page.waitForSelector('[data-testid="counter-14"][data-state=called]'))
  await looks.look(board, 'board-several-calls')
  await inEach(board, (page) => page.waitForSelector('.call.resting', { timeout: 60_000 }))
  await looks.look(board, 'board-call-at-rest')
  await each((counter) => hands.at(counter, 'start'))
  await inEach(board, (page) => page.waitForSelector('.call.past'))
  await looks.look(board, 'board-calls-past')
  await ordinaryMorning(hall)
  // Each call has its seconds in the field before it stands among the recent ones.
  await inEach(board, (page) => page.waitForSelector('.recent li:nth-child(6)', { timeout: 60_000 }))
  await looks.look(board, 'board-morning')
  // Whoever goes first finds the counter for that. [K13]
  for (const [lang, kind] of [
    ['zh-Hans', '优先'],
    ['zh-Hant', '優先'],
    ['en', 'Priority'],
  ] as const)
    expect(await board[lang].locator('[data-testid=counter-5] .kind').textContent()).toContain(kind)
  await looks.contrast(board, 'board-contrast')
  await hall.stop()
  await looks.unconnected(board, 'board-unconnected')
  looks.expectNothingFound()
})
