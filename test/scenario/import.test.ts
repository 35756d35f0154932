import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportReport } from '../../protocol/hall-import.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import { csv, templateWith } from '../fixtures/import-hall.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

type Answer = { status: number } & Partial<ImportReport> & Partial<Refusal>
let hall: HallServer
let manager: string
beforeAll(async () => {
  hall = await HallServer.start()
  manager = await hall.signIn('9001')
})
afterAll(() => hall?.stop())

async function send(file: string | Uint8Array, query: string, token = manager): Promise<Answer> {
  const response = await fetch(`${hall.url}/api/hall/import?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: typeof file === 'string' ? file : Buffer.from(file),
  })
  return { status: response.status, ...((await response.json()) as object) }
}
const download = (name: string, token = manager) => fetch(`${hall.url}/api/hall/${name}`, { headers: { authorization: `Bearer ${token}` } })
const signIn = (badge: string, pin: string) => hall.post('/api/session', { badge, pin })
const newMatter = (name: string, letter: string, counters: string) =>
  csv([
    ['事项名称', '事项英文', '队列字母', '队列名称', '办理窗口', '分类', '分钟', '材料'],
    [name, 'Passport', letter, '出入境', counters, '出入境证件', '12', '身份证*1'],
  ])
const newClerk = (badge: string, pin: string) =>
  csv([
    ['工号', '姓名', '密码', '角色', 'A岗窗口'],
    [badge, '新同事', pin, '窗口人员', '1'],
  ])

describe('the manager brings the hall’s tables', () => {
  test('the template comes down, a matter is added, and the kiosk shows it while it looks on', async () => {
    const template = Buffer.from(await (await download('template.xlsx')).arrayBuffer())
    expect(await send(template, 'mode=check&absent=remove')).toMatchObject({
      status: 200,
      problems: [],
      applied: false,
      changes: { matters: { changed: 0 } },
    })

    const kiosk = await hall.device('kiosk-1')
    await kiosk.watch('kiosk')
    const file = newMatter('护照办理', 'J', '1、2')
    const checked = await send(file, 'mode=check')
    expect(checked).toMatchObject({ status: 200, applied: false, changes: { matters: { new: 1 }, lines: { new: 1 }, groups: { new: 1 } } })
    expect(kiosk.entry('kiosk', 'matter:passport')).toBeUndefined()
    expect(await send(file, `mode=apply&base=${checked.base}`)).toMatchObject({ status: 200, applied: true })
    expect(kiosk.entry('kiosk', 'matter:passport')).toMatchObject({ name: { en: 'Passport', 'zh-Hant': '護照辦理' } })

    const clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
    await clerk.ask('counter.open', { counter: 1 })
    expect(ticketOf(await kiosk.ask('ticket.take', { matter: 'passport' })).number).toBe('J001')
    expect(ticketOf(await clerk.ask('counter.call', { counter: 1 })).number).toBe('J001')
  })

  test('a new clerk signs in with the PIN of the file, another with the one that was made for her; the others keep theirs', async () => {
    const still = await hall.signIn('1002')
    expect(await send(newClerk('2001', '246802'), 'mode=apply')).toMatchObject({ status: 200, applied: true, newPins: [] })
    expect((await signIn('2001', '246802')).status).toBe(200)
    const applied = await send(newClerk('2002', ''), 'mode=apply')
    const [made] = applied.newPins ?? []
    expect(made).toMatchObject({ badge: '2002', name: '新同事', pin: expect.stringMatching(/^[0-9]{6}$/) })
    expect((await signIn('2002', String(made?.pin))).status).toBe(200)
    expect((await signIn('1003', '3333')).status).toBe(200)
    const clerk = await Screen.connect(hall.url, still)
    expect(await clerk.ask('counter.open', { counter: 2 })).toMatchObject({ result: {} })
    clerk.close()
  })

  test('[I4] a new PIN and a leaving end the sessions that were begun before', async () => {
    await send(newClerk('2011', '246811'), 'mode=apply')
    await send(newClerk('2012', '246812'), 'mode=apply')
    const enter = async (badge: string, pin: string) => String((await signIn(badge, pin))['token'])
    const [renewed, leaving, other] = [await enter('2011', '246811'), await enter('2012', '246812'), await hall.signIn('1005')]
    const seen = async (token: string) => (await hall.get('/api/views/counter:5', token))['refused'] ?? 'known'
    expect([await seen(renewed), await seen(leaving), await seen(other)]).not.toContain('not-known')
    await send(newClerk('2011', '135711'), 'mode=check')
    expect(await seen(renewed)).not.toBe('not-known')
    expect(await send(newClerk('2011', '135711'), 'mode=apply')).toMatchObject({ applied: true })
    expect([await seen(renewed), await seen(leaving)]).toEqual(['not-known', expect.not.stringMatching('not-known')])

    const list = (await (await download('people.csv')).text()).split('\r\n')
    expect(await send(list.filter((row) => !row.includes('2012')).join('\r\n'), 'mode=apply&absent=remove')).toMatchObject({
      applied: true,
      changes: { people: { removed: 1 } },
    })
    expect(await send(newClerk('2012', '135712'), 'mode=apply')).toMatchObject({ applied: true })
    expect(await seen(leaving)).toBe('not-known')
    expect(await seen(other)).not.toBe('not-known')
  })

  test('[I3] nothing of a file is imported when one of its rows is bad', async () => {
    const before = await (await download('people.csv')).text()
    const file = csv([
      ['工号', '姓名', '密码', '角色'],
      ['2101', '好', '135246', '导办'],
      ['2102', '坏', '135246', '局长'],
    ])
    expect(await send(file, 'mode=apply')).toMatchObject({
      status: 409,
      refused: 'rows-to-mend',
      applied: false,
      problems: [{ row: 3, column: '角色', code: 'role' }],
    })
    expect((await signIn('2101', '135246')).status).toBe(401)
    expect(await (await download('people.csv')).text()).toBe(before)
  })

  test('[I3] a matter that somebody waits for does not go, and the number is told', async () => {
    const kiosk = await hall.device('kiosk-1')
    const { number } = ticketOf(await kiosk.ask('ticket.take', { matter: 'company-setup' }))
    const rows = templateWith('matters', []).filter(([id]) => id !== 'company-setup')
    const told = await send(csv(rows), 'mode=apply&absent=remove')
    expect(told).toMatchObject({ status: 409, refused: 'rows-to-mend' })
    expect(told.problems?.map(({ code }) => code)).toContain('people-waiting')
    expect(['J001', number]).toContain(told.problems?.find(({ code }) => code === 'people-waiting')?.value)
  })

  test('[I3] of two at once one is put in force; whoever checked against an older hall checks again', async () => {
    const { base } = await send(newClerk('2201', '121212'), 'mode=check')
    const both = await Promise.all([
      send(newClerk('2201', '121212'), `mode=apply&base=${base}`),
      send(newClerk('2202', '232323'), `mode=apply&base=${base}`),
    ])
    expect(both.map(({ status, refused }) => refused ?? status).sort()).toEqual([200, 'hall-changed'])
    expect(await send(newClerk('2203', '343434'), `mode=check&base=${base}`)).toMatchObject({ status: 409, refused: 'hall-changed' })
  })

  test('[I4] is for managers; a clerk, a kiosk and a stranger are refused before anything is read', async () => {
    const clerk = await hall.signIn('1004')
    for (const [token, status, refused] of [
      [clerk, 403, 'not-allowed'],
      [String(hall.demo.devices['kiosk-1']), 403, 'not-allowed'],
      ['', 401, 'not-known'],
    ] as const) {
      expect(await send('x', 'mode=apply', token)).toEqual({ status, refused })
      for (const name of ['template.xlsx', 'people.csv', 'matters.csv']) expect((await download(name, token)).status).toBe(status)
    }
    expect(await send('', 'mode=check')).toMatchObject({ status: 400, refused: 'malformed' })
    expect(await send('x', 'mode=perhaps')).toMatchObject({ status: 400, refused: 'malformed', at: 'mode' })
    expect(await send(new Uint8Array(9 * 1024 * 1024), 'mode=check')).toMatchObject({ status: 413, refused: 'too-large' })
  })

  test('the journal names who imported, and holds neither names nor PINs', async () => {
    await send(
      csv([
        ['工号', '姓名', '密码', '角色'],
        ['2301', '隐名氏', '918273', '导办'],
      ]),
      'mode=apply',
    )
    const { default: Database } = await import('better-sqlite3')
    const db = new Database(`${hall.data}/hall.db`, { readonly: true })
    const events = db.prepare("select actor, body from events where type = 'hall.configured' order by seq").all() as {
      actor: string
      body: string
    }[]
    db.close()
    expect(events.map(({ actor }) => actor).slice(0, 2)).toEqual(['operator', 'badge:9001'])
    expect(events.at(-1)?.body).toContain('2301')
    expect(events.map(({ body }) => body).join()).not.toMatch(/隐名氏|918273/)
  })
})

test('[I4] what was imported is there after a restart with the same hall file', async () => {
  const first = await HallServer.start({ data: `${hall.data}-again` })
  const token = String((await first.post('/api/session', { badge: '9001', pin: '9999' }))['token'])
  const response = await fetch(`${first.url}/api/hall/import?mode=apply`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: newClerk('2401', '135790'),
  })
  expect(response.status).toBe(200)
  await first.stop()
  const again = await HallServer.start({ data: `${hall.data}-again` })
  expect((await again.post('/api/session', { badge: '2401', pin: '135790' })).status).toBe(200)
  await again.stop()
  rmSync(again.data, { recursive: true })
})
