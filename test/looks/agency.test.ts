import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live, tick } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let agent: Screen
const client = { name: '王秀兰', phone: '138 0013 8000' }
const number = (place: number) => `D20261014-00${place}`
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  hands = await HallHands.of(hall)
  agent = await Screen.connect(hall.url, await hall.signIn('1004'))
  looks = await Looks.open()
})
afterAll(async () => {
  agent?.close()
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

test('[Z60] [Z62] [Z63] at the counter: a mandate is taken, its sheet printed, its steps taken, the citizen asked', async () => {
  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await desk.waitForSelector('main[data-state=idle][aria-busy=false]')
  await hands.take('social-card')
  for (const state of ['called', 'serving']) {
    await desk.keyboard.press('Enter')
    await desk.waitForSelector(`main[data-state=${state}][aria-busy=false]`)
  }
  await byTest(desk, 'agency-accept').click()
  await byTest(desk, 'agency-scope').fill('代取不动产登记证书，补正材料')
  await byTest(desk, 'agency-client').fill(client.name)
  await byTest(desk, 'agency-phone').fill(client.phone)
  await byTest(desk, 'agency-go').click()
  await byTest(desk, 'preview-agency-mandate').click()
  await byTest(desk, 'preview').waitFor()
  await byTest(desk, 'agency-close').click()
  await byTest(desk, `agency-${number(1)}`).waitFor()
  await agent.watch('counter:4')
  const held = (agent.entry('counter:4', 'now') as { ticket: { id: string } }).ticket.id
  for (const scope of ['到国土所核对宗地图，补正后送回', '代交企业变更登记材料', '替父亲办理高龄津贴，本人行动不便'])
    await agent.ask('agency.accept', { counter: 4, ticket: held, client, agent: '1004', mandate: { scope, limit: 2 } })
  await agent.ask('agency.step', { agency: number(2), step: 'handled' })
  for (const step of ['handled', 'replied']) await agent.ask('agency.step', { agency: number(3), step })
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await live(desk)
    await byTest(desk, 'own-agencies').waitFor()
    await byTest(desk, 'own-agencies').scrollIntoViewIfNeeded()
    await looks.lookAt(desk, `${lang}/console-agency-own`)
    await byTest(desk, 'agency-accept').click()
    await byTest(desk, 'agency-scope').waitFor()
    await looks.lookAt(desk, `${lang}/console-agency-accept`)
    await desk.keyboard.press('Escape')
    for (const [place, wait] of [
      [1, 'agency-step'],
      [2, 'agency-step'],
      [3, 'agency-rate'],
    ] as const) {
      await byTest(desk, `agency-${number(place)}`).click()
      await byTest(desk, wait).waitFor()
      await looks.lookAt(desk, `${lang}/console-agency-${place}`)
      await desk.keyboard.press('Escape')
    }
  }
  await byTest(desk, `agency-${number(3)}`).click()
  await tick(desk, 'satisfied-true')
  await byTest(desk, 'agency-rate').click()
  await byTest(desk, `agency-${number(3)}`).waitFor({ state: 'detached' })
  looks.expectNothingFound()
})

test('[Z65] [Z66] on the manager’s page: what is open, given to another agent, what is done, and how much each carries through', async () => {
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/agency`)
  await inEach(manager, async (page) => {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, `row-${number(1)}`).waitFor()
  })
  await looks.look(manager, 'agency-open')
  await byTest(manager['zh-Hans'], `give-${number(2)}`).selectOption('1005')
  await vi.waitFor(() => expect(agent.views.get('counter:4')).not.toHaveProperty(`agency:${number(2)}`))
  await looks.contrast(manager, 'agency-contrast')
  for (const [tab, row] of [
    ['done', `row-${number(3)}`],
    ['agents', 'agent-1004'],
  ] as const) {
    await inEach(manager, async (page) => {
      await byTest(page, `tab-${tab}`).click()
      await byTest(page, row).waitFor()
    })
    await looks.look(manager, `agency-${tab}`)
  }
  looks.expectNothingFound()
})
