import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'], keep: 100 })
let hall: HallServer
let kiosk: Screen
let first: Screen
let result: Screen
beforeAll(async () => {
  const port = await printer.start()
  hall = await HallServer.start({
    args: ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0', '--printer', `127.0.0.1:${port}`],
  })
  kiosk = await hall.device('kiosk-1')
  first = await Screen.connect(hall.url, await hall.signIn('1001'))
  result = await Screen.connect(hall.url, await hall.signIn('1014'))
  await first.ask('counter.open', { counter: 1 })
  await result.ask('counter.open', { counter: 14 })
  await Promise.all([first.watch('counter:1'), result.watch('counter:14')])
})
afterAll(async () => {
  for (const screen of [kiosk, first, result]) screen?.close()
  await hall?.stop()
  await printer.stop()
})

/** Wang brings papers to counter 1 and is told the number and the code of the case. */
async function accept(): Promise<{ number: string; code: string }> {
  ticketOf(await kiosk.ask('ticket.take', { matter: 'company-setup' }))
  await first.ask('counter.call', { counter: 1 })
  await first.ask('counter.start', { counter: 1 })
  const outcome = { kind: 'promised', days: 5, applicant: { name: '王小明', phone: '13800000000' } }
  const answer = await first.ask('counter.finish', { counter: 1, outcome })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.result['case'] as { number: string; code: string }
}

test('[Z50] [Z51] [Z52] [Z54] from acceptance to the signed receipt: followed by code, found at the kiosk, fetched with a number of the short line, rated', async () => {
  const { number, code } = await accept()
  const phone = await Screen.connect(hall.url, code)
  await phone.watch(`case:${code}`)
  expect(phone.entry(`case:${code}`, 'places')).toMatchObject({ accepted: { counter: 1 }, fetch: [] })
  await first.ask('case.decide', { case: number, result: 'granted' })
  await vi.waitFor(() => expect(phone.entry(`case:${code}`, 'now')).toMatchObject({ state: 'ready' }))
  expect(phone.entry(`case:${code}`, 'places')).toMatchObject({ fetch: [{ counter: 14, open: true }] })
  await vi.waitFor(() => expect(result.entry('counter:14', `ready:${number}`)).toMatchObject({ citizen: '王小明' }))

  expect(await kiosk.ask('case.find', { case: number, check: code.slice(-4) })).toMatchObject({ result: { case: { state: 'ready' } } })
  const { id } = ticketOf(await kiosk.ask('ticket.take', { matter: 'result-pickup' }))
  await result.ask('counter.call', { counter: 14 })
  await result.ask('counter.start', { counter: 14 })

  const token = await hall.signIn('1014')
  const print = { id: randomUUID(), language: 'zh-Hans', slip: { kind: 'receipt', case: number } }
  expect(await hall.post('/api/slips', print, token)).toMatchObject({ status: 200, printer: 'printer-1' })
  const paper = await vi.waitFor(
    () => {
      const lines = printer.slips.map((slip) => textLines(slip).map((line) => line.trim())).find((each) => each.includes('出件签收单'))
      expect(lines).toBeDefined()
      return lines as string[]
    },
    { timeout: 8000, interval: 50 },
  )
  expect(paper.some((line) => line.startsWith('办件编号') && line.endsWith(number))).toBe(true)
  expect(paper.some((line) => /^领取人签字 _+$/.test(line))).toBe(true)
  expect(paper.join('\n')).not.toMatch(/王小明|13800000000/)

  expect(await result.ask('result.hand', { case: number, to: 'applicant' })).toMatchObject({ refused: 'malformed', at: 'receipt' })
  expect(await result.ask('result.hand', { case: number, to: 'applicant', receipt: 'signed' })).toMatchObject({ result: {} })
  expect(await first.ask('result.hand', { case: number, to: 'applicant', receipt: 'signed' })).toMatchObject({
    refused: 'case-closed',
    with: '1014',
  })
  await result.ask('counter.finish', { counter: 14, outcome: { kind: 'instant' } })
  const pad = await hall.device('keypad-14')
  expect(await pad.ask('ticket.rate', { ticket: id, level: 5 })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(phone.entry(`case:${code}`, 'now')).toMatchObject({ state: 'closed', result: 'granted' }))
  for (const screen of [phone, pad]) screen.close()
})

test('[Z56] the holder of the code objects; the answer comes to the same page; long words and strange codes are stopped at the edge', async () => {
  const { number, code } = await accept()
  const phone = await Screen.connect(hall.url, code)
  await phone.watch(`case:${code}`)
  expect(await phone.ask('case.object', { case: number, words: '长'.repeat(10_000) })).toMatchObject({ refused: 'malformed', at: 'words' })
  expect(await kiosk.ask('case.object', { case: number, words: '不同意' })).toMatchObject({ refused: 'not-allowed' })
  expect(await phone.ask('case.object', { case: number, words: '不同意' })).toMatchObject({ result: { due: '2026-10-19' } })
  await vi.waitFor(() => expect(first.entry('counter:1', `objection:${number}`)).toMatchObject({ words: '不同意' }))
  expect(await result.ask('case.objectionAnswer', { case: number, words: '答复' })).toMatchObject({ refused: 'not-allowed' })
  await first.ask('case.objectionAnswer', { case: number, words: '已经重新核过' })
  await vi.waitFor(() => expect(phone.entry(`case:${code}`, 'objection')).toMatchObject({ state: 'answered', answer: '已经重新核过' }))
  phone.close()
})

test('[Z54] codes are not found by trying', async () => {
  const { number, code } = await accept()
  const wrong = code.endsWith('2222') ? '3333' : '2222'
  let answer: unknown
  for (let tries = 0; tries < 9; tries++) answer = await kiosk.ask('case.find', { case: number, check: wrong })
  expect(answer).toMatchObject({ refused: 'locked' })
  expect(await kiosk.ask('case.find', { case: number, check: code.slice(-4) })).toMatchObject({ refused: 'locked' })
})
