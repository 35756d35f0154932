import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, type Spoken } from './looks.ts'

const data = mkdtempSync(join(tmpdir(), 'hall-report-'))
const startAt = (clock: string, speed: string) => HallServer.start({ data, args: ['--demo', '--clock', clock, '--speed', speed] })
let hall: HallServer
let hands: HallHands
let looks: Looks
beforeAll(async () => {
  // A minute in a second, so that waits and services last some minutes.
  hall = await startAt(tenTwentyFour, '60')
  hands = await HallHands.of(hall)
  looks = await Looks.open()
})
afterAll(async () => {
  hands?.close()
  await looks?.close()
  await hall?.stop()
  rmSync(data, { recursive: true, force: true })
})

async function signedIn(): Promise<Spoken> {
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/report`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'nobody').waitFor()
  }
  return manager
}

test('the day in figures', async () => {
  const manager = await signedIn()
  await looks.look(manager, 'report-empty')

  await ordinaryMorning(hall)
  for (const matter of hall.demo.matters.slice(0, 30)) await hands.take(matter)
  const back = await hands.take(hall.demo.matters[3] as string)
  await hands.cancel(back)
  for (const counter of [1, 2, 3]) {
    await hands.at(counter, 'finish', { outcome: { kind: 'instant' } })
    await hands.at(counter, 'call')
    await hands.at(counter, counter === 2 ? 'missed' : 'start')
  }
  await inEach(manager, (page) => byTest(page, 'report-counter-2').getByText('1', { exact: true }).first().waitFor())
  await looks.look(manager, 'report')
  await inEach(manager, (page) => page.locator('.report tbody tr').last().scrollIntoViewIfNeeded())
  await looks.look(manager, 'report-last')
  for (const [lang, page] of Object.entries(manager)) await page.pdf({ path: `test/out/looks/${lang}/report.pdf`, preferCSSPageSize: true })
  await looks.contrast(manager, 'report-contrast')

  await inEach(manager, (page) => byTest(page, 'day-before').click())
  await inEach(manager, (page) => byTest(page, 'nobody').waitFor())
  await looks.look(manager, 'report-earlier')
  await inEach(manager, (page) => byTest(page, 'today').click())
  await inEach(manager, (page) => byTest(page, 'report-total').waitFor())
  await hall.stop()
  await looks.unconnected(manager, 'report-unconnected')

  // The next morning, before anybody has come.
  hall = await startAt('2026-10-15T08:20:00+08:00', '1')
  const next = await signedIn()
  await looks.look(next, 'report-past-today')
  await inEach(next, (page) => byTest(page, 'day-before').click())
  await inEach(next, (page) => byTest(page, 'report-total').waitFor())
  await looks.look(next, 'report-past')
  await inEach(next, (page) => page.locator('.report tbody tr').last().scrollIntoViewIfNeeded())
  await looks.look(next, 'report-past-last')
  looks.expectNothingFound()
})
