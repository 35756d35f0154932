import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'], keep: 20 })
const client = { name: '王秀兰', phone: '138 0013 8000' }
const scope = '代取不动产登记证书，补正材料'
const agency = 'D20261014-001'
let hall: HallServer
let tokens: Record<'clerk' | 'agent' | 'other' | 'manager', string>
let kiosk: Screen
let clerk: Screen
let agent: Screen
let manager: Screen

beforeAll(async () => {
  const port = await printer.start()
  const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0', '--printer', `127.0.0.1:${port}`]
  hall = await HallServer.start({ args })
  tokens = {
    clerk: await hall.signIn('1001'),
    agent: await hall.signIn('1002'),
    other: await hall.signIn('1003'),
    manager: await hall.signIn('9001'),
  }
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, tokens.clerk)
  agent = await Screen.connect(hall.url, tokens.agent)
  manager = await Screen.connect(hall.url, tokens.manager)
  await clerk.ask('counter.open', { counter: 1 })
  await agent.ask('counter.open', { counter: 2 })
  await Promise.all([clerk.watch('counter:1'), agent.watch('counter:2'), manager.watch('load')])
})
afterAll(async () => {
  for (const screen of [kiosk, clerk, agent, manager]) screen?.close()
  await hall?.stop()
  await printer.stop()
})

const printed = (slip: object, token: string) =>
  fetch(`${hall.url}/api/slips`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ id: randomUUID(), language: 'zh-Hans', slip }),
  }).then(async (response) => ({ status: response.status, ...((await response.json()) as object) }))
const papers = () => printer.slips.map((paper) => textLines(paper).join('\n'))

test('[Z60] a mandate is taken at the counter, and one without an agent, or with one who is nobody, is none', async () => {
  await kiosk.ask('ticket.take', { matter: 'advice' })
  const { id } = ticketOf(await clerk.ask('counter.call', { counter: 1 }))
  await clerk.ask('counter.start', { counter: 1 })
  const given = { counter: 1, ticket: id, client, mandate: { scope, limit: 2 } }
  expect(await clerk.ask('agency.accept', given)).toMatchObject({ refused: 'incomplete', at: 'agent' })
  expect(await clerk.ask('agency.accept', { ...given, agent: '7777' })).toMatchObject({ refused: 'unknown-person' })
  expect(await clerk.ask('agency.accept', { ...given, agent: '1002', mandate: { scope: '办'.repeat(10_000), limit: 2 } })).toMatchObject({
    refused: 'malformed',
    at: 'mandate.scope',
  })
  expect(await clerk.ask('agency.accept', { ...given, agent: '1002' })).toMatchObject({ result: { agency, dueDay: '2026-10-16' } })
  await vi.waitFor(() =>
    expect(agent.views.get('counter:2')?.[`agency:${agency}`]).toMatchObject({ state: 'accepted', client, scope, limit: 2 }),
  )
  expect(clerk.views.get('counter:1')).not.toHaveProperty(`agency:${agency}`)
})

test('[Z60] [Z63] the mandate is printed in two copies, for those who have to do with it', async () => {
  expect(await printed({ kind: 'agency-mandate', agency }, tokens.other)).toMatchObject({ refused: 'not-allowed' })
  expect(await printed({ kind: 'agency-mandate', agency: 'D20261014-099' }, tokens.clerk)).toMatchObject({ refused: 'unknown-agency' })
  expect(await printed({ kind: 'agency-mandate', agency }, tokens.clerk)).toMatchObject({ status: 200 })
  await vi.waitFor(() => expect(papers().filter((text) => text.includes('代理服务委托书'))).toHaveLength(2), {
    timeout: 8000,
    interval: 50,
  })
  const copies = papers().filter((text) => text.includes('代理服务委托书'))
  for (const text of copies) {
    for (const said of [agency, client.name, '2026-10-16', '2 个工作日', '委托人签字', '代办人签字', '不收费']) expect(text).toContain(said)
    expect(text).not.toMatch(/费用|元/)
  }
  expect(copies.map((text) => /第 ([12]) 份/.exec(text)?.[1]).sort()).toEqual(['1', '2'])
})

test('[Z62] [Z63] handled, replied, and the citizen’s word: who is not satisfied is called back', async () => {
  expect(await agent.ask('agency.step', { agency, step: 'replied' })).toMatchObject({ refused: 'wrong-state', state: 'accepted' })
  expect(await clerk.ask('agency.step', { agency, step: 'handled' })).toMatchObject({ refused: 'not-allowed' })
  for (const step of ['handled', 'replied']) expect(await agent.ask('agency.step', { agency, step })).toHaveProperty('seq')
  await vi.waitFor(() => expect(manager.views.get('load')?.['agencies']).toMatchObject({ open: 0, toAsk: 1 }))
  expect(await printed({ kind: 'agency-feedback', agency }, tokens.agent)).toMatchObject({ status: 200 })
  await vi.waitFor(() => expect(papers().some((text) => text.includes('服务意见反馈表') && text.includes('不满意'))).toBe(true), {
    timeout: 8000,
    interval: 50,
  })
  expect(await agent.ask('agency.feedback', { agency, satisfied: false, note: '跑了两趟' })).toHaveProperty('seq')
  expect(await agent.ask('agency.feedback', { agency, satisfied: true })).toMatchObject({ refused: 'unknown-agency' })
  const { rows } = (await hall.get('/api/asked?kind=visit', tokens.manager)) as never as { rows: object[] }
  expect(rows).toMatchObject([{ cause: 'agency', caller: client }])
})

test('[Z66] the ledger has it, days used beside days promised; the table that leaves the hall names no citizen', async () => {
  await clerk.ask('agency.accept', { counter: 1, ticket: 't_0000000000000000', agent: '1002', client, mandate: { scope, limit: 2 } })
  expect(await hall.get('/api/agencies?state=done', tokens.manager)).toMatchObject({
    total: 1,
    rows: [{ agency, agent: { badge: '1002' }, client, scope, limit: 2, handled: { used: 0 }, satisfied: false, note: '跑了两趟' }],
  })
  expect(await hall.get('/api/agencies?state=open', tokens.manager)).toMatchObject({ total: 0 })
  expect(await hall.get('/api/agencies/counts', tokens.manager)).toMatchObject({
    year: '2026',
    wanted: 50,
    agents: [{ agent: { badge: '1002' }, done: 1, dissatisfied: 1, used: 0, promised: 2 }],
  })
  expect(await hall.get('/api/agencies', tokens.clerk)).toMatchObject({ status: 403 })
  expect(await hall.get('/api/agencies?state=none', tokens.manager)).toMatchObject({ status: 400 })
  const response = await fetch(`${hall.url}/api/agencies?format=csv`, { headers: { authorization: `Bearer ${tokens.manager}` } })
  const csv = await response.text()
  expect(csv).toContain(agency)
  for (const secret of [client.name, client.phone, scope]) expect(csv).not.toContain(secret)
})
