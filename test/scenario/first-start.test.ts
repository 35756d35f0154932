import { rmSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import type { DevicesShown } from '../../protocol/pairing.ts'
import { allPresets } from '../../server/halls/presets/all.ts'
import { answersOf, firstStartOf, StrangeScreen } from '../fixtures/new-hall.ts'
import { type HallServer, Screen, ticketOf } from '../fixtures/server.ts'

const started: HallServer[] = []
const start = async (data?: string) => {
  const hall = await firstStartOf(data)
  started.push(hall)
  return hall
}
afterEach(async () => {
  for (const hall of started.splice(0)) {
    await hall.stop()
    rmSync(hall.data, { recursive: true, force: true })
  }
})

describe('a hall’s first start', () => {
  test('[A5] set up, pair a kiosk, take a number, call it', async () => {
    const hall = await start()
    expect(hall.setup.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/setup#key=/)
    expect((await hall.get('/health')).status).toBe(200)

    // A kiosk that somebody opened too early is told so, and told when the hall is there.
    const kiosk = await StrangeScreen.at(hall.url)
    expect(await kiosk.screen.watch('kiosk')).toEqual({ refused: 'not-set-up' })
    expect(await kiosk.ask('kiosk')).toEqual({ refused: 'not-set-up' })
    expect(await hall.post('/api/session', { badge: '9001', pin: '2580' })).toEqual({ status: 503, refused: 'not-set-up' })
    expect(await hall.get('/api/start')).toEqual({ status: 503, refused: 'not-set-up' })
    const early = { id: crypto.randomUUID(), type: 'ticket.take', matter: 'id-card' }
    expect(await hall.post('/api/commands', early)).toEqual({ status: 503, refused: 'not-set-up' })
    const told = new Promise<unknown>((tell) => kiosk.screen.socket.once('welcome', tell))
    expect(await hall.post('/api/setup', answersOf(hall.setup.key))).toEqual({ status: 200, done: true })
    expect(await told).toMatchObject({ hall: true, demo: false })

    const manager = await hall.signInAs('9001', '2580')
    const granted = kiosk.grant()
    const code = await kiosk.code('kiosk')
    expect(await hall.post('/api/devices', { code }, manager)).toEqual({ status: 200, device: 'kiosk-1' })
    const known = await Screen.connect(hall.url, (await granted).token)
    const taken = ticketOf(await known.ask('ticket.take', { matter: 'id-card' }))
    expect(taken.number).toMatch(/^[A-Z]001$/)

    const clerk = await Screen.connect(hall.url, manager)
    expect(await clerk.ask('counter.open', { counter: 1 })).toHaveProperty('seq')
    expect(ticketOf(await clerk.ask('counter.call', { counter: 1 })).number).toBe(taken.number)
  })

  test('a start later finds the hall, its people and its paired devices, and offers no set-up', async () => {
    const first = await start()
    await first.post('/api/setup', answersOf(first.setup.key))
    const kiosk = await StrangeScreen.at(first.url)
    const granted = kiosk.grant()
    await first.post('/api/devices', { code: await kiosk.code('kiosk') }, await first.signInAs('9001', '2580'))
    const { token } = await granted
    ;(await Screen.connect(first.url, token)).close()
    await first.stop()
    const again = await start(first.data)
    expect(again.setup.address).toBe('')
    expect(await again.get('/api/setup')).toEqual({ status: 409, refused: 'already-set-up' })
    const { devices } = (await again.get('/api/devices', await again.signInAs('9001', '2580'))) as unknown as DevicesShown
    expect(devices).toMatchObject([{ device: 'kiosk-1', live: false, seen: expect.any(String) }])
    const known = await Screen.connect(again.url, token)
    expect(ticketOf(await known.ask('ticket.take', { matter: 'id-card' })).number).toMatch(/001$/)
  })

  test('[A7] the key works once, wrong ones are counted, and nothing is told without it', async () => {
    const hall = await start()
    const { key } = hall.setup
    expect(await hall.post('/api/setup', { key: 'guess' })).toEqual({ status: 401, refused: 'wrong-key' })
    expect(await hall.post('/api/setup', '[]')).toMatchObject({ refused: 'wrong-key' })
    const both = await Promise.all([hall.post('/api/setup', answersOf(key)), hall.post('/api/setup', answersOf(key))])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await hall.post('/api/setup', { ...answersOf(key), name: '另一个大厅' })).toEqual({ status: 409, refused: 'already-set-up' })
    expect(await hall.get('/api/start')).toMatchObject({ hall: { 'zh-Hans': '清河镇便民服务中心' } })

    const other = await start()
    for (let tries = 0; tries < 10; tries++) await other.post('/api/setup', answersOf(`guess-${tries}`))
    expect(await other.post('/api/setup', answersOf(other.setup.key))).toMatchObject({ status: 429, refused: 'too-many-requests' })
  })

  test('an answer that does not fit is named, and the key still works', async () => {
    const hall = await start()
    const good = answersOf(hall.setup.key)
    const tries: readonly (readonly [object, object])[] = [
      [{ name: ' ' }, { refused: 'malformed', at: 'name' }],
      [{ counters: 0 }, { refused: 'malformed', at: 'counters' }],
      [{ preset: 'moon' }, { refused: 'malformed', at: 'preset' }],
      [{ supervisionPhone: 'ask' }, { refused: 'malformed', at: 'supervisionPhone' }],
      [{ hours: [['09:00', '08:00']] }, { refused: 'malformed', at: 'hours' }],
      [{ groups: ['moon'] }, { refused: 'malformed', at: 'groups' }],
      [{ manager: { ...good.manager, pin: '258', pinAgain: '258' } }, { refused: 'malformed', at: 'manager.pin' }],
      [{ manager: { ...good.manager, pinAgain: '2581' } }, { refused: 'malformed', at: 'manager.pinAgain' }],
      [{ manager: { ...good.manager, pin: '1234', pinAgain: '1234' } }, { refused: 'weak-pin', at: 'manager.pin' }],
    ]
    for (const [wrong, refusal] of tries) expect(await hall.post('/api/setup', { ...good, ...wrong })).toMatchObject(refusal)
    expect(await hall.post('/api/setup', good)).toMatchObject({ done: true })
  })

  test('every preset makes a hall, with or without common matters', async () => {
    const hall = await start()
    const { presets, groups } = (await hall.get('/api/setup')) as unknown as {
      presets: { preset: string; hours: string[][] }[]
      groups: { group: string; matters: number }[]
    }
    expect(presets.map(({ preset }) => preset)).toEqual(Object.keys(allPresets))
    expect(groups.every(({ matters }) => matters > 0)).toBe(true)
    expect(await hall.post('/api/setup', { ...answersOf(hall.setup.key), preset: 'linze', groups: [] })).toMatchObject({ done: true })
    const board = await Screen.connect(hall.url)
    const { entries } = (await board.watch('kiosk')) as { entries: Record<string, unknown> }
    expect(Object.keys(entries).filter((key) => /^(line|matter):/.test(key))).toEqual(['matter:general', 'line:A'])
  })
})
