import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { verifyJournal } from '../../server/journal/verify-sqlite.ts'
import { HallServer, runToEnd, Screen } from '../fixtures/server.ts'
import { Chance, freshSeed } from './chance.ts'
import { readJournal, waitingBy } from './journal-file.ts'
import { askAgain, LoadClient } from './load-client.ts'
import { Witness } from './witness.ts'

const kills = 50
const clients = 8
/** One ordinary morning, so that the hall day never ends meanwhile: three minutes later at every start. */
let starts = 0
const nextArgs = (): string[] => ['--demo', '--clock', new Date(Date.UTC(2026, 9, 14, 1, 3 * starts++)).toISOString()]

let folder = ''
let hall: HallServer | undefined
afterEach(async () => {
  await hall?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** What screens were shown before a kill: the journal must know it. */
type Shown = { seq: number; readonly calls: Map<number, string> }

async function watchEverything(on: HallServer, shown: Shown): Promise<Screen> {
  const screen = await Screen.connect(on.url)
  for (const view of ['board', 'kiosk', 'window:1']) await screen.watch(view)
  screen.socket.on('patch', ({ seq, put }: { seq: number; put: Record<string, { number?: string }> }) => {
    shown.seq = Math.max(shown.seq, seq)
    for (const [key, { number }] of Object.entries(put)) if (key.startsWith('call:')) shown.calls.set(Number(key.slice(5)), String(number))
  })
  return screen
}

/** A start that does not get far. */
async function dieStarting(data: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['server/start.mjs', ...nextArgs(), '--data', data, '--port', '0'], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await sleep(afterMs)
  child.kill('SIGKILL')
  await ended
}

function expectWhole(data: string, witness: Witness, shown: Shown): void {
  const { events, answers } = readJournal(data)
  witness.compare(events, answers)
  for (const [seq, number] of shown.calls) {
    const event = events[seq - 1]
    if (event?.type !== 'ticket.called' || event.body.number !== number) witness.faults.push(`the board showed ${number} called by ${seq}`)
  }
  shown.calls.clear()
  expect(witness.faults.slice(0, 10)).toEqual([])
  expect(events.length).toBeGreaterThanOrEqual(shown.seq)
  // Invitations to rate may lapse meanwhile.
  const verdict = verifyJournal(join(data, 'hall.db'))
  expect(verdict).toMatchObject({ holds: true, events: expect.toSatisfy((verified: number) => verified >= events.length) })
}

/** What the kill left without an answer, and how much of it had been done all the same. */
function openRequests(data: string, witness: Witness): { all: number; done: number } {
  const kept = new Set(readJournal(data).answers.map(({ id }) => id))
  const open = [...witness.asked.keys()].filter((id) => !witness.acknowledged.has(id))
  return { all: open.length, done: open.filter((id) => kept.has(id)).length }
}

/** The board, the journal and the acknowledgements count the same people. */
async function expectWaitingAddsUp(on: HallServer, witness: Witness): Promise<number> {
  const { entries } = (await on.get('/api/views/board')) as unknown as { entries: Record<string, { line: string; waiting: number }> }
  const lines = Object.entries(entries).filter(([key]) => key.startsWith('line:'))
  const board = Object.fromEntries(lines.map(([, { line, waiting }]) => [line, waiting]))
  const nobody = Object.fromEntries(lines.map(([, { line }]) => [line, 0]))
  expect(board).toEqual({ ...nobody, ...waitingBy(readJournal(on.data).events) })
  expect(board).toEqual({ ...nobody, ...witness.waiting() })
  return Object.values(board).reduce((sum, waiting) => sum + waiting, 0)
}

describe('kill -9', () => {
  test(`[J2] ${kills} kills under load from ${clients} clients: nothing acknowledged is lost, nothing happens twice`, async () => {
    const chance = new Chance(freshSeed())
    const witness = new Witness()
    const shown: Shown = { seq: 0, calls: new Map() }
    folder = mkdtempSync(join(tmpdir(), 'kill-'))
    const data = join(folder, 'demo')
    hall = await HallServer.start({ data, args: nextArgs() })
    const opening = hall
    const counters = Array.from({ length: clients }, (_, index) => index + 1)
    const all = await Promise.all(
      counters.map((counter) => LoadClient.at(counter, opening, { witness, chance: new Chance(chance.between(0, 2 ** 31)) })),
    )
    const killed = { underLoad: 0, settling: 0, starting: 0 }
    const unanswered = { all: 0, done: 0 }
    while (killed.underLoad < kills) {
      const on: HallServer = hall
      const screen = await watchEverything(on, shown)
      if (chance.oneIn(5)) {
        // The kill comes while the clients are still asking what the last one left open.
        const settling = Promise.all(all.map((client) => client.settle(on)))
        await sleep(chance.between(0, 30))
        await on.kill()
        await settling
        killed.settling++
      } else {
        await Promise.all(all.map((client) => client.settle(on)))
        expectWhole(data, witness, shown)
        await expectWaitingAddsUp(on, witness)
        const working = Promise.all(all.map((client) => client.run(on, () => false)))
        await sleep(chance.between(60, 400))
        // Throws if it has ended by itself.
        process.kill(on.pid, 0)
        await on.kill()
        await working
        killed.underLoad++
      }
      screen.close()
      if (chance.oneIn(6)) {
        await dieStarting(data, chance.between(100, 700))
        killed.starting++
      }
      hall = await HallServer.start({ data, args: nextArgs() })
      expectWhole(data, witness, shown)
      const open = openRequests(data, witness)
      unanswered.all += open.all
      unanswered.done += open.done
      const again = Array.from({ length: 5 }, () => chance.pick([...witness.acknowledged.keys()])).filter(Boolean)
      for (const id of again) {
        const asked = witness.asked.get(id)
        const answer = asked && (await askAgain(hall, asked))
        if (asked && answer) witness.note(asked, answer)
      }
    }
    const last = hall
    await Promise.all(all.map((client) => client.settle(last)))
    const waiting = await expectWaitingAddsUp(last, witness)
    expectWhole(data, witness, shown)
    await last.stop()
    const { code, out } = await runToEnd(['--program', 'verify', '--data', data])
    expect([code, out]).toEqual([0, expect.stringMatching(/^the chain holds/)])
    console.log(
      `kills: ${JSON.stringify(killed)}; acknowledged: ${witness.acknowledged.size}; without an answer at a kill: ${unanswered.all}, ` +
        `of which the journal held ${unanswered.done}; waiting at the end: ${waiting}`,
    )
    // Otherwise the kills came at moments that prove nothing.
    expect(unanswered.done).toBeGreaterThan(0)
    expect(unanswered.all).toBeGreaterThan(unanswered.done)
    expect(witness.acknowledged.size).toBeGreaterThan(kills * clients)
  }, 480_000)
})
