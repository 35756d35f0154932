import { afterAll, beforeAll, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, type Screen } from '../fixtures/server.ts'
import { inEach, Looks, resize } from './looks.ts'

let hall: HallServer
let looks: Looks
let machine: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  machine = await hall.device('kiosk-1')
  looks = await Looks.open()
})
afterAll(async () => {
  machine?.close()
  await looks?.close()
  await hall?.stop()
})

test('the forms of the kinds of case, telling once, the notice before it is printed, and the days in figures', async () => {
  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1001')
  await byTest(desk, 'pin').fill('1111')
  await byTest(desk, 'counter-1').check({ force: true })
  await byTest(desk, 'sign-in').click()
  const state = (at: string) => desk.waitForSelector(`main[data-state=${at}][aria-busy=false]`)
  const serve = async () => {
    await machine.ask('ticket.take', { matter: 'company-setup', citizen: { name: '王小明' } })
    await state('idle')
    await desk.keyboard.press('Enter')
    await state('called')
    await desk.keyboard.press('Enter')
    await state('serving')
  }
  const kind = async (which: string) => {
    const row = byTest(desk, `kind-${which}`)
    await desk.locator(`[data-testid=kind-${which}]:visible, .one-of-kinds select:visible`).first().waitFor()
    if (await row.isVisible()) await row.click()
    else await desk.locator('.one-of-kinds select').selectOption(which)
  }
  const look = async (name: string, prepare: () => Promise<unknown>) => {
    for (const lang of languages) {
      await desk.goto(`${hall.url}/counter?lang=${lang}`)
      await live(desk)
      for (const size of ['counter', 'compact'] as const) {
        await resize(desk, size)
        await state('serving')
        await prepare()
        await looks.lookAt(desk, `${lang}/${size === 'compact' ? 'compact' : 'console'}-${name}`)
        await desk.keyboard.press('Escape')
      }
    }
    await resize(desk, 'counter')
  }
  await state('idle')
  await serve()
  await look('outcome-promised', async () => {
    await kind('promised')
    await byTest(desk, 'outcome-tolerance').waitFor()
  })
  await look('outcome-returned', async () => {
    await kind('returned')
    await byTest(desk, 'outcome-reasonCode').selectOption('papers-missing')
    await byTest(desk, 'missing-0').waitFor()
  })
  await look('outcome-supplement', async () => {
    await kind('supplement')
    await byTest(desk, 'missing-0').check()
  })
  await look('outcome-joint', async () => {
    await kind('joint')
    await byTest(desk, 'outcome-departments').fill('住建、消防')
    await byTest(desk, 'outcome-tolerance').check()
    await byTest(desk, 'outcome-consented').waitFor()
  })
  await look('notice-preview', async () => {
    await kind('promised')
    if (await byTest(desk, 'outcome-tolerance').isChecked()) await byTest(desk, 'outcome-tolerance').uncheck()
    await byTest(desk, 'preview-notice').click()
    await byTest(desk, 'preview').first().waitFor()
  })
  await look('tell', async () => {
    await desk.locator('main').click({ position: { x: 2, y: 2 } })
    await desk.keyboard.press('y')
    await byTest(desk, 'tell-later').waitFor()
  })
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('g')
  await byTest(desk, 'told-before').waitFor()
  await desk.keyboard.press('y')
  await byTest(desk, 'tell-later').click()
  await byTest(desk, 'tell-name').fill('王小明')
  await byTest(desk, 'tell-phone').fill('13800000000')
  await byTest(desk, 'tell-go').click()
  await byTest(desk, 'owed').waitFor()
  await look('owed', async () => byTest(desk, 'owed').waitFor())
  await kind('promised')
  await byTest(desk, 'preview-notice').waitFor()
  await desk.keyboard.press('Enter')
  await serve()
  await kind('returned')
  await byTest(desk, 'outcome-reasonCode').selectOption('main-paper-missing')
  await byTest(desk, 'outcome-reason').fill('申请表没有签名，请签好再来')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Enter')
  await state('idle')
  await serve()
  await desk.keyboard.press('1')
  await desk.keyboard.press('Enter')
  await state('idle')

  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/outcomes`)
  await inEach(manager, async (page) => {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'matter-company-setup').getByText('3', { exact: true }).first().waitFor()
  })
  await looks.look(manager, 'outcomes')
  looks.expectNothingFound()
})
