import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { type PrintedSlip, textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { HallServer, Screen, type Taken, ticketOf } from '../fixtures/server.ts'

/**
 * One citizen through each kind of case, from the touch on the kiosk to what became of it. The notices come out of a printer that reads its bytes as strictly as
 * paper does, and are read here as the citizen reads them.
 */
const printer = new VirtualPrinter({ profile: profiles['80mm'], keep: 400 })
const citizen = { name: '王小明', phone: '13800138000' }
let hall: HallServer
let kiosk: Screen
let zhang: Screen
let results: Screen
let manager: Screen
let papers = 0

beforeAll(async () => {
  const port = await printer.start()
  // Wednesday the 14th of October 2026, after National Day: no holiday for weeks.
  const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0', '--printer', `127.0.0.1:${port}`]
  hall = await HallServer.start({ args })
  const person = async (badge: string) => Screen.connect(hall.url, await hall.signIn(badge))
  kiosk = await hall.device('kiosk-1')
  ;[zhang, results, manager] = [await person('1001'), await person('1014'), await person('9001')]
  await sitDown()
})
afterAll(async () => {
  for (const screen of [kiosk, zhang, results, manager]) screen?.close()
  await hall?.stop()
  await printer.stop()
})

async function sitDown(): Promise<void> {
  await zhang.ask('counter.open', { counter: 1 })
  await results.ask('counter.open', { counter: 14 })
}

/** What has come out of the printer since: so many slips, whole and without a byte that no printer knows. */
async function out(count: number): Promise<Paper[]> {
  await vi.waitFor(() => expect(printer.printed).toBe(papers + count), { timeout: 15_000, interval: 50 })
  papers += count
  expect(printer.errors).toEqual([])
  return printer.slips.slice(-count).map((slip) => new Paper(slip))
}

/** A slip as somebody reads it: a line that was broken is one sentence. */
class Paper {
  readonly lines: readonly string[]
  readonly text: string
  /** Where its code leads. */
  readonly code: string | undefined
  constructor(slip: PrintedSlip) {
    this.lines = textLines(slip).map((line) => line.trim())
    this.text = this.lines.join('')
    this.code = slip.parts.flatMap((part) => (part.kind === 'qr' ? [part.data] : []))[0]
  }
  says(...words: string[]): void {
    for (const each of words) expect(this.text).toContain(each)
  }
}

/** He touches a matter, takes his number, is called to counter 1 and served there. */
async function served(matter: string): Promise<Taken> {
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter, citizen }))
  const [slip] = await out(1)
  slip?.says(ticket.number)
  expect(slip?.text).not.toContain(citizen.name)
  expect(await zhang.ask('counter.call', { counter: 1 })).toMatchObject({ result: { ticket: { number: ticket.number } } })
  await zhang.ask('counter.start', { counter: 1 })
  return ticket
}

const finish = (outcome: object) => zhang.ask('counter.finish', { counter: 1, outcome })
type Told = { case: { number: string; code: string; due?: string }; notices?: { notice: string; kind: string }[] }

/** The service ends in this kind, and its notices come out: for each its two copies, under one number, with his name and where to look it up. */
async function accepted(outcome: object, kinds: readonly string[]): Promise<Told['case'] & { copies: Paper[] }> {
  const answer = await finish(outcome)
  if ('refused' in answer) throw new Error(`${answer.refused} ${JSON.stringify(answer)}`)
  const { case: told, notices = [] } = answer.result as Told
  expect(notices.map(({ kind }) => kind)).toEqual(kinds)
  return { ...told, copies: await copiesOf(told, notices) }
}

/** Two copies of each notice; the citizen's come back. */
async function copiesOf(told: { number: string; code: string }, notices: readonly { notice: string }[]): Promise<Paper[]> {
  const copies = notices.length > 0 ? await out(notices.length * 2) : []
  return notices.map(({ notice }, place) => {
    const [own, file] = copies.slice(place * 2, place * 2 + 2) as [Paper, Paper]
    own.says('申请人留存')
    file.says('窗口备案', '申请人签收')
    for (const copy of [own, file]) {
      copy.says(notice, told.number, citizen.name, '张敏', '工号 1001', '监督投诉电话')
      expect(copy.code).toBe(`${hall.url}/c/${told.code}`)
    }
    return own
  })
}

/** His telephone, with the page behind the notice's code. It names nobody. */
async function phoneOf(code: string): Promise<{ now: () => unknown; screen: Screen; hangUp: () => void }> {
  const screen = await Screen.connect(hall.url, code)
  await screen.watch(`case:${code}`)
  return {
    now: () => screen.entry(`case:${code}`, 'now'),
    screen,
    hangUp: () => {
      expect(JSON.stringify([...screen.views.values(), screen.patches])).not.toMatch(/王小明|13800138000|张敏/)
      screen.close()
    },
  }
}
const becomes = (phone: { now: () => unknown }, how: object) => vi.waitFor(() => expect(phone.now()).toMatchObject(how))

test('[Z1] instant (即办件): done while he waits; nothing is left to be done and nothing to be told, and he rates it', async () => {
  const { id, code } = await served('licence-copy')
  const phone = await Screen.connect(hall.url, code)
  await phone.watch(`ticket:${code}`)
  const answer = await finish({ kind: 'instant' })
  expect(answer).toHaveProperty('result')
  for (const nothing of ['case', 'notices']) expect((answer as { result: object }).result).not.toHaveProperty(nothing)
  const pad = await hall.device('keypad-1')
  expect(await pad.ask('ticket.rate', { ticket: id, level: 5 })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(phone.entry(`ticket:${code}`, 'now')).toMatchObject({ state: 'finished' }))
  for (const screen of [pad, phone]) screen.close()
})

test('[Z5] [Z28] [Z50] promised (承诺件): by a day that is on the notice; through the back office to the result counter, and signed for', async () => {
  await served('food-permit')
  const { number, code, due, copies } = await accepted({ kind: 'promised' }, ['promise'])
  expect(due).toBe('2026-10-21')
  copies[0]?.says('承诺件通知书', '食品经营许可', '承诺办结日期', '2026年10月21日', '5 个工作日', '《中华人民共和国食品安全法》')
  const phone = await phoneOf(code)
  expect(phone.now()).toMatchObject({ state: 'running', kind: 'promised', due: '2026-10-21', light: 'green' })
  const find = { case: number, check: code.slice(-4) }
  expect(await kiosk.ask('case.find', find)).toMatchObject({ result: { case: { state: 'running', due: '2026-10-21' } } })
  for (const step of ['transfer', 'pick-up', 'return'])
    expect(await zhang.ask('case.step', { case: number, step })).toMatchObject({ result: {} })
  expect(await results.ask('result.hand', { case: number, to: 'applicant', receipt: 'signed' })).toMatchObject({ refused: 'wrong-state' })
  expect(await zhang.ask('case.decide', { case: number, result: 'granted' })).toMatchObject({ result: { state: 'ready' } })
  await becomes(phone, { state: 'ready', result: 'granted' })
  expect(await kiosk.ask('case.find', find)).toMatchObject({ result: { case: { state: 'ready' } } })
  expect(await results.ask('result.hand', { case: number, to: 'applicant', receipt: 'signed' })).toMatchObject({ result: {} })
  await becomes(phone, { state: 'closed', result: 'granted' })
  phone.hangUp()
})

test('[Z4] [Z93] escalated (上报件): a higher office decides against it; why, by which law and how to appeal is on paper, and he asks for a clear answer', async () => {
  await served('disability-card')
  expect(await finish({ kind: 'escalated' })).toEqual({ refused: 'incomplete', at: 'outcome.authority' })
  const { number, code, due, copies } = await accepted({ kind: 'escalated', authority: '市残疾人联合会' }, ['acceptance'])
  expect(due).toBeDefined()
  copies[0]?.says('受理通知书', '审批机关', '市残疾人联合会', '办结期限')
  const phone = await phoneOf(code)
  const refusal = {
    result: 'refused',
    reasonCode: 'conditions-not-met',
    basis: '《残疾人证管理办法》第八条',
    reason: '鉴定结果没有达到评残标准',
  }
  for (const at of ['reasonCode', 'basis', 'reason'])
    expect(await zhang.ask('case.decide', { case: number, ...refusal, [at]: undefined })).toEqual({ refused: 'incomplete', at })
  const answer = await zhang.ask('case.decide', { case: number, ...refusal })
  const { notices } = (answer as unknown as { result: Required<Told> }).result
  expect(notices).toMatchObject([{ kind: 'denial' }])
  const [decision] = await copiesOf({ number, code }, notices)
  decision?.says('不予办理决定书', '不符合规定条件', refusal.reason, refusal.basis, '救济途径', '行政复议', '行政诉讼')
  await becomes(phone, { state: 'closed', result: 'refused' })
  expect(JSON.stringify(phone.now())).not.toContain('评残')
  expect(await phone.screen.ask('case.object', { case: number, words: '请再核一次' })).toMatchObject({ result: { due: '2026-10-19' } })
  await zhang.ask('case.objectionAnswer', { case: number, words: '已请市里复核，结果会书面告知您' })
  await vi.waitFor(() => expect(phone.screen.entry(`case:${code}`, 'objection')).toMatchObject({ state: 'answered' }))
  phone.hangUp()
})

test('[Z20] [Z92] supplement (补充件): told once what is missing; when it is there he is told that it is accepted, and by when', async () => {
  await served('social-card')
  expect(await finish({ kind: 'supplement' })).toEqual({ refused: 'incomplete', at: 'outcome.missing' })
  const missing = { materials: [0], own: ['单位盖章的证明'] }
  const { number, code, due, copies } = await accepted({ kind: 'supplement', missing }, ['supplement'])
  expect(due).toBeUndefined()
  copies[0]?.says('补充件通知书', '需要补充的材料', '单位盖章的证明', '请一次补齐')
  const phone = await phoneOf(code)
  expect(phone.now()).toMatchObject({ state: 'waiting' })
  expect(await zhang.ask('case.decide', { case: number, result: 'granted' })).toMatchObject({ refused: 'wrong-state', state: 'waiting' })
  // This matter promises no days of its own, so the clerk says how many.
  expect(await zhang.ask('case.supply', { case: number })).toEqual({ refused: 'incomplete', at: 'days' })
  const supplied = await zhang.ask('case.supply', { case: number, days: 3 })
  expect(supplied).toMatchObject({ result: { due: '2026-10-19', notices: [{ kind: 'acceptance' }] } })
  const [acceptance] = await copiesOf({ number, code }, (supplied as unknown as { result: Required<Told> }).result.notices)
  acceptance?.says('受理通知书', '办结期限', '2026年10月19日', '3 个工作日')
  await becomes(phone, { state: 'running', due: '2026-10-19' })
  await zhang.ask('case.decide', { case: number, result: 'granted', fetch: false })
  await becomes(phone, { state: 'closed', result: 'granted' })
  phone.hangUp()
})

test('[Z6] [Z29] [Z91] joint (联办件): departments and their stages; a result that nobody fetches is not waited for without a reason', async () => {
  await served('company-setup')
  expect(await finish({ kind: 'joint', departments: ['税务'], days: 6 })).toEqual({ refused: 'incomplete', at: 'outcome.departments' })
  const departments = ['市场监管', '税务', '人社', '公安']
  const { number, code, due, copies } = await accepted({ kind: 'joint', departments, days: 6 }, ['acceptance'])
  expect(due).toBe('2026-10-22')
  copies[0]?.says('受理通知书', '联办部门', ...departments, '2026年10月22日')
  const phone = await phoneOf(code)
  const stages = [
    { matter: 'company-setup', days: 2 },
    { matter: 'invoice', days: 4 },
  ]
  expect(await zhang.ask('case.stages', { case: number, stages: stages.map((each) => ({ ...each, days: 4 })) })).toEqual({
    refused: 'too-long',
  })
  expect(await zhang.ask('case.stages', { case: number, stages })).toMatchObject({ result: {} })
  for (const _ of stages) expect(await zhang.ask('case.stageDone', { case: number })).toMatchObject({ result: { used: 0 } })
  await zhang.ask('case.decide', { case: number, result: 'granted' })
  await becomes(phone, { state: 'ready' })
  expect(await results.ask('case.close', { case: number })).toEqual({ refused: 'reason-needed', at: 'reason' })
  expect(await results.ask('case.close', { case: number, reason: 'other' })).toEqual({ refused: 'reason-needed', at: 'words' })
  expect(await results.ask('case.close', { case: number, reason: 'not-fetched', words: '电话三次没有人接' })).toMatchObject({ result: {} })
  await becomes(phone, { state: 'closed', result: 'granted' })
  // Why is for the staff, in the case's own history.
  await vi.waitFor(async () => {
    const page = await hall.get(`/api/cases/${number}`, await hall.signIn('9001'))
    expect(page.status).toBe(200)
    expect(JSON.stringify(page)).toContain('not-fetched')
  })
  phone.hangUp()
})

test('[Z8] promised with papers to follow (容缺): a second sheet with list, limit and what follows, for both to sign', async () => {
  await served('company-change')
  const tolerance = { missing: { materials: [0] }, days: 5, consequence: '到期没有补齐的退回', consented: true, approvedBy: '9001' }
  const { number, code, copies } = await accepted({ kind: 'promised', tolerance }, ['promise', 'tolerance'])
  copies[1]?.says('容缺受理承诺书', '补齐期限', '2026年10月21日', '到期没有补齐的退回', '承诺按期补齐')
  const phone = await phoneOf(code)
  expect(phone.now()).toMatchObject({ state: 'running', papersBy: '2026-10-21' })
  expect(await zhang.ask('case.decide', { case: number, result: 'granted' })).toMatchObject({ refused: 'incomplete', at: 'papers' })
  expect(await zhang.ask('case.supply', { case: number })).not.toHaveProperty('refused')
  expect(await zhang.ask('case.decide', { case: number, result: 'granted' })).toMatchObject({ result: { state: 'ready' } })
  await becomes(phone, { state: 'ready', result: 'granted' })
  expect(phone.now()).not.toHaveProperty('papersBy')
  phone.hangUp()
})

test('[Z7] enquiry (咨询件): what was asked and answered is in the log and on the paper that he takes along; no case is open', async () => {
  await served('advice')
  const enquiry = { channel: 'desk', question: '新生儿落户要带什么？', answer: '出生医学证明和户口簿', outcome: 'answered' }
  const { number, code } = await accepted({ kind: 'enquiry', enquiry }, [])
  expect(number).toMatch(/^20261014-/)
  const token = await hall.signIn('1001')
  const log = (await hall.get('/api/asked?kind=enquiry&mine=1', token)) as unknown as { rows: { id: string; answer: string }[] }
  expect(log.rows).toMatchObject([{ answer: enquiry.answer }])
  const slip = { kind: 'enquiry', enquiry: log.rows[0]?.id }
  expect(await hall.post('/api/slips', { id: crypto.randomUUID(), language: 'zh-Hans', slip }, token)).toMatchObject({ status: 200 })
  const [paper] = await out(1)
  paper?.says(String(log.rows[0]?.id), enquiry.question, enquiry.answer)
  expect(await zhang.ask('case.decide', { case: number, result: 'granted' })).toMatchObject({
    refused: expect.stringMatching(/case-closed|unknown-case/),
  })
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{12}$/)
})

test('[Z5] petition (信访件): accepted with a day, decided within it', async () => {
  await served('petition')
  const { number, code, due, copies } = await accepted({ kind: 'petition', days: 30 }, ['acceptance'])
  copies[0]?.says('受理通知书', '办结期限')
  expect(due).toMatch(/^2026-1[12]-/)
  const phone = await phoneOf(code)
  expect(phone.now()).toMatchObject({ kind: 'petition', state: 'running' })
  await zhang.ask('case.decide', { case: number, result: 'granted', fetch: false })
  await becomes(phone, { state: 'closed', result: 'granted' })
  phone.hangUp()
})

test('[Z91] [Z93] texts of 10,000 characters are stopped at the edge, in whatever field of a case, and change nothing', async () => {
  await served('food-permit')
  const long = '长'.repeat(10_000)
  const { number, code } = await accepted({ kind: 'promised' }, ['promise'])
  const phone = await phoneOf(code)
  const asks: readonly (readonly [Screen, string, object, string])[] = [
    [zhang, 'case.decide', { result: 'refused', reasonCode: 'other', basis: '办法', reason: long }, 'reason'],
    [zhang, 'case.decide', { result: 'refused', reasonCode: 'other', basis: long, reason: '没有' }, 'basis'],
    [zhang, 'case.close', { reason: 'other', words: long }, 'words'],
    [zhang, 'case.extend.ask', { days: 2, reason: 'other', words: long }, 'words'],
    [manager, 'case.extend.decide', { grant: false, words: long }, 'words'],
    [zhang, 'result.hand', { to: 'agent', agent: long, receipt: 'signed' }, 'agent'],
    [phone.screen, 'case.object', { words: long }, 'words'],
    [zhang, 'case.objectionAnswer', { words: long }, 'words'],
    [kiosk, 'case.find', { check: long }, 'check'],
  ]
  for (const [screen, type, fields, at] of asks)
    expect(await screen.ask(type, { case: number, ...fields })).toMatchObject({ refused: 'malformed', at })
  expect(phone.now()).toMatchObject({ state: 'running' })
  phone.hangUp()
})

test('[Z90] at the kiosk: the code that was scanned, or the number with its last four, and on paper in the same words; not by trying', async () => {
  await served('food-permit')
  const { number, code, copies } = await accepted({ kind: 'promised' }, ['promise'])
  copies[0]?.says(`查询码 ${code.slice(-4)}`)
  expect(await kiosk.ask('case.find', { code })).toMatchObject({ result: { case: { case: number, light: 'green', left: 5 } } })
  const token = hall.demo.devices['kiosk-1']
  const print = (slip: object) =>
    hall.post('/api/slips', { id: crypto.randomUUID(), language: 'zh-Hans', slip: { kind: 'case', ...slip } }, token)
  expect(await print({ case: number, check: code.slice(-4) })).toMatchObject({ status: 200, printer: 'printer-1' })
  const [paper] = await out(1)
  paper?.says('办件进度单', number, '食品经营许可', '正在办', '2026年10月21日前', '还有 5 天', '1 号窗口')
  expect(paper?.text).not.toMatch(/王小明|13800138000|张敏/)
  await zhang.ask('case.decide', { case: number, result: 'granted' })
  expect(await print({ code })).toMatchObject({ status: 200 })
  const [ready] = await out(1)
  ready?.says('可以领取了', '请到 14 号窗口领取')
  // A wrong one prints nothing, and a kiosk's few slips a minute are soon used up.
  const wrong = code.endsWith('2222') ? '3333' : '2222'
  const answers: unknown[] = []
  for (let tries = 0; tries < 6; tries++) answers.push((await print({ case: number, check: wrong }))['refused'])
  expect(answers).toEqual(['unknown-case', 'unknown-case', 'unknown-case', 'unknown-case', 'too-many-requests', 'too-many-requests'])
  expect(
    await hall.post('/api/slips', { id: crypto.randomUUID(), language: 'zh-Hans', slip: { kind: 'case', case: number } }),
  ).toMatchObject({
    refused: 'not-known',
  })
})

test('[Z7] [Z90] returned (退回件): not without ground, law and reason on paper; its code still tells of it on the days after', async () => {
  await served('pension-transfer')
  const outcome = { kind: 'returned', reasonCode: 'main-paper-missing', basis: '《社会保险法》第五十条', reason: '没有带身份证' }
  for (const at of ['reasonCode', 'basis', 'reason'])
    expect(await finish({ ...outcome, [at]: undefined })).toEqual({ refused: 'incomplete', at: `outcome.${at}` })
  const { number, code, copies } = await accepted(outcome, ['return'])
  copies[0]?.says('退回件通知书', '缺少主件', outcome.reason, outcome.basis)
  const phone = await phoneOf(code)
  expect(phone.now()).toMatchObject({ state: 'closed', kind: 'returned' })
  phone.hangUp()
  expect(await manager.ask('demo.advance', { to: '2026-10-15T02:00:00Z' })).toMatchObject({ result: {} })
  const later = await phoneOf(code)
  expect(later.now()).toMatchObject({ case: number, state: 'closed', kind: 'returned' })
  expect(await later.screen.ask('case.object', { case: number, words: '身份证带了' })).toMatchObject({ result: {} })
  expect(await kiosk.ask('case.find', { case: number, check: code.slice(-4) })).toMatchObject({ result: { case: { state: 'closed' } } })
  later.hangUp()
})
