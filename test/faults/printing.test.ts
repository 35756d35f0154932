import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { History, kiosk } from '../bench/history.ts'
import { PacedPrinter } from '../fixtures/paced-printer.ts'
import { printedHall } from '../fixtures/printed-hall.ts'
import { PrintingSideProcess } from '../fixtures/printing-side-process.ts'
import { HallServer } from '../fixtures/server.ts'
import { AgentProcess } from './agent-process.ts'
import { Chance, freshSeed } from './chance.ts'
import { readJournal } from './journal-file.ts'
import { type ReadSlip, readSlip, wrongOnPaper } from './paper-against-journal.ts'
import { PrinterFaults } from './printer-faults.ts'

/** SLIPS: how many in all; a fifth of them goes through a program on another machine. */
const slips = Number(process.env['SLIPS'] ?? 5000)
const [atTheServer, far] = [slips - Math.floor(slips / 5), Math.floor(slips / 5)]
/** A slip is 0.13 m of paper and takes some 10 ms; a real printer needs about half a second. */
const rowsPerSecond = 100_000
const pace = { pollMs: 50, idlePollMs: 40, settleMs: 50, patienceMs: 500, retryMs: 20, retryMostMs: 100, doubtMostMs: 200 }

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** The printer, and what lies in front of it. */
async function printerWithPaper() {
  const paper: ReadSlip[] = []
  const printer = new PacedPrinter({ columns: 48, rowsPerSecond, onSlip: (slip) => paper.push(readSlip(slip)) })
  const at = `tcp:127.0.0.1:${await printer.switchOn()}`
  ends.push(() => printer.switchOff())
  return { printer, paper, at, numbers: () => new Set(paper.map(({ number }) => number)).size }
}

/** A demo's hall that stands still an hour ago, so that its journal can be written on. */
async function hallThatStands() {
  const folder = mkdtempSync(join(tmpdir(), 'printing-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  const args = ['--demo', '--voice', 'off', '--clock', new Date(Date.now() - 3_600_000).toISOString(), '--speed', '0']
  const hall = await HallServer.start({ data: folder, args })
  await hall.stop()
  return { folder, matters: hall.demo.matters }
}

async function until(what: () => boolean, ms: number, why: () => string): Promise<void> {
  for (const end = performance.now() + ms; !what(); await sleep(5))
    if (performance.now() > end) throw new Error(`it does not go on: ${why()}`)
}

/** Copies of the last ones, if any. */
async function nothingMore(paper: readonly unknown[], ms: number): Promise<void> {
  for (let before = -1; before !== paper.length; await sleep(ms)) before = paper.length
}

function expectWhole(folder: string, paper: readonly ReadSlip[], wanted: number): void {
  const numbers = readJournal(folder).events.flatMap(({ type, body }) => (type === 'ticket.taken' ? [body.number] : []))
  expect(numbers).toHaveLength(wanted)
  expect(wrongOnPaper(paper, numbers)).toEqual([])
}

/** Otherwise the faults proved nothing, or every slip is marked for safety. */
function expectFaults(done: Readonly<Record<string, number>>, paper: readonly ReadSlip[], wanted: number): void {
  const marked = paper.filter((each) => each.marked).length
  console.log(`slips: ${paper.length} for ${wanted} numbers; marked: ${marked}; faults: ${JSON.stringify(done)}`)
  expect(Object.entries(done).filter(([, count]) => count === 0)).toEqual([])
  expect(paper.length).toBeGreaterThan(wanted)
  expect(marked).toBeLessThan(4 * Object.values(done).reduce((sum, count) => sum + count, 0))
}

describe('5,000 slips', () => {
  test(`[P27] ${atTheServer} over every fault of printer, line and program: each printed, in order, and doubled only where marked`, async () => {
    const chance = new Chance(freshSeed())
    const { folder, matters } = await hallThatStands()
    const { printer, paper, at, numbers } = await printerWithPaper()
    const side = new PrintingSideProcess({ folder, profile: '80mm', printers: [at], pace, statusTimeout: 100 })
    ends.push(() => side.kill())
    let taken = 0
    const take = (count: number) => {
      const history = new History(folder)
      for (let n = 0; n < count; n++) history.ask(kiosk, 'ticket.take', { matter: matters[taken++ % matters.length] })
      const seq = history.events
      history.close()
      side.tell({ seq })
    }
    take(Math.ceil(atTheServer / 2))
    await side.start()
    const faults = new PrinterFaults(printer, side, chance)
    const why = () => JSON.stringify([paper.length, [...side.states], side.troubles.at(-1)])
    for (let next = 0; next < atTheServer; next += chance.between(1, atTheServer / 25)) {
      await until(() => paper.length >= Math.min(next, atTheServer - 20), 20_000, why)
      if (taken < atTheServer) take(Math.min(atTheServer - taken, chance.between(1, atTheServer / 10)))
      await faults.next()
    }
    if (taken < atTheServer) take(atTheServer - taken)
    await until(() => numbers() === atTheServer, 60_000, why)
    await nothingMore(paper, 1000)
    await side.stop()
    expectWhole(folder, paper, atTheServer)
    expectFaults({ ...faults.done, 'a slip that was begun and never cut': printer.torn }, paper, atTheServer)
  }, 300_000)

  test(`[P27] ${far} through a program on another machine that is killed, as the server is: the same`, async () => {
    const chance = new Chance(freshSeed())
    const hall = await printedHall([{ printer: 'printer-1', at: 'agent' }])
    const { printer, paper, at, numbers } = await printerWithPaper()
    const agent = new AgentProcess(
      ['--server', hall.server.url, '--token', String(hall.server.demo.devices['printer-1']), '--at', at],
      'right',
      'printer',
    )
    ends.push(() => agent.kill().catch(() => undefined))
    agent.start()
    const done = { 'program killed in a slip': 0, 'server killed in a slip': 0, 'line cut in a slip': 0, 'both killed': 0 }
    type Kind = keyof typeof done
    let round: Kind[] = []
    let taken = 0
    const why = () => `${paper.length} came of ${taken}: ${agent.said.slice(-300)}`
    while (taken < far) {
      const enough = Object.values(done).reduce((sum, count) => sum + count, 0) >= 2 * Object.keys(done).length
      const count = enough ? far - taken : Math.min(far - taken, chance.between(1, far / 8))
      for (let n = 0; n < count; n++) await hall.take()
      taken += count
      if (enough) break
      await until(() => printer.inSlip || numbers() === taken, 60_000, why)
      await sleep(chance.between(0, 6))
      const met = printer.inSlip
      if (round.length === 0) round = Object.keys(done) as Kind[]
      const kind = chance.pick(round)
      switch (kind) {
        case 'program killed in a slip':
          await agent.kill()
          agent.start()
          break
        case 'server killed in a slip':
          await hall.kill()
          await hall.startAgain()
          break
        case 'line cut in a slip':
          printer.cutLine()
          break
        case 'both killed':
          await Promise.all([agent.kill(), hall.kill()])
          agent.start()
          await hall.startAgain()
      }
      if (!met) continue
      round.splice(round.indexOf(kind), 1)
      done[kind]++
    }
    await until(() => numbers() === far, 120_000, why)
    await nothingMore(paper, 3000)
    expectWhole(hall.server.data, paper, far)
    expectFaults(done, paper, far)
  }, 300_000)
})
