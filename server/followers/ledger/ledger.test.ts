import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followAll, journalOf } from '../../../test/fixtures/ledgers.ts'
import { act, step } from '../../../test/fixtures/random-acts.ts'
import { RulesHall } from '../../../test/fixtures/rules-hall.ts'
import type { HallEvent } from '../../domain/events.ts'
import { dayReport } from './day-report.ts'
import { follow } from './follow.ts'
import { isDamage, Ledger, setAside } from './ledger-sqlite.ts'
import { ledgerShape } from './tables.ts'

let folder: string
let made = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const newFile = () => join(folder, `ledger-${++made}.db`)

function rebuilt(events: readonly HallEvent[]): unknown {
  const ledger = followAll(new Ledger(newFile()), journalOf(events))
  const all = contents(ledger)
  ledger.close()
  return all
}

function contents({ db }: Ledger): unknown {
  const tables = db.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all() as string[]
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`select * from ${table} order by 1, 2`).all()]))
}

/** A random hall over some days. */
function randomHall(steps: readonly Parameters<typeof act>[1][]): RulesHall {
  const hall = new RulesHall()
  for (const one of steps) act(hall, one)
  return hall
}
const randomSteps = fc.array(step, { minLength: 20, maxLength: 220, size: 'max' })

const inMinutes = (ms: number | undefined) => (ms === undefined ? undefined : Math.round(ms / 6000) / 10)

/** The waits of one day, told from its events alone, shortest first. */
function waitsOf(events: readonly HallEvent[]): number[] {
  const waits: number[] = []
  const taken = new Map<string, number>()
  const called = new Map<string, number>()
  for (const event of events) {
    if (event.type === 'ticket.taken') taken.set(event.body.ticket, event.at)
    if (event.type === 'ticket.called') called.set(event.body.ticket, event.at)
    const since = event.type === 'ticket.started' ? taken.get(event.body.ticket) : undefined
    if (event.type !== 'ticket.started' || since === undefined) continue
    waits.push((called.get(event.body.ticket) ?? 0) - since)
    taken.delete(event.body.ticket)
  }
  return waits.sort((a, b) => a - b)
}

test('[B1] whatever interrupts it between two batches, the ledger is the one that the whole journal makes', () => {
  fc.assert(
    fc.property(randomSteps, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), (steps, stops) => {
      const { events } = randomHall(steps)
      const file = newFile()
      let known = 0
      for (const more of stops) {
        // What was committed until then, some of it taken in; then the process is gone and another one opens the file.
        known = Math.min(events.length, known + more)
        const ledger = new Ledger(file)
        follow(ledger, journalOf(events.slice(0, known)), expect.unreachable, Math.max(1, more - 3))
        ledger.close()
      }
      const ledger = followAll(new Ledger(file), journalOf(events), undefined, 7)
      expect(contents(ledger)).toEqual(rebuilt(events))
      ledger.close()
    }),
    { numRuns: 25, interruptAfterTimeLimit: 15_000, endOnFailure: true },
  )
})

test('[B1] a batch that breaks off in its middle leaves no trace, and is taken in whole the next time', () => {
  const { events } = randomHall(fc.sample(fc.array(step, { minLength: 150, maxLength: 150 }), { seed: 7, numRuns: 1 })[0] ?? [])
  const ledger = followAll(new Ledger(newFile()), journalOf(events.slice(0, 60)))
  const before = contents(ledger)
  const twice = events.find(({ type }) => type === 'ticket.taken') as HallEvent
  const end = { seq: events.length + 1, hash: '' }
  // The same number taken a second time fits no table.
  expect(() => ledger.take([...events.slice(60), twice], end)).toThrow(/UNIQUE/)
  expect(contents(ledger)).toEqual(before)
  expect(contents(followAll(ledger, journalOf(events)))).toEqual(rebuilt(events))
  ledger.close()
})

test('[B2] [B3] [B5] [B6] on every day of any journal its counts are those of the events themselves', () => {
  fc.assert(
    fc.property(randomSteps, (steps) => {
      const { events } = randomHall(steps)
      const ledger = followAll(new Ledger(newFile()), journalOf(events))
      let day = ''
      const days = new Map<string, HallEvent[]>()
      for (const event of events) {
        if (event.type === 'day.opened') day = event.body.day
        days.set(day, [...(days.get(day) ?? []), event])
      }
      for (const [date, happened] of days) {
        const of = withoutUndone(happened)
        const count = (...types: HallEvent['type'][]) => of.filter(({ type }) => types.includes(type)).length
        const { total, lines, counters, matters } = dayReport(ledger, date)
        expect(total).toMatchObject({
          taken: count('ticket.taken'),
          served: count('ticket.finished'),
          missed: count('ticket.missed'),
          cancelled: of.filter((event) => event.type === 'ticket.cancelled' && event.body.reason !== 'day-ended').length,
          carried: count('ticket.carried'),
          ratings: { count: count('ticket.rated') },
        })
        for (const groups of [lines, matters])
          for (const kind of ['taken', 'served', 'missed', 'cancelled', 'carried'] as const)
            expect(groups.reduce((sum, figures) => sum + figures[kind], 0)).toBe(total[kind])
        for (const kind of ['served', 'missed'] as const)
          expect(counters.reduce((sum, figures) => sum + figures[kind], 0)).toBe(total[kind])
        const waits = waitsOf(of)
        expect(total.wait?.p50).toBe(inMinutes(waits[Math.ceil(waits.length / 2) - 1]))
        expect(total.wait?.p90).toBe(inMinutes(waits[Math.ceil(waits.length * 0.9) - 1]))
        const finished = of.flatMap((event) => (event.type === 'ticket.finished' ? [event.body.servedMs] : [])).sort((a, b) => a - b)
        expect(total.service?.p50).toBe(inMinutes(finished[Math.ceil(finished.length / 2) - 1]))
        expect(total.service?.p90).toBe(inMinutes(finished[Math.ceil(finished.length * 0.9) - 1]))
      }
      ledger.close()
    }),
    { numRuns: 40, interruptAfterTimeLimit: 15_000, endOnFailure: true },
  )
})

/** What a counter took back does not count. */
function withoutUndone(events: readonly HallEvent[]): HallEvent[] {
  const counted: HallEvent[] = []
  for (const event of events) {
    if (event.type !== 'counter.undone') counted.push(event)
    else {
      const { undid, ticket } = event.body
      const last = counted.findLastIndex(({ type, body }) => type === `ticket.${undid}` && 'ticket' in body && body.ticket === ticket)
      counted.splice(last, 1)
    }
  }
  return counted
}

test('[B1] a journal that went back makes it anew, also when it has grown past the old place since', () => {
  const acts = (seed: number, count: number) =>
    fc.sample(fc.array(step, { minLength: count, maxLength: count }), { seed, numRuns: 1 })[0] ?? []
  const first = randomHall([...acts(1, 30), ...acts(2, 90)]).events
  const other = randomHall([...acts(1, 30), ...acts(4, 400)]).events
  expect(other.length).toBeGreaterThan(first.length)
  for (const journal of [first.slice(0, 20), other]) {
    const ledger = followAll(new Ledger(newFile()), journalOf(first))
    let renewed = 0
    followAll(ledger, journalOf(journal), () => {
      renewed++
    })
    expect(renewed).toBe(1)
    expect(contents(ledger)).toEqual(rebuilt(journal))
    ledger.close()
  }
})

test('[B1] one of another shape is made anew', () => {
  const { events } = randomHall(fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), { seed: 3, numRuns: 1 })[0] ?? [])
  const file = newFile()
  const old = followAll(new Ledger(file), journalOf(events))
  old.db.exec('drop view facts; alter table visits add column forgotten integer')
  old.db.pragma(`user_version = ${ledgerShape + 1}`)
  old.close()
  const ledger = followAll(new Ledger(file), journalOf(events))
  expect(contents(ledger)).toEqual(rebuilt(events))
  ledger.close()
})

test('[B1] a damaged file is told from a full disk, and set aside', () => {
  const file = newFile()
  writeFileSync(file, 'not a database, and long enough to be taken for one'.repeat(200))
  let damage: unknown
  try {
    new Ledger(file)
  } catch (error) {
    damage = error
  }
  expect(isDamage(damage)).toBe(true)
  expect(isDamage(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))).toBe(false)
  setAside(file)
  expect(readFileSync(`${file}.damaged`, 'utf8')).toContain('not a database')
  new Ledger(file).close()
})
