import { afterAll, beforeAll, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'
import { inEach, Looks } from './looks.ts'

let hall: HallServer
let looks: Looks
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await hall?.stop()
})

const names = ['王秀兰', '李建国', '陈伟', '赵敏', '欧阳志远', '周桂花']

test('registers of cases, one case, and what a review found', async () => {
  const kiosk = await hall.device('kiosk-1')
  const clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  await clerk.ask('counter.open', { counter: 1 })
  const served: string[] = []
  for (let n = 0; n < 24; n++) {
    await kiosk.ask('ticket.take', { matter: hall.demo.matters[n % 3] })
    const called = await clerk.ask('counter.call', { counter: 1 })
    if ('refused' in called || !(called.result as { ticket?: unknown }).ticket) continue
    const { id } = ticketOf(called)
    await clerk.ask('counter.start', { counter: 1, ticket: id })
    const applicant = { name: names[n % names.length], phone: `1380013${8000 + n}` }
    const outcome =
      n % 3 === 2
        ? {
            kind: 'returned',
            reasonCode: 'papers-missing',
            basis: '《户口登记条例》第六条',
            reason: '缺少户口簿原件，复印件不能代替',
            applicant,
          }
        : { kind: n % 3 === 0 ? 'promised' : 'escalated', days: 3 + n, authority: '县公安局', applicant }
    const answer = await clerk.ask('counter.finish', { counter: 1, ticket: id, outcome: { departure: 'papers', ...outcome } })
    if ('refused' in answer) throw new Error(JSON.stringify(answer))
    served.push((answer.result as { case: { number: string } }).case.number)
  }
  kiosk.close()
  clerk.close()
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/cases`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, `case-${served[0]}`).waitFor()
  }
  await looks.look(manager, 'cases')
  await looks.contrast(manager, 'cases-contrast')
  for (const [lang, page] of Object.entries(manager)) await page.pdf({ path: `test/out/looks/${lang}/cases.pdf`, preferCSSPageSize: true })
  // 换人承办: another clerk answers for an open one, and its steps say so. [Z99]
  await inEach(manager, async (page) => {
    await byTest(page, `case-${served[0]}`).click()
    await byTest(page, 'assign-to').waitFor()
  })
  await looks.look(manager, 'case-page-open')
  const { 'zh-Hans': page } = manager
  await byTest(page, 'assign-to').selectOption('1002')
  await byTest(page, 'assign').click()
  await byTest(page, 'step-case.assigned').waitFor()
  await looks.look({ ...manager }, 'case-page-assigned')
  await inEach(manager, (each) => each.keyboard.press('Escape'))
  await inEach(manager, async (page) => {
    await byTest(page, 'register-rejected').click()
    await byTest(page, `case-${served[2]}`).waitFor()
  })
  await looks.look(manager, 'cases-rejected')
  await inEach(manager, async (page) => {
    await byTest(page, `case-${served[2]}`).click()
    await byTest(page, 'step-notice.issued').waitFor()
    await byTest(page, 'finding-to-mend').check()
    await byTest(page, 'finding-words').fill('依据要写全')
    await byTest(page, 'finding-save').click()
    await byTest(page, 'step-case.reviewed').first().waitFor()
  })
  await looks.look(manager, 'case-page')
  await inEach(manager, async (page) => {
    await page.keyboard.press('Escape')
    await byTest(page, 'case-search').fill('欧阳')
    await page.keyboard.press('Enter')
    await byTest(page, 'cases-total').waitFor()
    await byTest(page, 'register-open').click()
    await byTest(page, 'case-matter').waitFor()
  })
  await inEach(manager, async (page) => {
    await byTest(page, 'case-span').selectOption('late')
    await byTest(page, 'no-cases').waitFor()
  })
  await looks.look(manager, 'cases-none')
  looks.expectNothingFound()
})
