import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HallServer, Screen, type Taken, ticketOf } from '../../fixtures/server.ts'

const morning = '2026-10-14T09:00:00+08:00'

let hall: HallServer
let kiosk: Screen
let clerk: Screen
let guide: Screen
let manager: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', morning, '--speed', '0'] })
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  guide = await Screen.connect(hall.url, await hall.signIn('8001'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await clerk.ask('counter.open', { counter: 1 })
  await Promise.all([guide.watch('guide'), manager.watch('load')])
})
afterAll(async () => {
  for (const screen of [kiosk, clerk, guide, manager]) screen?.close()
  await hall?.stop()
})

/** The clock stands until it is moved. */
const minutes = (n: number) => kiosk.ask('demo.advance', { to: new Date(Date.parse(morning) + n * 60_000).toISOString() })
const take = async (category: string): Promise<Taken> =>
  ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0], category }))

async function serveNext(): Promise<string | undefined> {
  const { ticket } = ((await clerk.ask('counter.call', { counter: 1 })) as unknown as { result: { ticket: Taken | null } }).result
  if (!ticket) return undefined
  await clerk.ask('counter.start', { counter: 1, ticket: ticket.id })
  await clerk.ask('counter.finish', { counter: 1, ticket: ticket.id, outcome: { kind: 'instant' } })
  return ticket.number
}

describe('complaint 4: ordinary numbers pass priority ones, priority always goes first, or they merely alternate', () => {
  test('[E4] [Q4] priority gets its head start and no more: an ordinary citizen who came earlier than that is called first', async () => {
    // Ordinary people at minutes 0, 2, … 38; an elderly one (15 minutes' head start) at each odd minute from 21 on.
    const came = new Map<string, { minute: number; head: number }>()
    for (let minute = 0; minute < 40; minute++) {
      await minutes(minute)
      if (minute % 2 === 0) came.set((await take('ordinary')).number, { minute, head: 0 })
      else if (minute > 20) came.set((await take('elderly')).number, { minute, head: 15 })
    }
    await minutes(40)
    const order: string[] = []
    for (let number = await serveNext(); number; number = await serveNext()) order.push(number)
    expect(order).toHaveLength(came.size)
    const at = (number: string) => came.get(number) as { minute: number; head: number }
    const passed = { ordinary: 0, priority: 0 }
    for (const [place, first] of order.entries())
      for (const later of order.slice(place + 1)) {
        const [before, after] = [at(first), at(later)]
        // Within one group by arrival; a priority one passes whoever came at most 15 minutes earlier, and is passed by who came before that.
        expect(before.minute - before.head, `${first} before ${later}`).toBeLessThanOrEqual(after.minute - after.head)
        if (before.head && !after.head && after.minute < before.minute) passed.priority++
        if (!before.head && after.head) passed.ordinary++
      }
    // Neither "always first" nor "never first": both groups are called among each other.
    expect(passed.priority).toBeGreaterThan(0)
    expect(passed.ordinary).toBeGreaterThan(0)
  })

  test('[E5] the manager sees both groups’ measured waits and the bound', async () => {
    await vi.waitFor(() =>
      expect(manager.entry('load', 'fairness')).toMatchObject({ ordinary: { started: 20 }, priority: { started: 10 } }),
    )
    const fairness = manager.entry('load', 'fairness') as {
      ordinary: { median: number }
      priority: { median: number }
      boundMinutes: number
    }
    expect(fairness.ordinary.median).toBeGreaterThan(fairness.priority.median)
    expect(fairness.boundMinutes).toBe(20)
  })

  test('[E1] [E2] the guide grants and withdraws; the number moves, and no public screen says why', async () => {
    await minutes(60)
    const first = await take('ordinary')
    await minutes(65)
    const second = await take('ordinary')
    const phone = await Screen.connect(hall.url, second.code)
    await phone.watch(`ticket:${second.code}`)
    await vi.waitFor(() =>
      expect(guide.entry('guide', `waiting:${second.id}`)).toMatchObject({ number: second.number, category: 'ordinary' }),
    )
    const grant = (category: string) => guide.ask('ticket.prioritise', { ticket: second.id, category, reason: '心脏手术后' })
    expect(await grant('disabled')).toMatchObject({ result: {} })
    await vi.waitFor(() => expect(phone.entry(`ticket:${second.code}`, 'now')).toMatchObject({ ahead: 0 }), { timeout: 5000 })
    await grant('ordinary')
    await vi.waitFor(() => expect(phone.entry(`ticket:${second.code}`, 'now')).toMatchObject({ ahead: 1 }), { timeout: 5000 })
    await grant('disabled')
    for (const view of ['board', 'kiosk', 'window:1', `ticket:${second.code}`])
      expect(JSON.stringify(await hall.get(`/api/views/${view}`))).not.toMatch(/心脏|"category"/)
    expect(await serveNext()).toBe(second.number)
    expect(await serveNext()).toBe(first.number)
    expect(await kiosk.ask('ticket.prioritise', { ticket: first.id, category: 'elderly' })).toEqual({ refused: 'not-allowed' })
    phone.close()
  })
})
