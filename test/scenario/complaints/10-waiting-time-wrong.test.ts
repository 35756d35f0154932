import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

const start = '2026-10-14T08:30:00+08:00'
const minute = 60_000
let hall: HallServer
let kiosk: Screen
const clerks: Screen[] = []
let now = Date.parse(start)
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', start, '--speed', '0'] })
  kiosk = await hall.device('kiosk-1')
  for (const badge of ['1001', '1002']) clerks.push(await Screen.connect(hall.url, await hall.signIn(badge)))
})
afterAll(async () => {
  for (const screen of [kiosk, ...clerks]) screen?.close()
  await hall?.stop()
})

type Told = { readonly at: number; readonly p50: number; readonly p90: number; waited?: number }

async function until(at: number): Promise<void> {
  if (at <= now) return
  now = at
  expect(await kiosk.send({ id: randomUUID(), type: 'demo.advance', to: new Date(now).toISOString() })).toHaveProperty('seq')
}

/** Between 0 and 1, the same in every run. */
let seed = 12345
const chance = (): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  return seed / 0x7fffffff
}

test('complaint 10: the range on the slip is kept over a morning, and the phone says why: who is before and which counters are open', async () => {
  const matter = hall.demo.matters[0]
  const told = new Map<string, Told>()
  const free = [0, 0]
  for (const [index, clerk] of clerks.entries()) await clerk.ask('counter.open', { counter: index + 1 })
  const from = now
  let nextTake = from
  while (now < from + 150 * minute) {
    const soonest = Math.min(nextTake, ...free.filter((at) => at > now))
    await until(soonest)
    if (now >= nextTake) {
      const ticket = ticketOf(await kiosk.ask('ticket.take', { matter })) as {
        id: string
        code: string
        wait: { p50: number; p90: number }
      }
      told.set(ticket.id, { at: now, ...ticket.wait })
      nextTake = now + Math.round(-Math.log(1 - chance()) * 3.6 * minute)
    }
    for (const [index, clerk] of clerks.entries()) {
      const counter = index + 1
      if ((free[index] as number) > now) continue
      const held = heldBy[index]
      if (held) await clerk.ask('counter.finish', { counter, ticket: held, outcome: { kind: 'instant' } })
      heldBy[index] = undefined
      const called = await clerk.ask('counter.call', { counter })
      if ('refused' in called || !called.result['ticket']) continue
      const { id } = ticketOf(called)
      const row = told.get(id)
      if (row) row.waited = (now - row.at) / minute
      await clerk.ask('counter.start', { counter, ticket: id })
      heldBy[index] = id
      free[index] = now + Math.round((3 + 9 * chance()) * minute)
    }
  }
  const waited = [...told.values()].filter((row): row is Required<Told> => row.waited !== undefined)
  expect(waited.length).toBeGreaterThan(25)
  expect(waited.filter((row) => row.waited <= row.p90).length / waited.length).toBeGreaterThan(0.75)
  // Two more than there are free counters: the last one waits.
  for (let n = 0; n < 3; n++) await kiosk.ask('ticket.take', { matter })
  const { code } = ticketOf(await kiosk.ask('ticket.take', { matter })) as { code: string }
  const phone = await Screen.connect(hall.url)
  const { entries } = (await phone.watch(`ticket:${code}`)) as {
    entries: Record<string, { ahead?: number; wait?: object; counters?: number[] }>
  }
  phone.close()
  expect(entries['now']).toMatchObject({
    ahead: expect.any(Number),
    wait: { p50: expect.any(Number), p90: expect.any(Number) },
    counters: [1, 2],
  })
}, 60_000)

const heldBy: (string | undefined)[] = []
