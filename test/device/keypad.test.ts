import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Agent } from '../../counter/keypad/agent/agent.ts'
import { knownProfiles } from '../../counter/keypad/agent/known-profiles.ts'
import type { PadPlan } from '../../counter/keypad/agent/pads-file.ts'
import { Profile } from '../../counter/keypad/agent/profile.ts'
import { openSerial } from '../../counter/keypad/agent/serial.ts'
import { readJournal } from '../faults/journal-file.ts'
import { sampleIn } from '../fixtures/exposition.ts'
import { HallServer, hallClock } from '../fixtures/server.ts'
import { SerialDevice } from './pty.ts'
import { RatedCounter } from './rated-counter.ts'
import { VirtualHids, type VirtualPad } from './virtual-hids.ts'

/** A pad with five keys, a report of eight bytes with a counter in the fourth, a lamp and a beeper. */
const fiveKeys = v.parse(Profile, {
  kind: 'hid',
  vendor: '1a2b',
  product: '0001',
  length: 8,
  mask: 'ff ff ff 00 ff ff ff ff',
  levels: {
    5: '02 01 00 00 00 00 00 00',
    4: '02 02 00 00 00 00 00 00',
    3: '02 04 00 00 00 00 00 00',
    2: '02 08 00 00 00 00 00 00',
    1: '02 10 00 00 00 00 00 00',
  },
  release: '02 00 00 00 00 00 00 00',
  outputs: { invite: ['00 01', '00 81'], thanks: ['00 02'], off: ['00 00'] },
})
const key = (level: 1 | 2 | 3 | 4 | 5, count = 0) => [2, 2 ** (5 - level), 0, count, 0, 0, 0, 0]
const released = (count = 0) => [2, 0, 0, count, 0, 0, 0, 0]

let folder: string
let hall: HallServer
let hids: VirtualHids
let agents: Agent[]
let said: string[]
let port: string
let clerk1: RatedCounter
let clerk2: RatedCounter
/** Ratings of the tests before. */
let before: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keypad-'))
  hall = await HallServer.start({ data: join(folder, 'demo') })
  port = new URL(hall.url).port
  clerk1 = await RatedCounter.open(hall, 1)
  clerk2 = await RatedCounter.open(hall, 2)
})
beforeEach(() => {
  hids = new VirtualHids()
  agents = []
  said = []
  before = allRatings().length
})
afterEach(() => {
  for (const agent of agents) agent.stop()
})
afterAll(async () => {
  await hall.kill()
  rmSync(folder, { recursive: true, force: true })
})

const pad = (counter: number, more: Partial<PadPlan> = {}): PadPlan => ({
  keypad: `keypad-${counter}`,
  token: hall.demo.devices[`keypad-${counter}`],
  profile: fiveKeys,
  place: {},
  ...more,
})

function agent(pads: PadPlan[], name = 'agent'): Agent {
  const say = (line: string) => said.push(line)
  const started = new Agent({
    url: hall.url,
    folder: join(
      folder,
      expect
        .getState()
        .currentTestName?.replace(/[^a-z]/gi, '')
        .slice(0, 60) ?? '',
      name,
    ),
    pads,
    machine: { hids, openSerial },
    say,
  })
  agents.push(started)
  return started
}
const stop = (started: Agent) => {
  agents.splice(agents.indexOf(started), 1)
  started.stop()
}
const restart = async () => {
  hall = await HallServer.start({ data: join(folder, 'demo'), port })
}

const ratings = () => allRatings().slice(before)
const allRatings = () =>
  readJournal(hall.data)
    .events.filter(({ type }) => type === 'ticket.rated')
    .map(({ body }) => body as unknown as { ticket: string; counter: number; level: number; pressedAt?: number })
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 15_000, interval: 30 })
const heard = (words: string) => until(() => expect(said.join('\n')).toContain(words))
const shows = (device: VirtualPad, ...lights: number[]) => until(() => expect(device.lights.at(-1)).toEqual(lights))
const count = async (what: string, keypad = 'keypad-1') => {
  const text = await (await fetch(`${hall.url}/metrics`)).text()
  return sampleIn(text, `hall_keypad_presses_total{keypad="${keypad}",what="${what}"}`)
}

describe('a HID pad', () => {
  test('[R5] sleeps, is woken by an invitation, takes one press, thanks, and sleeps; other presses are counted', async () => {
    const device = hids.plug({ path: '1-1:1.0' })
    agent([pad(1)])
    await heard('connected')
    device.report(key(1))
    device.report(released())
    const ticket = await clerk1.serve()
    await shows(device, 0, 0x81)
    await sleep(fiveKeys.debounceMs)
    for (let repeat = 0; repeat < 5; repeat++) device.report(key(4, repeat))
    device.report(released(9))
    await shows(device, 0, 2)
    await until(() => expect(ratings()).toMatchObject([{ ticket, counter: 1, level: 4 }]))
    await sleep(fiveKeys.debounceMs)
    device.report(key(1))
    await until(async () => expect([await count('ignored'), await count('repeated'), await count('rated')]).toEqual([2, 4, 1]))
    expect(ratings()).toHaveLength(1)
    await shows(device, 0, 0)
  })

  test('[R6] a key that is stuck rates nobody after the one who pressed it', async () => {
    const device = hids.plug({ path: '1-1:1.0' })
    agent([pad(1)])
    await heard('connected')
    const first = await clerk1.serve()
    await shows(device, 0, 0x81)
    const stuck = setInterval(() => device.report(key(1)), 50)
    try {
      await until(() => expect(ratings()).toMatchObject([{ ticket: first, level: 1 }]))
      const second = await clerk1.serve()
      await shows(device, 0, 0x81)
      await until(async () => expect(await count('repeated')).toBeGreaterThan(20))
      expect(ratings()).toHaveLength(1)
      clearInterval(stuck)
      device.report(released())
      await sleep(fiveKeys.debounceMs)
      device.report(key(5))
      await until(() => expect(ratings()[1]).toMatchObject({ ticket: second, level: 5 }))
    } finally {
      clearInterval(stuck)
    }
  })

  test('[R9] is found when it is plugged in, and again after it was pulled out in the middle of a press; each at its own counter', async () => {
    agent([pad(1, { place: { socket: '1-1' } }), pad(2, { place: { serial: 'B-77' } })])
    await heard('keypad-1: no pad found')
    const device1 = hids.plug({ path: '1-1:1.0', serialNumber: 'A-11' })
    const device2 = hids.plug({ path: '1-2:1.0', serialNumber: 'B-77' })
    await until(() => expect([device1.isOpen, device2.isOpen]).toEqual([true, true]))
    const ticket1 = await clerk1.serve()
    const ticket2 = await clerk2.serve()
    await shows(device1, 0, 0x81)
    await shows(device2, 0, 0x81)
    device2.report(key(3))
    // The cord goes before the key has come through.
    hids.unplug(device1)
    await until(() => expect(ratings()).toMatchObject([{ ticket: ticket2, counter: 2, level: 3 }]))
    const again = hids.plug({ path: '1-1:1.0', serialNumber: 'A-12' })
    await shows(again, 0, 0x81)
    again.report(key(5))
    // And once more right behind it.
    hids.unplug(again)
    await until(() => expect(ratings()[1]).toMatchObject({ ticket: ticket1, counter: 1, level: 5 }))
    expect(ratings()).toHaveLength(2)
  })

  test('[R9] two alike and no word which is whose: neither is guessed', async () => {
    const devices = [hids.plug({ path: '1-1:1.0' }), hids.plug({ path: '1-2:1.0' })]
    agent([pad(1)])
    await heard('keypad-1: several pads of this kind')
    expect(devices.map(({ isOpen }) => isOpen)).toEqual([false, false])
    hids.unplug(devices[0] as VirtualPad)
    await heard('keypad-1: the pad is plugged in')
  })

  test('[R9] without the USB library it says which package to install, and goes on by itself when that is there', async () => {
    hids.libraryMissing = true
    hids.plug({ path: '1-1:1.0' })
    agent([pad(1)])
    await heard('apt install libusb-1.0-0')
    expect(said.filter((line) => line.includes('libusb-1.0-0'))).toHaveLength(1)
    hids.libraryMissing = false
    await heard('keypad-1: the pad is plugged in')
  })

  test('[R6] 10,000 random reports are no press, and the pad goes on', async () => {
    const device = hids.plug({ path: '1-1:1.0' })
    const keyboard = hids.plug({ path: '1-2:1.0', vendorId: 9 })
    agent([pad(1, { place: { socket: '1-1' } }), pad(2, { place: { socket: '1-2' }, profile: knownProfiles['digit-keyboard'] as Profile })])
    await until(() => expect([device.isOpen, keyboard.isOpen]).toEqual([true, true]))
    await heard('keypad-2: connected')
    const ticket = await clerk1.serve()
    await shows(device, 0, 0x81)
    for (let i = 0; i < 10_000; i++) {
      const bytes = crypto.getRandomValues(new Uint8Array(i % 16))
      device.report(bytes)
      keyboard.report(bytes)
    }
    await heard('keypad-1: the pad sends what none of its keys should')
    await until(async () => expect(await count('unknown')).toBeGreaterThan(9000))
    expect(ratings()).toEqual([])
    await sleep(fiveKeys.debounceMs)
    device.report(key(2))
    await until(() => expect(ratings()).toMatchObject([{ ticket, level: 2 }]))
    keyboard.report(new Uint8Array(8))
    await sleep(fiveKeys.debounceMs)
    const second = await clerk2.serve()
    await sleep(300)
    keyboard.report([0, 0, 0x5b, 0, 0, 0, 0, 0])
    await until(() => expect(ratings()[1]).toMatchObject({ ticket: second, counter: 2, level: 3 }))
  })
})

describe('while the server is away', () => {
  test('[R7] a press is kept over an end of the program, brought when the server is back, and counts with its own time', async () => {
    const device = hids.plug({ path: '1-1:1.0' })
    const first = agent([pad(1)])
    await heard('connected')
    const ticket = await clerk1.serve()
    await shows(device, 0, 0x81)
    await hall.kill()
    await heard("the hall's server is not there")
    const pressed = hallClock.now
    device.report(key(1))
    await shows(device, 0, 2)
    device.report(released())
    stop(first)
    const second = agent([pad(1)])
    await sleep(5500)
    await restart()
    await until(() => expect(ratings()).toMatchObject([{ ticket, level: 1, pressedAt: expect.any(Number) }]))
    const pressedAt = ratings()[0]?.pressedAt as number
    expect(Math.abs(pressedAt - pressed)).toBeLessThan(120_000)
    stop(second)
    agent([pad(1)])
    await sleep(1000)
    expect(ratings()).toHaveLength(1)
  })
})

describe('two programs for one pad', () => {
  test('[R8] the second waits and says so, the manager can count it, and it takes over when the first ends', async () => {
    const device = hids.plug({ path: '1-1:1.0' })
    const first = agent([pad(1)])
    await heard('keypad-1: connected')
    agent([pad(1)], 'other')
    await heard('keypad-1: another program already works for it')
    await clerk1.serve()
    await shows(device, 0, 0x81)
    device.report(key(5))
    await until(() => expect(ratings()).toHaveLength(1))
    const metrics = await (await fetch(`${hall.url}/metrics`)).text()
    expect(sampleIn(metrics, 'hall_agents_refused_total{device="keypad-1"}')).toBeGreaterThan(0)
    device.report(released())
    stop(first)
    await until(() => expect(said.filter((line) => line.includes('keypad-1: connected'))).toHaveLength(2))
    await until(() => expect(device.isOpen).toBe(true))
    await clerk1.serve()
    await shows(device, 0, 0x81)
    device.report(key(2))
    await until(() => expect(ratings().map(({ level }) => level)).toEqual([5, 2]))
  })

  test('[R8] with one folder the second does not start', () => {
    agent([pad(1)])
    expect(() => agent([pad(2)])).toThrow()
  })

  test('a token of another pad, or of nobody, is told in words', async () => {
    agent([pad(1, { token: hall.demo.devices['keypad-2'] }), pad(3, { token: 'nobody', place: { socket: '3-1' } })])
    await heard('keypad-1: this token belongs to keypad-2')
    await heard('keypad-3: the hall does not know this token')
  })
})

describe('a serial pad', () => {
  test('[R9] over a line that is pulled and put back, with 10,000 random bytes in between', async () => {
    const device = await SerialDevice.plugIn()
    try {
      agent([pad(1, { profile: knownProfiles['serial-digits'] as Profile, place: { tty: device.path } })])
      await heard('keypad-1: connected')
      await heard('keypad-1: the pad is plugged in')
      const first = await clerk1.serve()
      await sleep(300)
      device.send([0x31, 0x31, 0x31])
      await until(() => expect(ratings()).toMatchObject([{ ticket: first, level: 5 }]))
      device.send(crypto.getRandomValues(new Uint8Array(10_000)))
      await until(async () => expect(await count('unknown')).toBeGreaterThan(0))
      expect(ratings()).toHaveLength(1)
      await device.unplug()
      await heard('keypad-1: no pad found')
      await device.plug()
      await until(() => expect(said.filter((line) => line.includes('keypad-1: the pad is plugged in'))).toHaveLength(2))
      const second = await clerk1.serve()
      await sleep(300)
      device.send([0x35])
      await until(() => expect(ratings()[1]).toMatchObject({ ticket: second, level: 1 }))
    } finally {
      await device.discard()
    }
  })

  test('[R9] what was pressed while nobody read the line is no rating of whoever is invited then', async () => {
    const device = await SerialDevice.plugIn()
    try {
      device.send([0x31])
      const ticket = await clerk1.serve()
      agent([pad(1, { profile: knownProfiles['serial-digits'] as Profile, place: { tty: device.path } })])
      await heard('keypad-1: connected')
      await heard('keypad-1: the pad is plugged in')
      await sleep(1000)
      expect(ratings()).toEqual([])
      device.send([0x35])
      await until(() => expect(ratings()).toMatchObject([{ ticket, level: 1 }]))
    } finally {
      await device.discard()
    }
  })
})
