import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { verifyJournal } from '../../server/journal/verify-sqlite.ts'
import { HallServer, runToEnd, Screen, ticketOf } from '../fixtures/server.ts'
import { HallOnSmallDisk } from './hall-on-small-disk.ts'
import { readJournal, waitingBy } from './journal-file.ts'
import { SmallDisk } from './small-disk.ts'

const patience = { timeout: 30_000, interval: 50 }
const refused = { refused: 'storage-failed' }

let disk: SmallDisk
let hall: HallOnSmallDisk
beforeAll(() => {
  disk = new SmallDisk(96)
})
afterEach(async () => {
  await hall.close()
  disk.makeRoom()
})
afterAll(() => disk?.remove())

const saysEverywhere = (state: string) => vi.waitFor(() => expect(hall.storage()).toEqual([state]), patience)
const takenNumbers = () =>
  readJournal(hall.server.data)
    .events.filter(({ type }) => type === 'ticket.taken')
    .map(({ body }) => body.number)
const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => `A${String(index + 1).padStart(3, '0')}`)

describe('[J6] a full disk', () => {
  test('is said on every screen, refuses what would change something, shows what is durable, and is well again by itself', async () => {
    hall = await HallOnSmallDisk.open(disk)
    const { server, screens } = hall
    for (let i = 0; i < 20; i++) ticketOf(await hall.take())
    ticketOf(await hall.clerk('counter.call'))
    const first = await hall.fillUp()
    expect(first.answer).toEqual(refused)
    await saysEverywhere('failed')
    const before = readJournal(server.data).events
    const ids = [first.id, ...Array.from({ length: 30 }, () => randomUUID())]
    for (const id of ids) expect(await hall.take(id)).toEqual(refused)
    const request = { id: randomUUID(), type: 'ticket.take', matter: server.demo.matters[0] }
    ids.push(request.id)
    expect(await server.post('/api/commands', request, server.demo.devices['kiosk-1'])).toEqual({ status: 503, ...refused })
    expect(await hall.clerk('counter.start')).toEqual(refused)
    expect(await server.get('/health')).toMatchObject({ status: 503, storage: 'failed' })
    const shown = await server.get('/api/views/board')
    const waiting = { 'line:A': { waiting: waitingBy(before)['A'] } }
    expect(shown).toMatchObject({ status: 200, seq: before.length, entries: { hall: { storage: 'failed' }, ...waiting } })
    expect(await screens.board.watch('board')).toMatchObject({ seq: before.length, entries: { 'counter:1': { state: 'called' } } })
    // Long enough for several tries of everything that writes: journal, spool, log and slips.
    await sleep(5000)
    expect(hall.storage()).toEqual(['failed'])
    expect(readJournal(server.data).events).toEqual(before)

    disk.makeRoom()
    await saysEverywhere('ok')
    expect(await server.get('/health')).toMatchObject({ status: 200, storage: 'ok' })
    const numbers = []
    for (const id of ids) {
      const answer = await hall.take(id)
      numbers.push(ticketOf(answer).number)
      expect(await hall.take(id)).toEqual(answer)
    }
    expect(await hall.clerk('counter.start')).toMatchObject({ result: {} })
    const taken = takenNumbers()
    expect(taken).toEqual(numbersTo(taken.length))
    expect(taken.slice(-numbers.length)).toEqual(numbers)
    const { events, answers } = readJournal(server.data)
    expect(answers.filter(({ id }) => ids.includes(id)).length).toBe(ids.length)
    await vi.waitFor(() => expect(screens.board.entry('board', 'line:A')?.['waiting']).toBe(taken.length - 1), patience)
    await vi.waitFor(() => expect(slipsOf(server.data)).toEqual({ done: taken.length }), patience)
    await vi.waitFor(async () => expect(await server.get('/health')).toMatchObject({ ledger: { behind: 0 } }), patience)
    expect(await server.stop()).toBe(0)
    expect(verifyJournal(join(server.data, 'hall.db'))).toMatchObject({ holds: true, events: events.length })
  })

  test('a kill meanwhile: when there is room again, a start finds everything that was acknowledged', async () => {
    hall = await HallOnSmallDisk.open(disk)
    const { data } = hall.server
    for (let i = 0; i < 5; i++) ticketOf(await hall.take())
    const { id } = await hall.fillUp()
    await saysEverywhere('failed')
    const before = takenNumbers()
    await hall.server.kill()
    const { code, err } = await runToEnd(['--demo', '--data', data, '--port', '0'])
    expect([code, err.trim().split('\n').length]).toEqual([2, 1])
    expect(err).toMatch(/cannot be used.*full/)
    disk.makeRoom()
    const again = await HallServer.start({ data })
    const kiosk = await again.device('kiosk-1')
    expect(ticketOf(await kiosk.ask('ticket.take', { matter: again.demo.matters[0] }, id)).number).toBe(numbersTo(before.length + 1).at(-1))
    expect(takenNumbers()).toEqual(numbersTo(before.length + 1))
    kiosk.close()
    expect(await again.stop()).toBe(0)
  })

  test('SIGTERM meanwhile: it ends cleanly', async () => {
    hall = await HallOnSmallDisk.open(disk)
    await hall.fillUp()
    await saysEverywhere('failed')
    expect(await hall.server.stop()).toBe(0)
  })

  test('the hall day ends meanwhile: views go on, and the new day begins when there is room', async () => {
    hall = await HallOnSmallDisk.open(disk, ['--demo', '--clock', '2026-10-15T03:59:30+08:00'])
    const { server } = hall
    ticketOf(await hall.take())
    await hall.fillUp()
    await saysEverywhere('failed')
    const taken = takenNumbers()
    await vi.waitFor(
      async () => expect(Date.parse(String((await server.get('/api/views/board'))['now'])) % 3_600_000).toBeLessThan(60_000),
      {
        timeout: 60_000,
        interval: 200,
      },
    )
    for (let i = 0; i < 5; i++)
      expect(await server.get('/api/views/board')).toMatchObject({ status: 200, entries: { hall: { day: '2026-10-14' } } })
    expect(hall.storage()).toEqual(['failed'])
    disk.makeRoom()
    await saysEverywhere('ok')
    expect(ticketOf(await hall.take()).number).toBe('A001')
    expect(takenNumbers()).toEqual([...taken, 'A001'])
    expect(await server.get('/health')).toMatchObject({ day: '2026-10-15', storage: 'ok' })
  })

  test('signing in is refused, and a session that has run out meanwhile is nobody’s', async () => {
    hall = await HallOnSmallDisk.open(disk)
    const { server } = hall
    const token = await server.signIn('1003')
    const access = new Database(join(server.data, 'access.db'))
    access.prepare('update sessions set expires_at = 1 where badge = ?').run('1003')
    access.close()
    await hall.fillUp()
    await saysEverywhere('failed')
    let answer: { status: number } | undefined
    // The sessions' own file may have a little room left in its last blocks.
    for (let i = 0; i < 50 && answer?.status !== 503; i++) answer = await server.post('/api/session', { badge: '1002', pin: '2222' })
    expect(answer).toEqual({ status: 503, ...refused })
    const screen = await Screen.connect(server.url, token)
    expect(await screen.ask('counter.open', { counter: 3 })).toMatchObject({
      refused: expect.stringMatching(/not-known|not-allowed|storage-failed/),
    })
    expect(await screen.watch('counter:3')).toEqual({ refused: 'not-known' })
    expect(await screen.watch('board')).toMatchObject({ view: 'board' })
    screen.close()
    disk.makeRoom()
    await saysEverywhere('ok')
    expect(await server.post('/api/session', { badge: '1002', pin: '2222' })).toMatchObject({ status: 200 })
  })
})

/** Slips in the spool by their state. */
function slipsOf(data: string): Record<string, number> {
  const spool = new Database(join(data, 'spool.db'), { readonly: true })
  const rows = spool.prepare('select state, count(*) as slips from job group by state').all() as { state: string; slips: number }[]
  spool.close()
  return Object.fromEntries(rows.map(({ state, slips }) => [state, slips]))
}
