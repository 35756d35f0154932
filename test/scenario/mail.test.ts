import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import type { MailSheet } from '../../protocol/mail-sheet.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'], keep: 100 })
let hall: HallServer
let kiosk: Screen
let first: Screen
let result: Screen
let manager: Screen
beforeAll(async () => {
  const port = await printer.start()
  hall = await HallServer.start({
    args: ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0', '--printer', `127.0.0.1:${port}`],
  })
  kiosk = await hall.device('kiosk-1')
  first = await Screen.connect(hall.url, await hall.signIn('1001'))
  result = await Screen.connect(hall.url, await hall.signIn('1014'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await first.ask('counter.open', { counter: 1 })
  await result.ask('counter.open', { counter: 14 })
  await Promise.all([first.watch('counter:1'), result.watch('counter:14'), manager.watch('load')])
})
afterAll(async () => {
  for (const screen of [kiosk, first, result, manager]) screen?.close()
  await hall?.stop()
  await printer.stop()
})

const to = { name: '王小明', phone: '13800000001', address: '人民路 18 号 3 单元 502' }

/** Wang brings papers to counter 1, and says how the result is to come. */
async function accept(delivery: object): Promise<{ number: string; code: string }> {
  ticketOf(await kiosk.ask('ticket.take', { matter: 'company-setup' }))
  await first.ask('counter.call', { counter: 1 })
  await first.ask('counter.start', { counter: 1 })
  const answer = await first.ask('counter.finish', { counter: 1, outcome: { kind: 'promised', days: 5, delivery } })
  if ('refused' in answer) throw new Error(JSON.stringify(answer))
  return answer.result['case'] as { number: string; code: string }
}

/** The last sheets that came out, as text. */
const sheets = (said: string): string[] => printer.slips.map((slip) => textLines(slip).join('\n')).filter((text) => text.includes(said))
const read = async (path: string, token: string) => fetch(`${hall.url}${path}`, { headers: { authorization: `Bearer ${token}` } })

test('[Z70] [Z72] [Z74] [Z75] [Z76] the result comes by mail: ordered at the counter, packed and handed over, delivered, settled at the month’s end', async () => {
  const { number, code } = await accept({ way: 'mail', to })
  const phone = await Screen.connect(hall.url, code)
  await phone.watch(`case:${code}`)
  expect(phone.entry(`case:${code}`, 'mail')).toMatchObject({ state: 'ordered', way: 'deliver', reach: 'city' })
  await vi.waitFor(() => expect(result.entry('counter:14', `parcel:${number}`)).toMatchObject({ ready: false, to }))
  await first.ask('case.decide', { case: number, result: 'granted' })
  await vi.waitFor(() => expect(manager.entry('load', `parcel:${number}`)).toMatchObject({ ready: true, state: 'ordered' }))
  expect(JSON.stringify(manager.entry('load', `parcel:${number}`))).not.toContain('人民路')
  expect(await result.ask('result.hand', { case: number, to: 'applicant', receipt: 'signed' })).toMatchObject({ refused: 'by-mail' })

  // The clerk of the result counter packs it; a clerk who has nothing to do with it learns no address.
  const packer = await hall.signIn('1014')
  const other = await hall.signIn('1002')
  const slip = { language: 'zh-Hans', slip: { kind: 'waybill', case: number } }
  expect(await hall.post('/api/slips/preview', { id: randomUUID(), ...slip }, other)).toMatchObject({ refused: 'not-allowed' })
  expect(await hall.post('/api/slips/preview', { id: randomUUID(), ...slip }, packer)).toMatchObject({ slip: { kind: 'waybill', to } })
  expect(await hall.post('/api/slips', { id: randomUUID(), ...slip }, packer)).toMatchObject({ status: 200, printer: 'printer-1' })
  const [sheet = ''] = await vi.waitFor(
    () => {
      const found = sheets('政务专递')
      expect(found).toHaveLength(1)
      return found
    },
    { timeout: 10_000 },
  )
  expect(sheet).toContain(number)
  expect(sheet).toContain(to.address)

  expect(await result.ask('mail.handOver', { parcels: [{ case: number, waybill: 'ez1026101400cn' }] })).toHaveProperty('result')
  await vi.waitFor(() =>
    expect(phone.entry(`case:${code}`, 'mail')).toMatchObject({ state: 'handed', waybill: 'EZ1026101400CN', dueDay: '2026-10-14' }),
  )
  const leader = await hall.signIn('9001')
  const book = { id: randomUUID(), language: 'zh-Hans', slip: { kind: 'mail-book', day: '2026-10-14' } }
  expect(await hall.post('/api/slips', book, leader)).toMatchObject({ status: 200 })
  const books = await vi.waitFor(
    () => {
      const found = sheets('政务专递交接簿')
      expect(found).toHaveLength(2)
      return found
    },
    { timeout: 10_000 },
  )
  for (const text of books) {
    expect(text).toContain('EZ1026101400CN')
    expect(text).not.toContain(to.name)
  }

  // At 17:00 it is not known to be there.
  await manager.ask('demo.advance', { to: '2026-10-14T17:05:00+08:00' })
  await vi.waitFor(() => expect(manager.entry('load', 'mail')).toMatchObject({ handed: 1, late: 1 }))
  expect(await manager.ask('mail.delivered', { case: number, at: '2026-10-14T16:10:00+08:00' })).toHaveProperty('result')
  await vi.waitFor(() => expect(phone.entry(`case:${code}`, 'now')).toMatchObject({ state: 'closed', result: 'granted' }))
  expect(phone.entry(`case:${code}`, 'mail')).toMatchObject({ state: 'delivered' })

  // The register's page of the case tells each step, and no address.
  const page = (await (await read(`/api/cases/${number}`, leader)).json()) as { steps: { type: string }[] }
  expect(page.steps.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['mail.ordered', 'mail.handed', 'mail.late', 'mail.delivered', 'case.closed']),
  )
  expect(JSON.stringify(page)).not.toContain('人民路')

  await manager.ask('demo.advance', { to: '2026-11-06T09:00:00+08:00' })
  await vi.waitFor(() => expect(manager.entry('load', 'mail')).toMatchObject({ month: { month: '2026-10', handed: 1, by: '2026-11-10' } }))
  const month = (await (await read('/api/mail/month?month=2026-10', leader)).json()) as MailSheet
  expect(month).toMatchObject({
    handed: 1,
    paidByHall: 1,
    parcels: [{ case: number, waybill: 'EZ1026101400CN', state: 'delivered', late: false }],
  })
  expect(month.reaches.find(({ reach }) => reach === 'city')).toMatchObject({ handed: 1, inTime: 1, late: 0 })
  const csv = await (await read('/api/mail/month?month=2026-10&format=csv', leader)).text()
  expect(csv).toContain('政务专递月统计表,2026-10')
  expect(csv).not.toContain(to.name)
  expect(await manager.ask('mail.reconcile', { month: '2026-10' })).toHaveProperty('result')
  expect(await manager.ask('mail.reconcile', { month: '2026-10' })).toMatchObject({ refused: 'wrong-state' })
  phone.close()
})

test('[Z70] [Z71] what does not fit is said: an address without end, a waybill that is none, a month that is none, and who may not', async () => {
  await first.ask('counter.open', { counter: 1 })
  const { number } = await accept({ way: 'pickup' })
  const order = (fields: object) => first.ask('mail.order', { case: number, to: { ...to, ...fields } })
  expect(await order({ address: '长'.repeat(10_000) })).toMatchObject({ refused: 'malformed', at: 'to.address' })
  expect(await order({ phone: 'none' })).toMatchObject({ refused: 'malformed', at: 'to.phone' })
  expect(await order({ address: '' })).toMatchObject({ refused: 'malformed', at: 'to.address' })
  expect(await order({})).toHaveProperty('result')
  expect(await order({})).toMatchObject({ refused: 'already-mailed', state: 'ordered' })
  expect(await first.ask('mail.handOver', { parcels: [{ case: number, waybill: '../1' }] })).toMatchObject({ refused: 'malformed' })
  expect(await first.ask('mail.handOver', { parcels: [] })).toMatchObject({ refused: 'malformed' })
  expect(await first.ask('mail.handOver', { parcels: [{ case: number, waybill: 'EZ99999999' }] })).toMatchObject({ refused: 'wrong-state' })
  expect(await first.ask('mail.reconcile', { month: '2026-10' })).toMatchObject({ refused: 'not-allowed' })
  const leader = await hall.signIn('9001')
  expect((await read('/api/mail/month?month=2026-13', leader)).status).toBe(400)
  expect((await read('/api/mail/month?month=2026-10', '')).status).toBe(401)
  expect((await read('/api/mail/day?day=2026-02-30', leader)).status).toBe(400)
})
