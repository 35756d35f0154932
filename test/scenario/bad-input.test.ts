import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let clerk: Screen
let matter: string
const id = () => randomUUID() as string

beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  matter = hall.demo.matters[0] as string
  await clerk.ask('counter.open', { counter: 1 })
})
afterAll(async () => {
  kiosk?.close()
  clerk?.close()
  await hall?.stop()
})

const position = async () => (await hall.get('/health'))['seq']

describe('bad input gets its refusal code, changes nothing, and leaves the connection usable', () => {
  test('over the socket', async () => {
    const before = await position()
    const cases: readonly (readonly [unknown, string, string?])[] = [
      [undefined, 'malformed', ''],
      [null, 'malformed', ''],
      [42, 'malformed', ''],
      ['{"id":', 'malformed', ''],
      [[], 'malformed'],
      [{}, 'malformed', 'type'],
      [{ id: id(), type: 'ticket.explode' }, 'malformed', 'type'],
      [{ id: id(), type: 'ticket.take' }, 'malformed', 'matter'],
      [{ id: 'not-a-uuid', type: 'ticket.take', matter }, 'malformed', 'id'],
      [{ id: id(), type: 'ticket.take', matter: 7 }, 'malformed', 'matter'],
      [{ id: id(), type: 'ticket.take', matter: 'x'.repeat(200_000) }, 'malformed', 'matter'],
      [{ id: id(), type: 'ticket.take', matter, category: 'king' }, 'malformed', 'category'],
      [{ id: id(), type: 'ticket.take', matter, surprise: 1 }, 'malformed', 'surprise'],
      [{ id: id(), type: 'ticket.take', matter, citizen: { name: 'x'.repeat(41) } }, 'malformed', 'citizen.name'],
      [{ id: id(), type: 'ticket.take', matter, citizen: { name: 'a\u001b@b' } }, 'malformed', 'citizen.name'],
      [{ id: id(), type: 'ticket.take', matter: '__proto__' }, 'malformed', 'matter'],
      [{ id: id(), type: 'ticket.take', matter: 'constructor' }, 'unknown-matter'],
      [{ id: id(), type: 'ticket.take', matter: 'no-such-matter' }, 'unknown-matter'],
      [{ id: id(), type: 'counter.call', counter: 1 }, 'not-allowed'],
      [{ id: id(), type: 'ticket.rate', ticket: 't_0000000000000000', level: 5 }, 'not-allowed'],
    ]
    for (const [input, refused, at] of cases)
      expect(await kiosk.send(input), JSON.stringify(input)?.slice(0, 80)).toEqual(
        at === undefined ? expect.objectContaining({ refused }) : { refused, at },
      )
    expect(await position()).toBe(before)
    expect(ticketOf(await kiosk.ask('ticket.take', { matter })).number).toMatch(/^[A-Z]\d{3}$/)
  })

  test('over HTTP, with the fitting status', async () => {
    const before = await position()
    const token = hall.demo.devices['kiosk-1']
    const post = (body: unknown, as = token) => hall.post('/api/commands', body, as)
    expect(await post('{"id":')).toMatchObject({ status: 400, refused: 'malformed' })
    expect(await post('')).toMatchObject({ status: 400, refused: 'malformed' })
    expect(await post(`{"id":"${'x'.repeat(100_000)}"}`)).toMatchObject({ status: 413, refused: 'too-large' })
    expect(await post({ id: id(), type: 'ticket.take', matter: 'none' })).toMatchObject({ status: 409, refused: 'unknown-matter' })
    expect(await post({ id: id(), type: 'ticket.take', matter }, 'wrong-token')).toMatchObject({ status: 401, refused: 'not-known' })
    expect(await post({ id: id(), type: 'counter.open', counter: 1 })).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await hall.post('/api/session', { badge: '1001' })).toMatchObject({ status: 400, refused: 'malformed', at: 'pin' })
    expect(await hall.post('/api/session', { badge: '1001', pin: '9876' })).toMatchObject({ status: 401, refused: 'wrong-pin' })
    expect(await hall.get('/../../etc/passwd')).toMatchObject({ status: 404 })
    expect(await hall.get('/assets/%2e%2e/%2e%2e/package.json')).not.toMatchObject({ status: 200 })
    expect(await position()).toBe(before)
  })

  test('a wrong watch', async () => {
    const screen = await Screen.connect(hall.url)
    for (const request of [undefined, 'board', { view: 7 }, { view: 'x'.repeat(500) }, { view: 'board', since: -1 }])
      expect(await screen.socket.emitWithAck('watch', request)).toMatchObject({ refused: 'malformed' })
    expect(await screen.watch('window:99')).toEqual({ refused: 'no-such-view' })
    expect(await screen.watch('counter:1')).toEqual({ refused: 'not-known' })
    expect(await screen.watch('board')).toMatchObject({ view: 'board' })
    screen.close()
  })

  test('at the counter: unknown, held already, stale, twice, from the wrong pad', async () => {
    expect(await clerk.ask('counter.call', { counter: 98 })).toEqual({ refused: 'unknown-counter' })
    const first = ticketOf(await clerk.ask('counter.call', { counter: 1 }))
    const other = ticketOf(await kiosk.ask('ticket.take', { matter }))
    const before = await position()
    expect(await clerk.ask('counter.call', { counter: 1 })).toEqual({ refused: 'counter-busy' })
    expect(await clerk.ask('counter.start', { counter: 1, ticket: other.id })).toEqual({ refused: 'stale' })
    expect(await clerk.ask('counter.call', { counter: 2 })).toEqual({ refused: 'counter-closed' })
    expect(await position()).toBe(before)
    await clerk.ask('counter.start', { counter: 1, ticket: first.id })
    await clerk.ask('counter.finish', { counter: 1, ticket: first.id, outcome: { kind: 'instant' } })
    expect(await clerk.ask('counter.finish', { counter: 1, ticket: first.id, outcome: { kind: 'instant' } })).toEqual({ refused: 'stale' })
    const [right, wrong] = [await hall.device('keypad-1'), await hall.device('keypad-2')]
    expect(await wrong.ask('ticket.rate', { ticket: first.id, level: 5 })).toEqual({ refused: 'not-allowed' })
    expect(await right.ask('ticket.rate', { ticket: first.id, level: 6 })).toEqual({ refused: 'malformed', at: 'level' })
    expect(await right.ask('ticket.rate', { ticket: first.id, level: 5 })).toMatchObject({ result: {} })
    expect(await right.ask('ticket.rate', { ticket: first.id, level: 1 })).toEqual({ refused: 'already-rated' })
    right.close()
    wrong.close()
  })

  test('the same id with another body', async () => {
    const same = id()
    const first = await kiosk.ask('ticket.take', { matter }, same)
    expect(await kiosk.ask('ticket.take', { matter }, same)).toEqual(first)
    expect(await kiosk.ask('ticket.take', { matter, category: 'elderly' }, same)).toEqual({ refused: 'id-reused' })
  })

  test('[A3] tries side by side are not free', async () => {
    const tries = await Promise.all(
      Array.from({ length: 24 }, (_, i) => hall.post('/api/session', { badge: '1010', pin: String(2000 + i) })),
    )
    expect(tries.filter(({ refused }) => refused === 'wrong-pin').length).toBeLessThanOrEqual(5)
    expect(tries.filter(({ refused }) => refused === 'locked').length).toBeGreaterThanOrEqual(19)
  })

  test('a socket that only asks to watch is slowed down, and goes on working', async () => {
    const screen = await Screen.connect(hall.url)
    const answers = await Promise.all(Array.from({ length: 300 }, () => screen.socket.emitWithAck('watch', { view: 'kiosk' })))
    expect(answers.filter((answer) => answer.refused === 'too-many-requests').length).toBeGreaterThan(200)
    expect(await screen.ask('ticket.take', { matter })).toEqual({ refused: 'not-known' })
    screen.close()
  })

  test('[A3] tries with a wrong PIN back off for that badge, and not for others', async () => {
    for (let i = 0; i < 5; i++) await hall.post('/api/session', { badge: '1009', pin: '0000' })
    expect(await hall.post('/api/session', { badge: '1009', pin: '9999' })).toMatchObject({
      status: 429,
      refused: 'locked',
      until: expect.stringMatching(/Z$/),
    })
    expect(await hall.post('/api/session', { badge: '1008', pin: '8888' })).toMatchObject({ status: 200 })
  })
})
