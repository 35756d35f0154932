import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

const day = '2026-10-14'
const data = mkdtempSync(join(tmpdir(), 'duty-'))
const printer = new VirtualPrinter({ profile: profiles['80mm'], keep: 100 })
let hall: HallServer
let manager: Screen
let managerToken: string
let clerk1: Screen
let clerk2: Screen
let board: Screen
beforeAll(async () => {
  const port = await printer.start()
  const args = ['--demo', '--clock', `${day}T10:24:00+08:00`, '--speed', '0', '--printer', `127.0.0.1:${port}`]
  hall = await HallServer.start({ data, args })
  managerToken = await hall.signIn('9001')
  manager = await Screen.connect(hall.url, managerToken)
  clerk1 = await Screen.connect(hall.url, await hall.signIn('1001'))
  clerk2 = await Screen.connect(hall.url, await hall.signIn('1002'))
  board = await Screen.connect(hall.url)
  await Promise.all([manager.watch('load'), board.watch('board')])
})
afterAll(async () => {
  for (const screen of [manager, clerk1, clerk2, board]) screen?.close()
  await hall?.stop()
  await printer.stop()
  rmSync(data, { recursive: true, force: true })
})

const upload = (body: Uint8Array | string, token: string) =>
  fetch(`${hall.url}/api/duty/table`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: body as never }).then(
    async (response) => ({ status: response.status, ...((await response.json()) as object) }),
  )
const entry = (screen: Screen, view: string, key: string) => screen.entry(view, key) as Record<string, never> | undefined

test('[O53] [O40] a roster comes from a table, and stands on the board and the manager’s page', async () => {
  const table = '﻿值班表\n日期,工号,到\n2026-10-14,1001,2026/10/18\n2026年10月19日,1002,2026-10-25\n'
  const read = await upload(table, managerToken)
  expect(read).toEqual({
    status: 200,
    turns: [
      { from: '2026-10-14', to: '2026-10-18', badge: '1001' },
      { from: '2026-10-19', to: '2026-10-25', badge: '1002' },
    ],
    bad: [],
    from: '2026-10-14',
    to: '2026-10-25',
  })
  expect(await upload('日期,工号\n2026-10-14,1001\n2026-13-40,1002\n2026-10-20,甲\n', managerToken)).toMatchObject({ bad: [3, 4] })
  expect(await upload(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), managerToken)).toMatchObject({
    refused: 'malformed',
  })
  expect(await upload(table, await hall.signIn('1001'))).toMatchObject({ status: 403 })
  const { turns, from, to } = read as unknown as { turns: object[]; from: string; to: string }
  expect(await manager.ask('duty.plan', { from, to, turns })).toMatchObject({ result: { days: 12, gaps: [], provisional: false } })
  await vi.waitFor(() => expect(entry(board, 'board', 'duty')).toMatchObject({ name: expect.any(String) }))
  await vi.waitFor(() => expect(entry(manager, 'load', 'duty')).toMatchObject({ person: { badge: '1001' } }))
  expect(entry(manager, 'load', 'dutyWeek:2026-10-12')).toMatchObject({ days: { 2: { day, who: { badge: '1001' } } } })
  // 1002's turn is five days ahead: told at once, and once.
  const reminded = [{ day: '2026-10-19', who: { badge: '1002' }, kind: 'first' }]
  await vi.waitFor(() => expect(entry(manager, 'load', 'duty')).toMatchObject({ reminded }), { timeout: 8000 })
})

test('[O43] a swap over the consoles of both, and the manager’s page', async () => {
  await clerk1.ask('counter.open', { counter: 1 })
  await clerk2.ask('counter.open', { counter: 2 })
  await Promise.all([clerk1.watch('counter:1'), clerk2.watch('counter:2')])
  expect(await clerk1.ask('duty.swap.ask', { day: '2026-10-16', with: '1001' })).toMatchObject({ refused: 'same-person' })
  expect(await clerk1.ask('duty.swap.ask', { day: '2026-10-16', with: '1002', reason: '长'.repeat(10_000) })).toMatchObject({
    refused: 'malformed',
  })
  await clerk1.ask('duty.swap.ask', { day: '2026-10-16', with: '1002', instead: '2026-10-20', reason: '送孩子' })
  await vi.waitFor(() => expect(entry(clerk2, 'counter:2', 'duty')).toMatchObject({ swaps: [{ reason: '送孩子' }] }))
  await clerk2.ask('duty.swap.answer', { day: '2026-10-16', agree: true })
  await vi.waitFor(() => expect(entry(manager, 'load', 'swap:2026-10-16')).toMatchObject({ state: 'agreed' }))
  expect(await manager.ask('duty.swap.decide', { day: '2026-10-16', approve: true })).toMatchObject({ result: {} })
  await vi.waitFor(() =>
    expect(entry(manager, 'load', 'dutyWeek:2026-10-12')).toMatchObject({ days: { 4: { who: { badge: '1002' }, changed: true } } }),
  )
})

test('[O45] [O46] [O48] the one on duty notes, ticks and calls out at the console; nobody else does', async () => {
  expect(await clerk1.ask('duty.note', { text: '二号取号机卡纸，已修好' })).toMatchObject({ result: {} })
  expect(await clerk1.ask('duty.note', { text: '长'.repeat(10_000) })).toMatchObject({ refused: 'malformed' })
  expect(await clerk2.ask('duty.note', { text: '路过' })).toMatchObject({ refused: 'not-on-duty' })
  expect(await clerk1.ask('checklist.tick', { list: 'opening', item: 'doors', done: true })).toMatchObject({ result: { left: 5 } })
  expect(await clerk1.ask('checklist.tick', { list: 'opening', item: 'sofa', done: true })).toMatchObject({ refused: 'unknown-item' })
  expect(await clerk1.ask('oncall.call', { badge: '1002', reason: '群众急办护照' })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(entry(clerk2, 'counter:2', 'duty')).toMatchObject({ call: { reason: '群众急办护照' } }))
  await clerk2.ask('oncall.acknowledge')
  await clerk2.ask('oncall.arrived')
  await vi.waitFor(() => expect(entry(clerk2, 'counter:2', 'duty')).not.toHaveProperty('call'))
  expect(entry(clerk1, 'counter:1', 'duty')).toMatchObject({ mine: true, notes: [{ text: '二号取号机卡纸，已修好' }] })
  expect(JSON.stringify(board.views.get('board'))).not.toMatch(/卡纸|护照|送孩子/)
})

test('[O50] [O51] [O52] [O53] a clerk hands over: two badges confirm at one console, both copies are printed, and who goes without is told', async () => {
  const kiosk = await hall.device('kiosk-1')
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  kiosk.close()
  for (const step of ['counter.call', 'counter.start', 'counter.park'] as const) await clerk1.ask(step, { counter: 1 })
  await vi.waitFor(() => expect(entry(clerk1, 'counter:1', 'handing')).toMatchObject({ open: 1 }), { timeout: 8000 })
  expect(await clerk1.ask('handover.prepare', { counter: 1, own: [{ kind: 'task', text: '长'.repeat(10_000) }] })).toMatchObject({
    refused: 'malformed',
  })
  await clerk1.ask('handover.prepare', { counter: 1, own: [{ kind: 'thing', text: '钥匙两把' }] })
  expect(await clerk1.ask('handover.confirm', { counter: 1 })).toMatchObject({ result: { as: 'giver', valid: false } })
  expect(await clerk1.ask('handover.confirm', { counter: 1 })).toMatchObject({ refused: 'same-person' })
  // The taker signs in at the same console for this one thing.
  const taker = await hall.signIn('1003')
  const confirmed = await hall.post('/api/commands', { id: randomUUID(), type: 'handover.confirm', counter: 1, appointments: [] }, taker)
  expect(confirmed).toMatchObject({ status: 200, result: { as: 'taker', valid: true } })
  await vi.waitFor(() => expect(entry(manager, 'load', 'handover:1')).toMatchObject({ valid: true, taker: { badge: '1003' } }))
  const print = (token: string) =>
    hall.post('/api/slips', { id: randomUUID(), language: 'zh-Hans', slip: { kind: 'handover', counter: 1 } }, token)
  expect(await print(await hall.signIn('1002'))).toMatchObject({ status: 403 })
  expect(await print(managerToken)).toMatchObject({ status: 200 })
  const sheets = () =>
    printer.slips.map((slip) => textLines(slip).map((line) => line.trim())).filter((lines) => lines.includes('工作交接清单'))
  await vi.waitFor(() => expect(sheets()).toHaveLength(2), { timeout: 8000 })
  for (const [copy, lines] of sheets().entries()) {
    expect(lines).toContain(`第 ${copy + 1} 份，共 2 份`)
    const text = lines.join('\n')
    for (const said of ['1 号窗口', ticket.number, '钥匙两把', '移交人', '接交人', '在系统里确认']) expect(text).toContain(said)
    expect(lines.filter((line) => line.startsWith('签字 ____'))).toHaveLength(2)
  }
  // Handed over: signing off is clean. The other clerk goes with something open, and it is written down.
  await clerk1.ask('counter.close', { counter: 1 })
  await clerk2.ask('counter.call', { counter: 2 })
  const other = ticketOf(
    (await hall.post('/api/commands', { id: randomUUID(), type: 'ticket.take', matter: hall.demo.matters[0] }, managerToken)) as never,
  )
  for (const step of ['counter.call', 'counter.start', 'counter.park'] as const) await clerk2.ask(step, { counter: 2 })
  expect(other.number).toMatch(/^[A-Z]/)
  await clerk2.ask('counter.close', { counter: 2 })
  const unhanded = () => [...Object.entries(manager.views.get('load') ?? {})].filter(([key]) => key.startsWith('unhanded:'))
  await vi.waitFor(() => expect(unhanded()).toHaveLength(1))
  expect(unhanded()[0]?.[1]).toMatchObject({ counter: 2, who: { badge: '1002' }, tickets: 1 })
})

test('[O54] the closing sheet says who was on duty, how far the lists came, and what was handed over', async () => {
  const before = printer.slips.length
  await hall.post('/api/slips', { id: randomUUID(), language: 'zh-Hans', slip: { kind: 'day-sheet', day } }, managerToken)
  await vi.waitFor(() => expect(printer.slips.length).toBe(before + 1), { timeout: 8000 })
  const lines = textLines(printer.slips.at(-1) as never).map((line) => line.trim().replace(/\s+/g, ' '))
  expect(lines.find((line) => line.startsWith('值班人'))).toContain('1001')
  expect(lines).toEqual(expect.arrayContaining(['岗前清单 1 / 6 项', '交接 2', '双方已确认 1', '没有交接就离岗 1']))
})
