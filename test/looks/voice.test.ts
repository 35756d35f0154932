import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import { HallServer } from '../fixtures/server.ts'
import { inEach, Looks } from './looks.ts'

const data = mkdtempSync(join(tmpdir(), 'voice-looks-'))
let hall: HallServer
let looks: Looks
beforeAll(async () => {
  writeFileSync(join(data, 'folder.json'), '{"kind":"demo"}')
  mkdirSync(join(data, 'clips/zh-Hans'), { recursive: true })
  writeFileSync(join(data, 'clips/zh-Hans/please-come-to-the-counter.wav'), 'ID3 not a wave')
  hall = await HallServer.start({ data, env: { PATH: '/nowhere' } })
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await hall?.stop()
  rmSync(data, { recursive: true, force: true })
})

test('the manager is told that the voice is missing, and which recording cannot be used', async () => {
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
  }
  await inEach(manager, (page) => page.waitForSelector('.al.look'))
  await inEach(manager, (page) => page.waitForSelector('.al.know'))
  await looks.look(manager, 'manager-voice')
  looks.expectNothingFound()
})
