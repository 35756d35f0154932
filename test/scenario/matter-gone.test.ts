import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CasesPage } from '../../protocol/cases-asked.ts'
import type { HallDocument } from '../../protocol/hall-document.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

const matter = 'licence-copy'
const demo = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')) as HallDocument
const called = demo.matters.find((each) => each.matter === matter)?.name['zh-Hans'] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'gone-'))
const file = join(folder, 'hall.json')
let hall: HallServer
let number: string

const started = (document: HallDocument) => {
  writeFileSync(file, JSON.stringify(document))
  const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0']
  return HallServer.start({ args, data: join(folder, 'data'), env: { HALL_DEMO_FILE: file } })
}

/** A case that is decided, and an enquiry, about a matter that the next start of the hall no longer has. */
beforeAll(async () => {
  hall = await started(demo)
  const kiosk = await hall.device('kiosk-1')
  const clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  await clerk.ask('counter.open', { counter: 1 })
  await kiosk.ask('ticket.take', { matter })
  const { id } = ticketOf(await clerk.ask('counter.call', { counter: 1 }))
  await clerk.ask('counter.start', { counter: 1, ticket: id })
  const outcome = { kind: 'promised', days: 5, departure: 'papers', applicant: { name: '王小明', phone: '13800000000' } }
  const answer = await clerk.ask('counter.finish', { counter: 1, ticket: id, outcome })
  if ('refused' in answer) throw new Error(JSON.stringify(answer))
  number = (answer.result as { case: { number: string } }).case.number
  expect(await clerk.ask('case.decide', { case: number, result: 'granted' })).toHaveProperty('result')
  for (const screen of [kiosk, clerk]) screen.close()
  await hall.stop()
  hall = await started({ ...demo, matters: demo.matters.filter((each) => each.matter !== matter) })
})
afterAll(async () => {
  await hall?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('[Z94] registers name a matter that the hall no longer has, and what is searched by', async () => {
  const manager = await hall.signIn('9001')
  const page = (await hall.get('/api/cases?register=open&choices=true', manager)) as unknown as CasesPage
  expect(page.rows).toMatchObject([{ case: number, matter, name: { 'zh-Hans': called } }])
  expect(page.choices?.matters).toContainEqual(expect.objectContaining({ matter }))
  const response = await fetch(`${hall.url}/api/cases?format=csv`, { headers: { authorization: `Bearer ${manager}` } })
  expect(await response.text()).toContain(`,${called},`)
})

test('[Z94] [Z52] what is signed for a result names it too', async () => {
  const slip = { id: randomUUID(), language: 'zh-Hans', slip: { kind: 'receipt', case: number } }
  const preview = await hall.post('/api/slips/preview', slip, await hall.signIn('1001'))
  expect(preview).toMatchObject({ slip: { kind: 'receipt', case: number, matter: called } })
})
