import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live, tick } from '../fixtures/browser.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { Looks } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-12-21T02:00:00Z'] })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
})
afterAll(async () => {
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

const cases: string[] = []

/** 1004 leaves five cases on a Monday before Christmas; it is Thursday then, and the next year's holidays are not known. */
async function fourDays(clerk: Screen): Promise<void> {
  await hands.at(4, 'open')
  for (const outcome of [
    { kind: 'promised', days: 2 },
    { kind: 'promised', days: 3 },
    { kind: 'promised', days: 5 },
    { kind: 'joint', days: 15, departments: ['社保', '公安', '税务'] },
    { kind: 'promised', days: 20 },
  ]) {
    await hands.take('social-card', { citizen: { name: '王小明' } })
    await hands.at(4, 'call')
    await hands.at(4, 'start')
    const { result } = await hands.at(4, 'finish', { outcome })
    cases.push((result['case'] as { number: string }).number)
  }
  await clerk.ask('case.stages', {
    case: cases[3],
    stages: [
      { matter: 'social-card', days: 5 },
      { matter: 'social-card', days: 8 },
    ],
  })
  await clerk.ask('case.extend.ask', { case: cases[1], days: 5, reason: 'inquiry', words: '要到派出所核对旧档案' })
  await clerk.ask('case.wait', { case: cases[4], days: 10 })
  await clerk.ask('demo.advance', { to: '2026-12-24T02:00:00Z' })
  await hands.at(4, 'open')
}

test('[Z29] [Z98] a clerk’s cases, all of them in a list, one of them, its stages, and why its date is what it is; whoever leads the hall', async () => {
  const clerk = await Screen.connect(hall.url, await hall.signIn('1004'))
  await fourDays(clerk)
  await clerk.ask('case.decide', { case: cases[2], result: 'granted' })
  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await desk.waitForSelector('main[data-state=idle]')
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await live(desk)
    await byTest(desk, 'own-cases').waitFor()
    await looks.lookAt(desk, `${lang}/console-cases`)
    await byTest(desk, `case-${cases[3]}`).click()
    await byTest(desk, 'provisional').waitFor()
    await looks.lookAt(desk, `${lang}/console-case`)
    await byTest(desk, 'extend').click()
    await looks.lookAt(desk, `${lang}/console-case-extend`)
    await desk.keyboard.press('Escape')
    await byTest(desk, `case-${cases[3]}`).click()
    await byTest(desk, 'stages').click()
    await byTest(desk, 'stage-days-0').fill('9')
    expect(await byTest(desk, 'case-go').isDisabled()).toBe(true)
    await looks.lookAt(desk, `${lang}/console-case-stages`)
    await byTest(desk, 'stage-days-0').fill('6')
    await byTest(desk, 'case-go').click()
    await byTest(desk, 'stage-done').waitFor()
    await desk.keyboard.press('Escape')
    await byTest(desk, 'all-cases-open').click()
    await byTest(desk, 'all-cases').locator('.row-open').nth(4).waitFor()
    await looks.lookAt(desk, `${lang}/console-all-cases`)
    await byTest(desk, 'register-done').click()
    await byTest(desk, 'no-cases').waitFor()
    await byTest(desk, 'register-open').click()
    await byTest(desk, 'all-cases-close').click()
    await byTest(desk, `case-${cases[0]}`).click()
    await byTest(desk, 'why').waitFor()
    await byTest(desk, 'decide').click()
    await tick(desk, 'decide-refused')
    await looks.lookAt(desk, `${lang}/console-case-refuse`)
    await desk.keyboard.press('Escape')
    await byTest(desk, `case-${cases[2]}`).click()
    await byTest(desk, 'not-fetched').click()
    await byTest(desk, 'close-reason').waitFor()
    await looks.lookAt(desk, `${lang}/console-case-close`)
    await desk.keyboard.press('Escape')
  }
  await desk.close()
  clerk.close()
  const manager = await looks.page('manager', `${hall.url}/manager`)
  await byTest(manager, 'badge').fill('9001')
  await byTest(manager, 'pin').fill('9999')
  await byTest(manager, 'sign-in').click()
  await byTest(manager, 'cases-now').waitFor()
  for (const lang of languages) {
    await manager.goto(`${hall.url}/manager?lang=${lang}`)
    await live(manager)
    await byTest(manager, `pending-${cases[1]}`).waitFor()
    await byTest(manager, 'explain').click()
    await byTest(manager, 'why').waitFor()
    await byTest(manager, 'cases-now').scrollIntoViewIfNeeded()
    await looks.lookAt(manager, `${lang}/manager-cases`)
  }
  looks.expectNothingFound()
})
