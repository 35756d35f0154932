import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command } from '../protocol/commands/command.ts'
import type { Patch, WatchAnswer } from '../protocol/views/view.ts'
import type { Badge } from '../protocol/vocabulary.ts'
import { clerk, kiosk } from '../test/fixtures/rules-hall.ts'
import { smallHall } from '../test/fixtures/small-hall.ts'
import type { Actor } from './domain/decision.ts'
import { Hall } from './hall.ts'
import { MemoryJournal } from './journal/memory-journal.ts'
import { hallTools } from './tools.ts'

let clock = Date.UTC(2026, 9, 14, 2)
let journal: MemoryJournal
let hall: Hall

async function open(on: MemoryJournal): Promise<Hall> {
  const made = new Hall(
    on,
    hallTools(on.key(), () => clock, 1),
  )
  made.start()
  await made.configure(smallHall, { digest: 'small', demo: true, pins: new Map() })
  return made
}
const ask = (actor: Actor, type: string, fields: object = {}, id = randomUUID() as string) =>
  hall.execute({ id, type, ...fields } as unknown as Command, actor)
const take = (id?: string) => ask(kiosk, 'ticket.take', { matter: 'card' }, id)
const watch = (view: string, actor: Actor = { kind: 'nobody' }, since?: number) =>
  new Promise<WatchAnswer>((deliver) =>
    hall.watch({ view, retain: true, ...(since === undefined ? {} : { since }) }, actor, (answer) => deliver(answer as WatchAnswer)),
  )

beforeEach(async () => {
  clock = Date.UTC(2026, 9, 14, 2)
  journal = new MemoryJournal()
  hall = await open(journal)
})
afterEach(() => hall.stop())

describe('[J2] request ids', () => {
  test('the same id gives the same answer, pending, later, and after a restart', async () => {
    const id = randomUUID()
    const [one, two] = await Promise.all([take(id), take(id)])
    expect(two).toEqual(one)
    expect(await take(id)).toEqual(one)
    hall = await open(journal)
    expect(await take(id)).toEqual(one)
    expect(journal.readSince(0, 100).filter(({ type }) => type === 'ticket.taken').length).toBe(1)
  })

  test('the same id with another body is refused, from another actor it is another request', async () => {
    const id = randomUUID()
    await take(id)
    expect(await ask(kiosk, 'ticket.take', { matter: 'tax' }, id)).toEqual({ refused: 'id-reused' })
    expect(await ask(clerk('1001'), 'counter.open', { counter: 1 }, id)).toMatchObject({ result: {} })
  })

  test('refusals are not kept: what was not possible may be later', async () => {
    const id = randomUUID()
    expect(await ask(clerk('1001'), 'counter.call', { counter: 1 }, id)).toEqual({ refused: 'counter-closed' })
    await ask(clerk('1001'), 'counter.open', { counter: 1 })
    expect(await ask(clerk('1001'), 'counter.call', { counter: 1 }, id)).toMatchObject({ result: { ticket: null } })
  })
})

describe('what leaves the hall', () => {
  test('[J1] waits for the disk: answers, refusals, views and patches', async () => {
    const patches: Patch[] = []
    await watch('board')
    hall.listen({ patch: (patch) => patches.push(patch) })
    const order: string[] = []
    const append = journal.append.bind(journal)
    let sync: () => void = () => undefined
    vi.spyOn(journal, 'append').mockImplementation(async (batch) => {
      await new Promise<void>((done) => {
        sync = done
      })
      order.push('on the disk')
      return append(batch)
    })
    const all = [
      take().then(() => order.push('answer')),
      ask(clerk('1001'), 'counter.call', { counter: 1 }).then(() => order.push('refusal')),
      watch('kiosk').then(() => order.push('view')),
    ]
    await new Promise((done) => setTimeout(done, 20))
    expect(order).toEqual([])
    expect(patches).toEqual([])
    sync()
    await Promise.all(all)
    expect(order).toEqual(['on the disk', 'answer', 'refusal', 'view'])
    expect(patches.map(({ view, put }) => [view, Object.keys(put)])).toEqual([['board', ['line:A']]])
  })

  test('[J1] a patch of what is no event waits too: nobody holds a position that is not on the disk', async () => {
    const patches: Patch[] = []
    await watch('kiosk')
    hall.listen({ patch: (patch) => patches.push(patch) })
    const answer = take()
    hall.setPrinter({ printer: 'printer-1', kind: 'kiosk', state: 'paper-out', jobs: 1 })
    expect(patches).toEqual([])
    await answer
    expect(patches.map(({ put }) => Object.keys(put)[0])).toEqual(['line:A', 'printer:printer-1'])
  })

  test('[V2] a screen that comes back gets what it missed, or everything', async () => {
    const first = await watch('board')
    hall.release('board')
    await take()
    await ask(kiosk, 'ticket.take', { matter: 'tax' })
    const missed = await watch('board', { kind: 'nobody' }, first.seq)
    expect(missed.since).toBe(first.seq)
    expect(Object.keys(missed.entries).filter((key) => key.startsWith('line:') || key.startsWith('counter:'))).toEqual(['line:A', 'line:B'])
    const all = await watch('board', { kind: 'nobody' }, 0)
    expect(all.since).toBeUndefined()
    expect(Object.keys(all.entries)).toContain('counter:3')
  })

  test('[V2] a position that does not exist yet gets everything, and a printer’s state is always told', async () => {
    const first = await watch('kiosk')
    expect(Object.keys((await watch('kiosk', { kind: 'nobody' }, first.seq + 1000)).entries).length).toBe(Object.keys(first.entries).length)
    hall.setPrinter({ printer: 'printer-1', kind: 'kiosk', state: 'paper-out', jobs: 1 })
    expect((await watch('kiosk', { kind: 'nobody' }, first.seq)).entries['printer:printer-1']).toMatchObject({ state: 'paper-out' })
  })

  test('another hall document vacates seats that it does not have, and is refused while people wait for what it lacks', async () => {
    await ask(clerk('1001'), 'counter.open', { counter: 1 })
    await take()
    await ask(clerk('1001'), 'counter.call', { counter: 1 })
    const how = { digest: 'other', demo: true, pins: new Map() }
    const without = (change: Partial<typeof smallHall>) => hall.configure({ ...smallHall, ...change }, how)
    expect(await without({ matters: smallHall.matters.filter(({ matter }) => matter !== 'card') })).toMatch(/matter card .* A001/)
    expect(await without({ counters: smallHall.counters.filter(({ counter }) => counter !== 1) })).toBeUndefined()
    expect(await ask(clerk('1001'), 'counter.open', { counter: 2 })).toMatchObject({ result: {} })
    expect(await ask(clerk('1001'), 'counter.call', { counter: 2 })).toMatchObject({ result: { ticket: { number: 'A001' } } })
    expect(hall.rolesOf('1001')).toEqual(['clerk'])
    expect(hall.rolesOf('7777')).toBeUndefined()
  })

  test('[I3] a ticket sent to a clerk or a counter keeps them: a document without is refused', async () => {
    const without = (change: Partial<typeof smallHall>) =>
      hall.configure({ ...smallHall, ...change }, { digest: 'other', demo: true, pins: new Map() })
    await ask(clerk('1001'), 'counter.open', { counter: 1 })
    for (const to of [{ badge: '1002' }, { counter: 3 }]) {
      await take()
      await ask(clerk('1001'), 'counter.call', { counter: 1 })
      await ask(clerk('1001'), 'counter.start', { counter: 1 })
      expect(await ask(clerk('1001'), 'counter.transfer', { counter: 1, to })).toMatchObject({ result: {} })
    }
    expect(await without({ people: smallHall.people.filter(({ badge }) => badge !== '1002') })).toMatch(/1002 .* A001/)
    expect(await without({ counters: smallHall.counters.filter(({ counter }) => counter !== 3) })).toMatch(/counter 3 .* A002/)
    expect(await without({ people: smallHall.people.filter(({ badge }) => badge !== '1003') })).toBeUndefined()
  })

  test('[I3] another document keeps the records of people who stay as they are, and erases those of the others', async () => {
    const refs = () => new Map(hall.document?.people.map(({ badge, person }) => [badge as string, person]))
    const before = refs()
    const people = smallHall.people.map((person) => (person.badge === '1001' ? { ...person, name: '新名字' } : person))
    const how = { digest: 'renamed', demo: true, pins: new Map() }
    await hall.configure({ ...smallHall, people }, how, { kind: 'person', badge: '9001' as Badge, roles: ['manager'] })
    expect(journal.readSince(0, 100).at(-1)).toMatchObject({ type: 'hall.configured', actor: 'badge:9001' })
    expect(hall.personOf('1001')?.name).toBe('新名字')
    expect([...refs()].filter(([badge, ref]) => before.get(badge) !== ref).map(([badge]) => badge)).toEqual(['1001'])
    expect(journal.personal(before.get('1001') ?? '')).toBeUndefined()
    expect(journal.personal(before.get('1002') ?? '')).toBeDefined()
  })

  test('[I3] a document that the disk does not take changes nothing, and nobody’s record is erased for it', async () => {
    const before = hall.document
    journal.full = true
    await hall.configure(
      { ...smallHall, people: smallHall.people.map((person) => ({ ...person, name: '新名字' })) },
      { digest: 'lost', demo: true, pins: new Map() },
    )
    expect(hall.document).toEqual(before)
    expect(hall.digest).toBe('small')
    expect(hall.personOf('1001')?.name).toBe(smallHall.people.find(({ badge }) => badge === '1001')?.name)
    journal.full = false
  })

  test('[C3] time never goes back, whatever the clock does', async () => {
    await take()
    clock -= 3_600_000
    await take()
    const times = journal.readSince(0, 100).map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })

  test('[C2] what falls due happens before the next command, at its own instant', async () => {
    await take()
    clock += 20 * 3_600_000
    await take()
    const types = journal.readSince(3, 100).map(({ type, actor, at }) => [type, actor, at === clock])
    expect(types).toEqual([
      ['ticket.carried', 'clock', false],
      ['day.opened', 'clock', false],
      ['ticket.taken', 'device:kiosk-1', true],
    ])
  })
})

describe('[J6] a disk that takes no writes', () => {
  test('refuses, says so on every screen, loses nothing, and is well again by itself', async () => {
    const patches: Patch[] = []
    await watch('board')
    await take()
    hall.listen({ patch: (patch) => patches.push(patch) })
    journal.full = true
    const id = randomUUID()
    expect(await Promise.all([take(id), take()])).toEqual([{ refused: 'storage-failed' }, { refused: 'storage-failed' }])
    expect(await take()).toEqual({ refused: 'storage-failed' })
    expect(patches.at(-1)?.put['hall']).toMatchObject({ storage: 'failed' })
    expect((await watch('board')).entries['line:A']).toMatchObject({ waiting: 1 })
    journal.full = false
    await vi.waitFor(() => expect(patches.at(-1)?.put['hall']).toMatchObject({ storage: 'ok' }), { timeout: 5000 })
    expect(await take(id)).toMatchObject({ result: { ticket: { number: 'A002' } } })
    expect((await watch('board')).entries['line:A']).toMatchObject({ waiting: 2 })
  })
})

test('[J6] a watcher that comes back in the middle of a rush is told what its position does not say yet', async () => {
  await watch('board')
  await take()
  const { seq } = await watch('board')
  let sync: () => void = () => undefined
  const append = journal.append.bind(journal)
  vi.spyOn(journal, 'append').mockImplementation(async (batch) => {
    await new Promise<void>((done) => {
      sync = done
    })
    return append(batch)
  })
  void take()
  const back = watch('board', undefined, seq)
  await vi.waitFor(() => expect(journal.append).toHaveBeenCalled())
  sync()
  expect(Object.keys((await back).entries)).toContain('line:A')
})

test('[C5] a day whose start is moved is not opened twice: its numbers go on', async () => {
  const numbers = async () => ((await take()) as unknown as { result: { ticket: { number: string } } }).result.ticket.number
  expect(await numbers()).toBe('A001')
  const late = { ...smallHall, hall: { ...smallHall.hall, dayStartsAt: '06:00' } }
  await hall.configure(late, { digest: 'late', demo: true, pins: new Map() })
  // 05:00 in Shanghai: the day was to end at four, and now goes on until six.
  clock = Date.UTC(2026, 9, 14, 21)
  expect(await numbers()).toBe('A002')
  clock = Date.UTC(2026, 9, 14, 22, 30)
  expect(await numbers()).toBe('A001')
  const days = journal.readSince(0, 1000).flatMap((event) => (event.type === 'day.opened' ? [event.body.day] : []))
  expect(days).toEqual(['2026-10-14', '2026-10-15'])
})

test('[J6] a disk that fails before there is a hall is waited for', async () => {
  const empty = new MemoryJournal()
  const first = new Hall(
    empty,
    hallTools(empty.key(), () => clock, 1),
  )
  first.start()
  const heard: string[] = []
  first.listen({ storage: (storage) => heard.push(storage) })
  empty.full = true
  await first.configure(smallHall, { digest: 'small', demo: false, pins: new Map() })
  expect(first.document).toBeUndefined()
  expect(await first.configure(smallHall, { digest: 'small', demo: false, pins: new Map() })).toMatch(/disk/)
  empty.full = false
  await vi.waitFor(() => expect(heard).toEqual(['failed', 'ok']), 5000)
  await first.configure(smallHall, { digest: 'small', demo: false, pins: new Map() })
  expect(first.document?.hall.id).toBe(smallHall.hall.id)
  await first.stop()
})

test('[J4] a record whose time has come is forgotten by a hall that runs on, too', async () => {
  const words = 'Back after the works'
  const days = 86_400_000
  const until = new Date(clock + 500 * days).toISOString()
  await ask(clerk('8001', ['guide']), 'line.suspend', { line: 'A', text: words, until })
  const shown = async () => JSON.stringify((await watch('kiosk')).entries['line:A'])
  expect(await shown()).toContain(words)
  clock += 399 * days
  await hall.beat()
  expect(await shown()).toContain(words)
  clock += 2 * days
  await hall.beat()
  await hall.idle()
  await vi.waitFor(async () => expect(await shown()).not.toContain(words))
  expect(await shown()).toContain(until)
})
