import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import type { BookResult } from '../../protocol/commands/appointments.ts'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { inEach, Looks, type Spoken } from './looks.ts'

let hall: HallServer
let kiosk: Screen
let looks: Looks
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  kiosk = await hall.device('kiosk-1')
  await ordinaryMorning(hall)
  looks = await Looks.open()
})
afterAll(async () => {
  kiosk?.close()
  await looks?.close()
  await hall?.stop()
})

const at = (time: string) => `2026-10-14T${time}:00+08:00`
const book = async (time: string, matter = 'social-card', citizen: object = {}) => {
  const answer = await kiosk.ask('appointment.book', { matter, start: at(time), citizen })
  if ('refused' in answer) throw new Error(answer.refused)
  return (answer.result as unknown as BookResult).appointment
}
const tap = (pages: Spoken, ...ids: string[]) =>
  inEach(pages, async (page) => {
    for (const id of ids) await byTest(page, id).tap()
  })
const see = (pages: Spoken, id: string) => inEach(pages, (page) => byTest(page, id).waitFor())
const address = (query: string) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`

test('booking and checking in at the kiosk', async () => {
  for (let n = 0; n < 4; n++) await book('15:00')
  for (let n = 0; n < 3; n++) await book('15:30')
  const pages = await looks.show('kiosk', address)
  await see(pages, 'check-in')
  await looks.look(pages, 'kiosk-home-appointments')
  await tap(pages, 'bookable')
  await looks.look(pages, 'kiosk-bookable')
  await tap(pages, 'book-social-card')
  await looks.look(pages, 'kiosk-book-times')
  await tap(pages, 'day-2026-10-15', 'slot-10:00')
  await tap(pages, ...[...'13800138000'].map((digit) => `key-${digit}`))
  await looks.look(pages, 'kiosk-book-telephone')
  await inEach(pages, (page: Page) => byTest(page, 'book-now').tap())
  await see(pages, 'booked-code')
  await looks.look(pages, 'kiosk-booked')
  await inEach(pages, (page: Page) => page.close())
  const other = await looks.show('kiosk', address)
  await tap(other, 'check-in')
  await looks.look(other, 'kiosk-check-in')
  await tap(other, 'key-other')
  await looks.look(other, 'kiosk-check-in-letters')
  await tap(other, 'key-other', ...[...'13800138000'].map((digit) => `key-${digit}`), 'check-in-now')
  await inEach(other, (page) => page.waitForSelector('[data-why=too-early]'))
  await looks.look(other, 'kiosk-check-in-early')
  await tap(other, 'back', 'low')
  await tap(other, 'check-in')
  await looks.look(other, 'kiosk-low-check-in')
  await tap(other, 'back', 'low', 'elder')
  await looks.look(other, 'kiosk-elder-home-appointments')
  await tap(other, 'check-in')
  await looks.look(other, 'kiosk-elder-check-in')
  await inEach(other, (page: Page) => page.close())
})

test('booking on one’s own phone', async () => {
  const pages = await looks.show('phone', (query) => `${hall.url}/book${query}`)
  await see(pages, 'book-time')
  await looks.look(pages, 'phone-book')
  for (const [index, page] of Object.values(pages).entries()) {
    await byTest(page, 'book-day').selectOption({ index })
    await byTest(page, 'book-phone').fill('13500135000')
    await byTest(page, 'book-now').tap()
    await byTest(page, 'appointment-booked').waitFor()
    await page.close()
  }
})

test('on the phone, at the console, on the manager’s page', async () => {
  const waits = await book('11:00', 'social-card', { name: '王小明', phone: '13900139000' })
  const comes = await book('10:30', 'medical-claim', { name: '李四' })
  const absent = await book('10:30', 'pension-transfer')
  const gone = await book('16:00')
  const follow = (code: string) => looks.show('phone', (query) => `${hall.url}/t/${code}${query}`)
  const phone = await follow(waits.code)
  await see(phone, 'check-in')
  await looks.look(phone, 'phone-appointment')
  await tap(phone, 'cancel')
  await looks.look(phone, 'phone-appointment-cancel')
  await tap(phone, 'keep')
  const cancelled = await follow(gone.code)
  const own = await Screen.connect(hall.url, gone.code)
  await own.ask('appointment.cancel', { appointment: gone.id })
  own.close()
  await see(cancelled, 'appointment-cancelled')
  await looks.look(cancelled, 'phone-appointment-cancelled')
  await kiosk.ask('appointment.checkIn', { code: comes.code })
  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await byTest(desk, 'appointment').first().waitFor()
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await live(desk)
    await looks.lookAt(desk, `${lang}/console-appointments`)
    await byTest(desk, 'book').click()
    await byTest(desk, 'book-time').waitFor()
    await looks.lookAt(desk, `${lang}/console-book`)
  }
  await kiosk.ask('demo.advance', { to: at('11:16') })
  const broken = await follow(comes.code)
  await see(broken, 'broken')
  await looks.look(broken, 'phone-appointment-broken')
  const late = await follow(absent.code)
  await see(late, 'appointment-no-show')
  await looks.look(late, 'phone-appointment-no-show')
  const managers = await looks.show('manager', (query) => `${hall.url}/manager${query}`)
  // One after another: several tries side by side would lock the badge for a while.
  for (const each of Object.values(managers)) {
    await byTest(each, 'badge').fill('9001')
    await byTest(each, 'pin').fill('9999')
    await byTest(each, 'sign-in').click()
    await byTest(each, 'page-appointments').click()
    await byTest(each, 'appointment').first().waitFor()
    await byTest(each, 'book-time').waitFor()
  }
  await looks.look(managers, 'manager-appointments')
  looks.expectNothingFound()
})
