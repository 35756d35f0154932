import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readExposition, sampleIn } from '../../../test/fixtures/exposition.ts'
import { clerk, kiosk } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import type { Actor } from '../../domain/decision.ts'
import { Hall } from '../../hall.ts'
import { MemoryJournal } from '../../journal/memory-journal.ts'
import { hallTools } from '../../tools.ts'
import { Ask } from '../ask.ts'
import { Metrics } from './metrics.ts'
import { refusedMetrics } from './serve-metrics.ts'

let clock: number
let journal: MemoryJournal
let hall: Hall
let metrics: Metrics
let asking: Ask

beforeEach(async () => {
  clock = Date.UTC(2026, 9, 14, 2)
  journal = new MemoryJournal()
  hall = new Hall(
    journal,
    hallTools(journal.key(), () => clock, 1),
  )
  hall.start()
  metrics = new Metrics(hall)
  asking = new Ask(hall, () => undefined, { onAnswer: metrics.counts.answered })
  await hall.configure(smallHall, { digest: 'small', demo: true, pins: new Map() })
})
afterEach(async () => {
  metrics.stop()
  await hall.stop()
})
const ask = (actor: Actor, type: string, fields: object = {}) => asking.command({ id: randomUUID(), type, ...fields }, actor)
const take = (matter = 'card') => ask(kiosk, 'ticket.take', { matter })
const value = async (sample: string) => sampleIn(await metrics.text(), sample)

describe('the numbers', () => {
  test('commands count by type and outcome, and what callers make up is unknown', async () => {
    await take()
    await take('no-such-matter')
    await ask(clerk('1001'), 'counter.call', { counter: 1 })
    await ask(clerk('1001'), 'counter.open', { counter: 1 })
    await ask(kiosk, 'counter.open', { counter: 2 })
    await ask(kiosk, 'ticket.take', { matter: 7 })
    for (const input of [{ type: 'ticket.frobnicate' }, { type: '__proto__' }, { type: {} }, null, 'ticket.take', []])
      await asking.command(input, kiosk)
    const text = await metrics.text()
    const commands = readExposition(text).get('hall_commands_total')?.samples
    expect(new Map([...(commands ?? [])].filter(([, count]) => count > 0))).toEqual(
      new Map([
        ['{type="ticket.take",outcome="done"}', 1],
        ['{type="ticket.take",outcome="malformed"}', 1],
        ['{type="ticket.take",outcome="unknown-matter"}', 1],
        ['{type="counter.call",outcome="counter-closed"}', 1],
        ['{type="counter.open",outcome="done"}', 1],
        ['{type="counter.open",outcome="not-allowed"}', 1],
        ['{type="unknown",outcome="malformed"}', 6],
      ]),
    )
    expect(text).not.toMatch(/frobnicate|__proto__/)
    expect(sampleIn(text, 'hall_command_duration_seconds_count{type="ticket.take"}')).toBe(3)
    expect(sampleIn(text, 'hall_command_duration_seconds_bucket{type="ticket.take",le="+Inf"}')).toBe(3)
  })

  test('people, counters, tickets and alarms are as they are now', async () => {
    await take()
    clock += 60_000
    await take()
    await take('tax')
    await ask(clerk('1001'), 'counter.open', { counter: 1 })
    await ask(clerk('1003'), 'counter.open', { counter: 3 })
    await ask(clerk('1003'), 'counter.pause', { counter: 3, reason: 'break' })
    clock += 30_000
    const before = await metrics.text()
    expect(sampleIn(before, 'hall_waiting{line="A"}')).toBe(2)
    expect(sampleIn(before, 'hall_longest_wait_seconds{line="A"}')).toBe(90)
    expect(sampleIn(before, 'hall_longest_wait_seconds{line="B"}')).toBe(30)
    expect(sampleIn(before, 'hall_alarms{kind="line-uncovered"}')).toBe(1)
    await ask(clerk('1001'), 'counter.call', { counter: 1 })
    const after = await metrics.text()
    expect(sampleIn(after, 'hall_waiting{line="A"}')).toBe(1)
    expect(sampleIn(after, 'hall_longest_wait_seconds{line="A"}')).toBe(30)
    expect(['called', 'paused', 'idle'].map((state) => sampleIn(after, `hall_counters{state="${state}"}`))).toEqual([1, 1, 0])
    expect(['called', 'waiting'].map((state) => sampleIn(after, `hall_tickets{state="${state}"}`))).toEqual([1, 2])
  })

  test('events and patches, what waits for the disk, and how far followers are behind', async () => {
    await new Promise((shown) => hall.watch({ view: 'board', retain: true }, { kind: 'nobody' }, shown))
    metrics.follows('slips', () => 1)
    const append = journal.append.bind(journal)
    let sync: () => void = () => undefined
    vi.spyOn(journal, 'append').mockImplementation(async (batch) => {
      await new Promise<void>((done) => {
        sync = done
      })
      return append(batch)
    })
    const before = (await value('hall_journal_position')) as number
    const all = [take(), take()]
    await vi.waitFor(() => expect(journal.append).toHaveBeenCalled())
    expect(await value('hall_journal_waiting_events')).toBe(2)
    expect(await value('hall_events_total{type="ticket.taken"}')).toBeUndefined()
    sync()
    await Promise.all(all)
    const text = await metrics.text()
    expect(sampleIn(text, 'hall_journal_waiting_events')).toBe(0)
    expect(sampleIn(text, 'hall_journal_position')).toBe(before + 2)
    expect(sampleIn(text, 'hall_follower_lag_events{follower="slips"}')).toBe(before + 1)
    expect(sampleIn(text, 'hall_events_total{type="ticket.taken"}')).toBe(2)
    expect(sampleIn(text, 'hall_patches_total{view="board"}')).toBe(1)
    const batches = sampleIn(text, 'hall_commit_commands_count') as number
    expect(sampleIn(text, 'hall_commit_duration_seconds_count')).toBe(batches)
    expect(sampleIn(text, 'hall_commit_commands_bucket{le="+Inf"}')).toBe(batches)
    expect(
      (sampleIn(text, 'hall_commit_commands_bucket{le="2"}') as number) - (sampleIn(text, 'hall_commit_commands_bucket{le="1"}') as number),
    ).toBe(1)
  })

  test('a disk that takes no writes shows, with printers and all else still there', async () => {
    hall.setPrinter({ printer: 'printer-1', kind: 'kiosk', state: 'paper-low', jobs: 3 })
    journal.full = true
    await take()
    const text = await metrics.text()
    expect(sampleIn(text, 'hall_storage_writable')).toBe(0)
    expect(sampleIn(text, 'hall_storage_failures_total')).toBe(1)
    expect(sampleIn(text, 'hall_printer_state{printer="printer-1",state="paper-low"}')).toBe(1)
    expect(sampleIn(text, 'hall_printer_state{printer="printer-1",state="ready"}')).toBe(0)
    expect(sampleIn(text, 'hall_printer_jobs{printer="printer-1"}')).toBe(3)
    expect(sampleIn(text, 'hall_commands_total{type="ticket.take",outcome="storage-failed"}')).toBe(1)
    journal.full = false
  })
})

describe('the text', () => {
  test('reads as Prometheus reads it: each family explained, counters named _total, buckets that add up, in seconds and bytes', async () => {
    await take()
    metrics.counts.beat(performance.now())
    const families = readExposition(await metrics.text())
    expect(families.size).toBeGreaterThan(25)
    for (const [name, { type, samples }] of families) {
      expect([name, /^(hall|process)_/.test(name)]).toEqual([name, true])
      expect([name, type === 'counter']).toEqual([name, name.endsWith('_total')])
      expect([name, /_(ms|minutes|kb)\b/.test(name)]).toEqual([name, false])
      if (type !== 'histogram') continue
      const counts = [...samples].filter(([key]) => key.startsWith('_bucket')).map(([, count]) => count)
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      expect(counts.at(-1)).toBe([...samples].find(([key]) => key.startsWith('_count'))?.[1])
    }
  })

  test('[O1] tells nothing of a citizen, a clerk or a ticket', async () => {
    const secrets = ['王小明', '13800138000', '310101199001011234', '腿脚不便', '1003', '刘志远']
    const answer = (await ask(kiosk, 'ticket.take', {
      matter: 'card',
      category: 'disabled',
      citizen: { name: secrets[0], phone: secrets[1], idNumber: secrets[2] },
    })) as unknown as { result: { ticket: { id: string; code: string; number: string } } }
    const { id, code, number } = answer.result.ticket
    await new Promise((shown) => hall.watch({ view: `ticket:${code}`, retain: true }, { kind: 'nobody' }, shown))
    await ask(clerk('1003'), 'counter.open', { counter: 3 })
    await ask(clerk('1001'), 'counter.open', { counter: 1 })
    await ask(clerk('1001'), 'counter.call', { counter: 1 })
    await ask(clerk('1001'), 'counter.park', { counter: 1, note: secrets[3] })
    await take()
    const rooms = new Map([
      [`ticket:${code}`, new Set(['socket-id-1'])],
      ['socket-id-1', new Set(['socket-id-1'])],
    ])
    metrics.serving({ engine: { clientsCount: 1 }, sockets: { adapter: { rooms } } })
    const text = await metrics.text()
    expect(sampleIn(text, 'hall_watchers{view="ticket"}')).toBe(1)
    const labels = text.split('\n').filter((line) => !line.startsWith('#'))
    for (const secret of [...secrets, id, code, number, 'socket-id', 'disabled'])
      expect([secret, labels.filter((line) => line.replace(/ \S+$/, '').includes(secret))]).toEqual([secret, []])
  })
})

describe('[O1] who may look', () => {
  const nobody: Actor = { kind: 'nobody' }
  const here = { address: '127.0.0.1', headers: {} }
  const afar = { address: '192.168.1.20', headers: {} }
  test('whoever asks from this machine', () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.3.2.1'])
      expect([address, refusedMetrics({ ...here, address }, nobody, hall)]).toEqual([address, undefined])
  })
  test('from elsewhere, or through a proxy, whoever may see the live load', () => {
    for (const from of [
      afar,
      { ...here, headers: { 'x-real-ip': '192.168.1.20' } },
      { ...here, address: '' },
      { ...here, address: '::ffff:10.0.0.127' },
    ]) {
      expect(refusedMetrics(from, nobody, hall)).toEqual({ refused: 'not-known' })
      expect(refusedMetrics(from, clerk('1001'), hall)).toEqual({ refused: 'not-allowed' })
      expect(refusedMetrics(from, kiosk, hall)).toEqual({ refused: 'not-allowed' })
      expect(refusedMetrics(from, clerk('9001', ['manager']), hall)).toBeUndefined()
    }
  })
  test('from elsewhere nobody, as long as there is no hall', () => {
    const empty = new Hall(
      new MemoryJournal(),
      hallTools('key', () => clock, 1),
    )
    expect(refusedMetrics(afar, clerk('9001', ['admin']), empty)).toEqual({ refused: 'not-set-up' })
    expect(refusedMetrics(here, nobody, empty)).toBeUndefined()
  })
})
