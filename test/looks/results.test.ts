import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live, tick } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { Looks } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
})
afterAll(async () => {
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

test('[Z50] [Z56] what lies at the result counter and is given out there, an objection and its answer, the manager’s list', async () => {
  // 1014 accepts two cases at the result counter itself, so that one console shows both lists.
  await hands.at(14, 'open')
  const cases: { number: string; code: string }[] = []
  for (let left = 2; left > 0; left--) {
    await hands.take('result-pickup', { citizen: { name: '王小明' } })
    await hands.at(14, 'call')
    await hands.at(14, 'start')
    const { result } = await hands.at(14, 'finish', { outcome: { kind: 'promised', days: 5 } })
    cases.push(result['case'] as { number: string; code: string })
  }
  const [fetched, objected] = cases as [{ number: string; code: string }, { number: string; code: string }]
  const clerk = await Screen.connect(hall.url, await hall.signIn('1014'))
  await clerk.ask('case.decide', { case: fetched.number, result: 'granted' })
  const phone = await Screen.connect(hall.url, objected.code)
  await phone.ask('case.object', { case: objected.number, words: '窗口说材料齐了，后来又要我补一张照片，请说明为什么。' })

  const manager = await looks.page('manager', `${hall.url}/manager`)
  await byTest(manager, 'badge').fill('9001')
  await byTest(manager, 'pin').fill('9999')
  await byTest(manager, 'sign-in').click()
  await byTest(manager, 'objections').waitFor()
  for (const lang of languages) {
    await manager.goto(`${hall.url}/manager?lang=${lang}`)
    await live(manager)
    await byTest(manager, `objection-${objected.number}`).click()
    await byTest(manager, 'objections').scrollIntoViewIfNeeded()
    await looks.lookAt(manager, `${lang}/manager-objections`)
  }
  await manager.close()

  const pin = hall.demo.people.find(({ badge }) => badge === '1014')?.pin ?? ''
  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1014')
  await byTest(desk, 'pin').fill(pin)
  await byTest(desk, 'counter-14').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await desk.waitForSelector('main[data-state=idle]')
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await live(desk)
    await byTest(desk, `hand-${fetched.number}`).scrollIntoViewIfNeeded()
    await looks.lookAt(desk, `${lang}/console-results`)
    await byTest(desk, `hand-${fetched.number}`).click()
    await tick(desk, 'to-agent')
    await looks.lookAt(desk, `${lang}/console-hand-out`)
    await desk.keyboard.press('Escape')
    await byTest(desk, `answer-${objected.number}`).click()
    await byTest(desk, 'answer-words').fill('照片是新规定要的，我们给您现场拍。')
    await looks.lookAt(desk, `${lang}/console-answer`)
    if (lang !== 'en') await desk.keyboard.press('Escape')
  }
  await byTest(desk, 'answer-go').click()
  await desk.waitForSelector('main[data-state=idle][aria-busy=false]')
  await byTest(desk, 'own-objections').waitFor({ state: 'detached' })
  await desk.waitForSelector('main[data-state=idle][aria-busy=false]')
  await byTest(desk, `hand-${fetched.number}`).click()
  await byTest(desk, 'hand-go').click()
  await byTest(desk, 'ready-cases').waitFor({ state: 'detached' })
  expect(await byTest(desk, 'own-objections').count()).toBe(0)
  for (const screen of [clerk, phone]) screen.close()
  looks.expectNothingFound()
})
