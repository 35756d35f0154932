import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import type { PrintedSlip } from '../../printer/virtual/paper.ts'
import { textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { HallServer, runToEnd, Screen, ticketOf } from '../fixtures/server.ts'

const day = '2026-10-14'
const data = mkdtempSync(join(tmpdir(), 'asked-'))
const printer = new VirtualPrinter({ profile: profiles['80mm'], keep: 100 })
let hall: HallServer
let manager: string
beforeAll(async () => {
  const port = await printer.start()
  const args = ['--demo', '--clock', `${day}T10:24:00+08:00`, '--speed', '0', '--printer', `127.0.0.1:${port}`]
  hall = await HallServer.start({ data, args })
  manager = await hall.signIn('9001')
})
afterAll(async () => {
  await hall?.stop()
  await printer.stop()
  rmSync(data, { recursive: true, force: true })
})

const ask = (
  slip: object,
  { token = manager, id = randomUUID(), ...more }: { token?: string | undefined; id?: string; [key: string]: unknown } = {},
) => hall.post('/api/slips', { id, language: 'zh-Hans', slip, ...more }, token)
const cameOut = (count: number): Promise<PrintedSlip> =>
  vi.waitFor(
    () => {
      expect(printer.printed).toBe(count)
      return printer.slips.at(-1) as PrintedSlip
    },
    { timeout: 8000, interval: 50 },
  )

test('[P53] the list of a matter comes out at the kiosk that asks, once for one request, and nobody’s number is on it', async () => {
  const id = randomUUID()
  const kiosk = hall.demo.devices['kiosk-1']
  const slip = { kind: 'checklist', matter: hall.demo.matters[0] }
  expect(await ask(slip, { token: kiosk, id })).toMatchObject({ status: 200, printer: 'printer-1' })
  expect(await ask(slip, { token: kiosk, id })).toMatchObject({ status: 200 })
  const lines = textLines(await cameOut(1)).map((line) => line.trim())
  expect(lines).toContain('材料清单')
  expect(lines).toContain('带一样，打一个勾')
  expect(lines.some((line) => line.startsWith('□ '))).toBe(true)
  expect(lines.at(-1)).toBe('这不是号，来了请先取号')
  expect(printer.errors).toEqual([])
})

test('[P53] a test page says what the printer is taken for and how it is', async () => {
  expect(await ask({ kind: 'test' }, { language: 'en' })).toMatchObject({ status: 200, printer: 'printer-1', state: 'ready' })
  const lines = textLines(await cameOut(2))
  expect(lines.map((line) => line.trim())).toEqual(expect.arrayContaining(['Test page', 'printer-1', '80 mm, 48 cells, 576 dots']))
  expect(lines.find((line) => line.startsWith('|'))).toHaveLength(48)
  expect(lines.find((line) => line.includes('State'))).toMatch(/ready$/)
})

test('[P54] the closing sheet counts the day, and verify knows its hash again, also when the day went on', async () => {
  const kiosk = await hall.device('kiosk-1')
  for (let people = 0; people < 3; people++) ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  const clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  await clerk.ask('counter.open', { counter: 1 })
  await cameOut(5)
  expect(await ask({ kind: 'day-sheet', day })).toMatchObject({ status: 200 })
  const sheet = await cameOut(6)
  const lines = textLines(sheet).map((line) => line.trim().replace(/ +/g, ' '))
  expect(lines).toContain('合计 3 0 0 0 0')
  expect(lines).toContain('当天还没有结束，之后的事不在这张单上')
  const code = sheet.parts.flatMap((part) => (part.kind === 'qr' ? [part.data] : []))[0] ?? ''
  expect(code).toMatch(/^2026-10-14=[0-9a-f]{64}$/)
  // The same hash, as a person reads it.
  expect(
    lines
      .filter((line) => /^([0-9a-f]{4} ?){8}$/.test(line))
      .join('')
      .replaceAll(' ', ''),
  ).toBe(code.split('=')[1])
  await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })
  for (const screen of [kiosk, clerk]) screen.close()
  await hall.stop()

  const verify = (value: string) => runToEnd(['--program', 'verify', '--data', data, '--sheet', value])
  const seen = await verify(code)
  expect([seen.code, seen.out]).toEqual([
    0,
    expect.stringMatching(/the sheet of 2026-10-14 holds up to event \d+; \d+ events? of that day/),
  ])
  const altered = await verify(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
  expect([altered.code, altered.out]).toEqual([1, expect.stringMatching(/the sheet says/)])
  hall = await HallServer.start({
    data,
    args: ['--demo', '--clock', '2026-10-14T16:00:00+08:00', '--speed', '0', '--printer', `127.0.0.1:${await again()}`],
  })
})

const again = async (): Promise<number> => {
  await printer.stop()
  return printer.start()
}

test('[P53] whoever may not, and what makes no sense, prints nothing', async () => {
  manager = await hall.signIn('9001')
  const clerk = await hall.signIn('1001')
  const kiosk = hall.demo.devices['kiosk-1']
  const list = { kind: 'checklist', matter: hall.demo.matters[0] }
  const before = printer.printed
  expect(await ask(list, { token: '' })).toMatchObject({ status: 401, refused: 'not-known' })
  for (const token of [clerk, hall.demo.devices['board-1'], hall.demo.devices['keypad-1']])
    expect(await ask(list, { token })).toMatchObject({ status: 403, refused: 'not-allowed' })
  for (const slip of [{ kind: 'test' }, { kind: 'day-sheet', day }])
    expect(await ask(slip, { token: kiosk })).toMatchObject({ status: 403, refused: 'not-allowed' })
  const wrong: [object, Record<string, unknown>, string][] = [
    [{ kind: 'poster' }, {}, 'slip.kind'],
    [{ kind: 'checklist', matter: '../etc' }, {}, 'slip.matter'],
    [{ kind: 'day-sheet', day: '14 October' }, {}, 'slip.day'],
    [{ kind: 'day-sheet', day: '2020-01-01' }, {}, 'slip.day'],
    [{ kind: 'test' }, { language: 'fr' }, 'language'],
    [{ kind: 'test' }, { id: '1' }, 'id'],
    [{ kind: 'test', text: 'more' }, {}, 'slip.text'],
  ]
  for (const [slip, more, at] of wrong) expect([at, await ask(slip, more)]).toEqual([at, { status: 400, refused: 'malformed', at }])
  expect(await ask({ kind: 'checklist', matter: 'nothing-known' })).toMatchObject({ status: 409, refused: 'unknown-matter' })
  expect(await ask({ kind: 'test' }, { printer: 'printer-9' })).toMatchObject({ status: 409, refused: 'no-printer' })
  expect(printer.printed).toBe(before)
  // A child at the kiosk does not empty the roll.
  const answers: unknown[] = []
  for (let press = 0; press < 8; press++) answers.push((await ask(list, { token: kiosk }))['status'])
  expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
})
