import { afterAll, beforeAll, expect, test } from 'vitest'
import { ruledHall } from '../../fixtures/ruled-hall.ts'
import { type HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let clerk: Screen
beforeAll(async () => {
  hall = await ruledHall({ callsBeforeMissed: 1, missedAfterSeconds: 2, calledAlarmMinutes: 0, rejoinBehind: 1 })
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signInAs('1001', '1111'))
  await clerk.ask('counter.open', { counter: 1 })
  await clerk.watch('counter:1')
})
afterAll(async () => {
  for (const screen of [kiosk, clerk]) screen?.close()
  await hall?.stop()
})

const take = async () => ticketOf(await kiosk.ask('ticket.take', { matter: 'company-setup' }))
const held = () => (clerk.entry('counter:1', 'now') as { ticket?: { number: string; state: string } }).ticket
const aside = () =>
  Object.entries(clerk.views.get('counter:1') ?? {})
    .filter(([key]) => key.startsWith('held:'))
    .map(([, entry]) => `${entry['number']} ${entry['list']}`)

test('complaint 11: a ticket left in "called" is missed by the clock, and the counter is free again', async () => {
  const ticket = await take()
  await clerk.ask('counter.call', { counter: 1 })
  expect(held()).toMatchObject({ number: ticket.number, state: 'called' })
  const manager = await Screen.connect(hall.url, await hall.signInAs('9001', '9999'))
  expect(await manager.watch('load')).toMatchObject({ entries: { 'alarm:called-long-1': { kind: 'called-long', number: ticket.number } } })
  manager.close()
  await expect.poll(held, { timeout: 8000 }).toBeUndefined()
  expect(aside()).toEqual([`${ticket.number} missed`])
})

test('complaint 11: missed and parked tickets are never called by themselves, however long the line is empty', async () => {
  const parked = await take()
  await clerk.ask('counter.call', { counter: 1 })
  await clerk.ask('counter.start', { counter: 1, ticket: parked.id })
  await clerk.ask('counter.park', { counter: 1, ticket: parked.id })
  for (let i = 0; i < 3; i++) expect(await clerk.ask('counter.call', { counter: 1 })).toMatchObject({ result: { ticket: null } })
  expect(aside().sort()).toEqual(['A001 missed', 'A002 parked'])
})

test('complaint 11: the citizen who was missed comes back behind the next, and the parked one where the clerk takes it up', async () => {
  const phoneless = { number: 'A001', check: '' }
  const next = await take()
  const after = await take()
  const rejoined = await clerk.ask('ticket.rejoin', { ticket: (await missedId()) ?? '' })
  expect(rejoined).toMatchObject({ result: { behind: 1 } })
  const called: string[] = []
  for (let i = 0; i < 3; i++) {
    const { number, id } = ticketOf(await clerk.ask('counter.call', { counter: 1 }))
    called.push(number)
    await clerk.ask('counter.start', { counter: 1, ticket: id })
    await clerk.ask('counter.finish', { counter: 1, ticket: id, outcome: { kind: 'instant' } })
  }
  expect(called).toEqual([next.number, phoneless.number, after.number])
})

const missedId = async () =>
  Object.values(clerk.views.get('counter:1') ?? {}).find((entry) => entry['list'] === 'missed')?.['id'] as string | undefined
