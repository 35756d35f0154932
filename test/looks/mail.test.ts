import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live, tick } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let manager: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await hands.at(1, 'open')
  await hands.at(14, 'open')
})
afterAll(async () => {
  hands?.close()
  manager?.close()
  await looks?.close()
  await hall?.stop()
})

const names = ['王秀兰', '李建国', '陈伟', '赵敏', '欧阳志远']

test('[Z71] [Z72] [Z74] [Z76] parcels, the book and the month on the manager’s page; how it goes on the phone', async () => {
  const cases: { number: string; code: string }[] = []
  for (const [place, name] of names.entries()) {
    await hands.take('company-setup')
    await hands.at(1, 'call')
    await hands.at(1, 'start')
    const to = { name, phone: `1380013800${place}`, address: `青山区人民路 ${place + 1} 号阳光小区 3 单元 502` }
    const reach = (['city', 'city', 'province', 'township', 'country'] as const)[place]
    const { result } = await hands.at(1, 'finish', { outcome: { kind: 'promised', days: 5, delivery: { way: 'mail', to, reach } } })
    const left = result['case'] as { number: string; code: string }
    cases.push(left)
    if (place < 4) expect(await manager.ask('case.decide', { case: left.number, result: 'granted' })).toHaveProperty('result')
  }
  const parcels = [1, 2].map((place) => ({ case: cases[place]?.number, waybill: `EZ10261014${place}CN` }))
  expect(await manager.ask('mail.handOver', { parcels })).toHaveProperty('result')
  await manager.ask('demo.advance', { to: '2026-10-14T17:10:00+08:00' })
  const pages = await looks.show('manager', (query) => `${hall.url}/manager${query}#/mail`)
  await inEach(pages, async (page) => {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, `parcel-${cases[0]?.number}`).waitFor()
    await byTest(page, 'mail-counts').waitFor()
    await byTest(page, 'preview-book').click()
    await page.locator('.roll-of canvas').waitFor()
    await byTest(page, `waybill-${cases[0]?.number}`).fill('EZ1026101400CN')
  })
  await looks.look(pages, 'mail')
  await looks.contrast(pages, 'mail-contrast')
  await inEach(pages, (page) => page.close())
  const phone = await looks.show('phone', (query) => `${hall.url}/c/${cases[2]?.code}${query}`)
  await inEach(phone, (page) => byTest(page, 'mail-handed').waitFor())
  await looks.look(phone, 'case-mailed')
  await inEach(phone, (page) => page.close())
  looks.expectNothingFound()
})

test('[Z70] [Z71] [Z72] at the counter: sent from the end of the service, ordered later, ready to be handed over, under way', async () => {
  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1014')
  await byTest(desk, 'pin').fill(hall.demo.people.find(({ badge }) => badge === '1014')?.pin ?? '')
  await byTest(desk, 'counter-14').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await desk.waitForSelector('main[data-state=idle][aria-busy=false]')
  const to = { name: '王秀兰', phone: '13800138000', address: '青山区人民路 1 号阳光小区 3 单元 502' }
  const outcomes = [{}, { delivery: { way: 'mail', to, reach: 'city' } }, { delivery: { way: 'mail', to, reach: 'province' } }]
  const cases: string[] = []
  for (const delivery of outcomes) {
    await hands.take('result-pickup', { citizen: { name: to.name } })
    await hands.at(14, 'call')
    await hands.at(14, 'start')
    const { result } = await hands.at(14, 'finish', { outcome: { kind: 'promised', days: 5, ...delivery } })
    cases.push((result['case'] as { number: string }).number)
  }
  const [fetched, ready, handed] = cases as [string, string, string]
  for (const number of [ready, handed])
    expect(await manager.ask('case.decide', { case: number, result: 'granted' })).toHaveProperty('result')
  expect(await manager.ask('mail.handOver', { parcels: [{ case: handed, waybill: 'EZ1026101477CN' }] })).toHaveProperty('result')
  await hands.take('result-pickup')
  await desk.bringToFront()
  await byTest(desk, 'primary').click()
  await desk.waitForSelector('main[data-state=called][aria-busy=false]')
  await byTest(desk, 'primary').click()
  await desk.waitForSelector('main[data-state=serving][aria-busy=false]')
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await live(desk)
    await desk.keyboard.press('2')
    await tick(desk, 'outcome-mail')
    await byTest(desk, 'outcome-mailName').fill(to.name)
    await byTest(desk, 'outcome-mailAddress').fill(to.address)
    await looks.lookAt(desk, `${lang}/console-mail-finish`)
    const openCase = async (number: string, wait: string) => {
      await byTest(desk, `case-${number}`).click()
      await byTest(desk, 'mail').click()
      await byTest(desk, wait).waitFor()
    }
    await openCase(fetched, 'mail-order')
    await looks.lookAt(desk, `${lang}/console-mail-order`)
    await desk.keyboard.press('Escape')
    await byTest(desk, `mail-${ready}`).click()
    await byTest(desk, 'mail-hand').waitFor()
    await looks.lookAt(desk, `${lang}/console-mail-ready`)
    await desk.keyboard.press('Escape')
    await openCase(handed, 'mail-delivered')
    await looks.lookAt(desk, `${lang}/console-mail-handed`)
    await desk.keyboard.press('Escape')
  }
  looks.expectNothingFound()
})
