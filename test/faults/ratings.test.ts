import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { verifyJournal } from '../../server/journal/verify-sqlite.ts'
import { RatedCounter } from '../device/rated-counter.ts'
import { HallServer } from '../fixtures/server.ts'
import { AgentProcess } from './agent-process.ts'
import { Chance, freshSeed } from './chance.ts'
import { readJournal } from './journal-file.ts'
import { Citizens, citizenProfile } from './rating-citizens.ts'

const wanted = Number(process.env['RATINGS'] ?? 5000)
const counters = [1, 2, 3, 4, 5, 6, 7, 8]
const programs = 2

let folder = ''
let hall: HallServer | undefined
let agents: AgentProcess[] = []
let citizens: Citizens[] = []
afterEach(async () => {
  for (const agent of agents) await agent.kill().catch(() => undefined)
  for (const each of citizens) await each.leave()
  await hall?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** One program for half of the pads, as on a machine behind four counters; the first machine has no clock. */
function program(index: number, url: string, tokens: Readonly<Record<string, string>>): AgentProcess {
  const data = join(folder, `agent-${index}`)
  mkdirSync(data)
  writeFileSync(join(data, 'profiles.json'), JSON.stringify({ citizens: citizenProfile }))
  const pads = counters.flatMap((counter, place) =>
    place % programs === index
      ? [{ keypad: `keypad-${counter}`, profile: 'citizens', token: tokens[`keypad-${counter}`], tty: citizens[place]?.device.path }]
      : [],
  )
  writeFileSync(join(data, 'pads.json'), JSON.stringify({ pads }))
  return new AgentProcess(['--server', url, '--pads', join(data, 'pads.json'), '--data', data], index === 0 ? '1970' : 'right')
}

type Wish = { readonly counter: number; readonly level: number }

describe('5,000 ratings', () => {
  test(`[R7] ${wanted} ratings over killed programs, killed servers, repeated presses and pulled cords: none lost, none doubled`, async () => {
    const chance = new Chance(freshSeed())
    folder = mkdtempSync(join(tmpdir(), 'ratings-'))
    const data = join(folder, 'demo')
    hall = await HallServer.start({ data })
    const { port } = new URL(hall.url)
    citizens = await Promise.all(counters.map(() => Citizens.at(new Chance(chance.between(0, 2 ** 31)))))
    const { url, devices } = hall.demo
    agents = Array.from({ length: programs }, (_, index) => program(index, url, devices))
    for (const agent of agents) agent.start()
    const clerks = await Promise.all(counters.map((counter) => RatedCounter.open(hall as HallServer, counter)))

    const wishes = new Map<string, Wish>()
    const ratedNow = new Set<string>()
    const rated = () => readJournal(data).events.filter(({ type }) => type === 'ticket.rated')
    // What the hall has is looked up now and then, so that nobody presses for what is rated already.
    const looking = setInterval(() => {
      for (const { body } of rated().slice(ratedNow.size)) ratedNow.add(String(body.ticket))
    }, 500)
    /** One counter, over every death of the server: what was not answered is found out, and gone on with. */
    const work = async (clerk: RatedCounter, index: number, own: Chance): Promise<void> => {
      const citizen = citizens[index] as Citizens
      while (wishes.size < wanted) {
        const level = own.between(1, 5)
        const ticket = await clerk.serve()
        wishes.set(ticket, { counter: clerk.counter, level })
        await citizen.rate(level, () => ratedNow.has(ticket))
      }
    }
    const all = Promise.all(clerks.map((clerk, index) => work(clerk, index, new Chance(chance.between(0, 2 ** 31)))))
    const faults = { programs: 0, servers: 0, cords: 0, both: 0 }
    let done = false
    void all.finally(() => {
      done = true
    })
    const restartServer = async (awayMs: number) => {
      await hall?.kill()
      await sleep(awayMs)
      hall = await HallServer.start({ data, port })
    }
    while (!done) {
      await sleep(chance.between(1500, 4500))
      const agent = chance.pick(agents)
      switch (chance.between(1, 5)) {
        case 1:
        case 2:
          await agent.kill()
          await sleep(chance.between(0, 300))
          agent.start()
          faults.programs++
          break
        case 3:
          await restartServer(chance.oneIn(2) ? chance.between(5500, 7000) : chance.between(0, 1000))
          faults.servers++
          break
        case 4: {
          const { device } = chance.pick(citizens)
          await device.unplug()
          await sleep(chance.between(0, 200))
          await device.plug()
          faults.cords++
          break
        }
        default:
          await Promise.all([agent.kill(), restartServer(chance.between(0, 500))])
          agent.start()
          faults.both++
      }
    }
    await all
    clearInterval(looking)
    // What was thanked for and not told yet is told now.
    for (let tries = 0; tries < 300 && rated().length < wishes.size; tries++) await sleep(100)
    const events = rated().map(({ body }) => body as unknown as { ticket: string; counter: number; level: number })
    const times = new Map<string, number>()
    for (const { ticket } of events) times.set(ticket, (times.get(ticket) ?? 0) + 1)
    expect([...times].filter(([, count]) => count > 1)).toEqual([])
    expect([...wishes.keys()].filter((ticket) => !times.has(ticket))).toEqual([])
    expect(
      events.filter(({ ticket, counter, level }) => wishes.get(ticket)?.counter !== counter || wishes.get(ticket)?.level !== level),
    ).toEqual([])
    expect(events.length).toBeGreaterThanOrEqual(wanted)
    expect(verifyJournal(join(data, 'hall.db'))).toMatchObject({ holds: true })
    const late = events.filter((body) => 'pressedAt' in body).length
    const presses = citizens.reduce((sum, each) => sum + each.presses, 0)
    console.log(`ratings: ${events.length}; presses: ${presses}; told more than 5 s later: ${late}; faults: ${JSON.stringify(faults)}`)
    // Otherwise the faults proved nothing.
    expect(Math.min(...Object.values(faults))).toBeGreaterThan(0)
    expect(presses).toBeGreaterThan(events.length)
  }, 600_000)
})
