import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDigit } from '../../protocol/identity-number.ts'
import { SerialDevice } from '../device/pty.ts'
import { SamModule } from '../device/sam-module.ts'
import { AgentProcess } from '../faults/agent-process.ts'
import { axeFinds, byTest, Screens } from '../fixtures/browser.ts'
import { HallServer } from '../fixtures/server.ts'

const of = (first17: string) => first17 + checkDigit(first17)
/** No numbers of anybody: the district does not exist. */
const [wang, li] = [of('99010119900307777'), of('99010119851224321')]

let folder: string
/** The machine may be busy. */
const patient = { timeout: 20_000 }
let hall: HallServer
let screens: Screens
let line: SerialDevice
let reader: SamModule
let program: AgentProcess
let page: Page
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'card-hall-'))
  const document = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8'))
  Object.assign(document.rules, { numbersPerCitizen: 1, cardForNumber: true })
  writeFileSync(join(folder, 'hall.json'), JSON.stringify(document))
  hall = await HallServer.start({ data: join(folder, 'data'), args: ['--hall', join(folder, 'hall.json')] })
  screens = await Screens.open('test/out/e2e/card')
  line = await SerialDevice.plugIn()
  reader = new SamModule(line)
  const token = hall.demo.devices['kiosk-1'] as string
  program = new AgentProcess(
    ['--server', hall.url, '--kiosk', 'kiosk-1', '--at', `serial:${line.path}`, '--token', token],
    'right',
    'card-reader',
  )
  page = await screens.show('kiosk', `${hall.url}/kiosk?lang=en#token=${token}`)
})
afterAll(async () => {
  await program?.kill().catch(() => undefined)
  await line?.discard()
  await screens?.close()
  await hall?.stop()
  rmSync(folder, { recursive: true, force: true })
})
const door = () => byTest(page, 'check-in').textContent()
const toMatter = async () => {
  await page.locator('[data-testid^=group-]').first().click()
  await page.locator('[data-testid^=matter-]').first().click()
}
/** What the first taker has to wait for at every page of the kiosk. */
const gone = (id: string) => byTest(page, id).waitFor({ state: 'detached' })

test('[Y5] a kiosk without a reader speaks of no card, and with one of what it is for', async () => {
  await byTest(page, 'check-in').waitFor()
  expect(await door()).not.toContain('card')
  await toMatter()
  await byTest(page, 'take').click()
  await byTest(page, 'done').click()
  program.start()
  await expect.poll(door, patient).toContain('Place your ID card')
  await screens.shot(page, 'home')
})

test('[Y4] [Y5] a number is asked for, the card is placed, and the number comes by itself; one card is one number', async () => {
  await toMatter()
  await byTest(page, 'take').click()
  await byTest(page, 'failure-card').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await screens.shot(page, 'place')
  reader.place(wang.replace(/.$/, (last) => (last === '1' ? '2' : '1')))
  await expect.poll(() => byTest(page, 'failure-card').textContent(), patient).toContain('could not be read')
  await screens.shot(page, 'unread')
  reader.place(wang)
  await byTest(page, 'slip-number').waitFor()
  await byTest(page, 'card-take').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await screens.shot(page, 'taken')
  reader.lift()
  await gone('card-take')
  await byTest(page, 'done').click()
  reader.place(wang)
  await byTest(page, 'card-read').waitFor()
  await screens.shot(page, 'read')
  await toMatter()
  await byTest(page, 'take').click()
  await byTest(page, 'failure-limit').waitFor()
  await byTest(page, 'failure-home').click()
  await gone('card-read')
  reader.lift()
})

test('[Y5] an appointment is checked in, or told why not, by a card that is placed on the first page', async () => {
  const { entries } = (await hall.get('/api/views/kiosk')) as unknown as { entries: Record<string, Record<string, unknown>> }
  const days = Object.values(entries).flatMap((entry) =>
    Array.isArray(entry['slots']) ? [entry as { line: string; slots: { start: string }[] }] : [],
  )
  const day = days.findLast(({ slots }) => slots.length > 0)
  const matter = Object.values(entries).find((entry) => entry['line'] === day?.line && 'guide' in entry)?.['matter']
  const pin = JSON.parse(readFileSync(join(folder, 'hall.json'), 'utf8')).people.find(
    (each: { badge: string }) => each.badge === '9001',
  ).pin
  const manager = await hall.signInAs('9001', pin)
  const book = { id: crypto.randomUUID(), type: 'appointment.book', matter, start: day?.slots.at(-1)?.start, citizen: { idNumber: li } }
  expect(await hall.post('/api/commands', book, manager)).toMatchObject({ status: 200 })
  await byTest(page, 'check-in').waitFor()
  reader.place(li)
  // It is for another day: nobody is sent to and fro to learn that.
  await expect.poll(() => byTest(page, 'trouble').getAttribute('data-why'), patient).toBe('too-early')
  await screens.shot(page, 'too-early')
  expect(screens.errors).toEqual([])
})

test('[Y5] when the reader is pulled out the kiosk goes on without it', async () => {
  await line.unplug()
  await byTest(page, 'back').click()
  await expect.poll(door, patient).not.toContain('card')
  await toMatter()
  await byTest(page, 'take').click()
  await byTest(page, 'slip-number').waitFor()
})
