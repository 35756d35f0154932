import { afterAll, beforeAll, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, resize } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let first: Screen
let second: Screen
let kiosk: Screen
const caller = { name: '王秀兰', unit: '东街社区居委会', phone: '138 0013 8000' }
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour] })
  hands = await HallHands.of(hall)
  kiosk = await hall.device('kiosk-1')
  first = await Screen.connect(hall.url, await hall.signIn('1004'))
  second = await Screen.connect(hall.url, await hall.signIn('1002'))
  await second.ask('counter.open', { counter: 2 })
  looks = await Looks.open()
})
afterAll(async () => {
  for (const screen of [first, second, kiosk]) screen?.close()
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

const said = {
  answered: {
    channel: 'phone',
    question: '外地户口的孩子能不能在这里办医保，要带什么材料？',
    answer: '可以，带居住证和户口簿',
    outcome: 'answered',
    matter: 'social-card',
    caller,
  },
  online: {
    channel: 'online',
    question: '公司变更法定代表人，原来的法人不能到场，能不能委托别人来办？',
    outcome: 'referred',
    to: { badge: '1002' },
    matter: 'company-setup',
  },
  open: { channel: 'letter', question: '请问不动产登记费怎样减免？', outcome: 'open' },
  record: { for: { badge: '1003' }, channel: 'phone', requirement: '想问低保复核什么时候上门，请回电话', caller },
  leader: { for: { leader: true }, channel: 'desk', requirement: '小区充电桩占道，不知道归哪个部门管', caller },
}

test('at the counter: the log, a record for a colleague, what I was asked first', async () => {
  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await desk.waitForSelector('main[data-state=idle][aria-busy=false]')
  await kiosk.ask('ticket.take', { matter: 'social-card' })
  for (const state of ['called', 'serving']) {
    await desk.keyboard.press('Enter')
    await desk.waitForSelector(`main[data-state=${state}][aria-busy=false]`)
  }
  for (const each of [said.answered, said.online, said.open]) await first.ask('enquiry.log', { counter: 4, ...each })
  for (const each of [said.record, said.leader]) await first.ask('record.leave', { counter: 4, ...each })
  await second.ask('record.leave', { counter: 2, for: { counter: 4 }, channel: 'desk', requirement: '有人找您取上次的复印件', caller })
  await first.ask('record.leave', { counter: 4, for: { badge: '1002' }, channel: 'desk', requirement: '退休审批表补一个章', caller })
  await second.ask('record.take', { record: 'J20261014-004' })
  await second.ask('record.close', { record: 'J20261014-004', result: 'settled', note: '章已经补好，随时来取' })
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await live(desk)
    const open = async (key: string, wait: string) => {
      await desk.keyboard.press(key)
      await byTest(desk, wait).waitFor()
    }
    for (const size of ['counter', 'compact'] as const) {
      await resize(desk, size)
      const name = (what: string) => `${lang}/${size === 'compact' ? 'compact' : 'console'}-${what}`
      if (size === 'counter') {
        await byTest(desk, 'asked').waitFor()
        await byTest(desk, 'asked').scrollIntoViewIfNeeded()
        await looks.lookAt(desk, name('asked'))
      }
      await open('i', 'asked-said')
      await looks.lookAt(desk, name('asked-log'))
      await byTest(desk, 'channel-phone').check({ force: true })
      await byTest(desk, 'outcome-where-to-ask').check({ force: true })
      await byTest(desk, 'asked-to').selectOption('text')
      await byTest(desk, 'asked-said').fill('问'.repeat(500))
      await looks.lookAt(desk, name('asked-phone'))
      await byTest(desk, 'asked-said').fill('')
      await byTest(desk, 'asked-to').selectOption('')
      await byTest(desk, 'outcome-answered').check({ force: true })
      await byTest(desk, 'channel-desk').check({ force: true })
      await desk.keyboard.press('Escape')
      await open('k', 'asked-to')
      await looks.lookAt(desk, name('asked-leave'))
      await desk.keyboard.press('Escape')
    }
    await resize(desk, 'counter')
    for (const [number, wait] of [
      ['Z20261014-003', 'answer-words'],
      ['J20261014-003', 'record-take'],
      ['J20261014-004', 'record-told'],
    ] as const) {
      await byTest(desk, `open-${number}`).click()
      await byTest(desk, wait).waitFor()
      await looks.lookAt(desk, `${lang}/console-asked-${number[0]}${number.slice(-1)}`)
      await desk.keyboard.press('Escape')
    }
  }
  // The log ends the service, and what is given to the person is seen before it is printed.
  await desk.keyboard.press('i')
  await byTest(desk, 'asked-said').fill('社保卡丢了怎么补？')
  await byTest(desk, 'asked-answer').fill('带身份证，当场补办')
  await byTest(desk, 'asked-finish').click()
  await byTest(desk, 'asked-done').waitFor()
  await byTest(desk, 'preview-enquiry').click()
  await byTest(desk, 'preview').waitFor()
  await looks.lookAt(desk, 'en/console-asked-done')
  looks.expectNothingFound()
})

test('on the manager’s page: the log, records, call-backs, chains, most asked', async () => {
  await hands.at(1, 'open')
  const { id } = await hands.take('social-card', { citizen: { name: caller.name, phone: caller.phone } })
  await hands.at(1, 'call')
  await hands.at(1, 'transfer', { to: { counter: 2 } })
  await second.ask('counter.call', { counter: 2, ticket: id })
  await second.ask('counter.transfer', { counter: 2, ticket: id, to: { badge: '1001' } })
  await hands.at(1, 'call', { ticket: id })
  await hands.at(1, 'start')
  await hands.at(1, 'finish', { outcome: { kind: 'instant' } })
  const pad = await hall.device('keypad-1')
  await pad.ask('ticket.rate', { ticket: id, level: 1 })
  pad.close()
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/asked`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'row-Z20261014-002').waitFor()
  }
  await looks.look(manager, 'asked-enquiries')
  await inEach(manager, (page) => byTest(page, 'row-Z20261014-003').click())
  await looks.look(manager, 'asked-enquiry')
  for (const [tab, row] of [
    ['record', 'row-J20261014-002'],
    ['visit', 'row-H20261014-001'],
  ] as const) {
    await inEach(manager, async (page) => {
      await byTest(page, `tab-${tab}`).click()
      await byTest(page, row).click()
    })
    await looks.look(manager, `asked-${tab}`)
  }
  await inEach(manager, async (page) => {
    await byTest(page, 'tab-chains').click()
    await byTest(page, 'chains-head').waitFor()
  })
  await looks.look(manager, 'asked-chains')
  await inEach(manager, async (page) => {
    await byTest(page, 'tab-matters').click()
    await byTest(page, 'matter-social-card').waitFor()
  })
  await looks.look(manager, 'asked-matters')
  await inEach(manager, async (page) => {
    await byTest(page, 'tab-enquiry').click()
    await byTest(page, 'day-to').fill('2026-01-05')
    await page.locator('.asked-none').waitFor()
  })
  await looks.look(manager, 'asked-none')
  looks.expectNothingFound()
})

test('in the guide’s hand', async () => {
  const guide = await looks.show('tablet', (query) => `${hall.url}/guide${query}`)
  for (const page of Object.values(guide)) {
    await byTest(page, 'badge').fill('8001')
    await byTest(page, 'pin').fill('8888')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'work-asked').click()
    await byTest(page, 'asked-said').waitFor()
  }
  await looks.look(guide, 'guide-asked')
  await inEach(guide, async (page) => {
    await byTest(page, 'asked-leave').click()
    await byTest(page, 'asked-to').waitFor()
  })
  await looks.look(guide, 'guide-asked-leave')
  looks.expectNothingFound()
})
