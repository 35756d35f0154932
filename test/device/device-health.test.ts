import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { deviceFaults } from '../../protocol/health.ts'
import type { AlarmEntry } from '../../protocol/views/alarms.ts'
import type { DeviceEntry } from '../../protocol/views/devices.ts'
import type { LoadLine } from '../../protocol/views/staff.ts'
import { Chance } from '../faults/chance.ts'
import { CallingHall } from '../fixtures/calling-hall.ts'
import { readExposition, sampleIn } from '../fixtures/exposition.ts'
import { HallServer, hallClock, Screen, ticketOf } from '../fixtures/server.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const demo = async (): Promise<HallServer> => {
  const hall = await HallServer.start()
  ends.push(() => hall.stop())
  return hall
}
const kept = (screen: Screen): Screen => {
  ends.push(() => screen.close())
  return screen
}
const device = async (hall: HallServer, name: string): Promise<Screen> => kept(await hall.device(name))
const told = (screen: Screen, report: object) => screen.socket.emitWithAck('health', report) as Promise<object>
const fine = (name: string) => ({ device: name, state: 'ready', version: '1', faults: [], clock: new Date().toISOString() })

async function load(hall: HallServer, token?: string) {
  const manager = kept(await Screen.connect(hall.url, token ?? (await hall.signIn('9001'))))
  await manager.watch('load')
  return {
    of: (name: string) => manager.entry('load', `device:${name}`) as DeviceEntry | undefined,
    line: (name: string) => manager.entry('load', `line:${name}`) as LoadLine | undefined,
  }
}
const soon = { timeout: 18_000, interval: 100 }

describe('[L2] the table of devices', { timeout: 60_000 }, () => {
  test('knows who is there, what they told, what they did, how often they came again, and who has gone', async () => {
    const hall = await demo()
    const table = await load(hall)
    expect(table.of('kiosk-1')).toMatchObject({ kind: 'kiosk', state: 'never', faults: [], recent: [] })
    const kiosk = await device(hall, 'kiosk-1')
    expect(await told(kiosk, { ...fine('kiosk-1'), version: '1.kiosk-AbC_1' })).toEqual({ taken: true })
    for (let people = 0; people < 3; people++) ticketOf(await kiosk.ask('ticket.take', { matter: 'advice' }))
    const pad = await device(hall, 'keypad-2')
    await told(pad, { ...fine('keypad-2'), state: 'failed', faults: ['unplugged'], counts: { ignored: 7 } })
    await expect.poll(() => table.of('kiosk-1'), soon).toMatchObject({ counts: { taken: 3 }, version: '1.kiosk-AbC_1' })
    expect(table.of('keypad-2')).toMatchObject({ counter: 2, state: 'failed', faults: ['unplugged'], counts: { ignored: 7 } })
    kiosk.close()
    await expect.poll(() => table.of('kiosk-1'), soon).toMatchObject({ state: 'away', seen: expect.any(String) })
    const again = await device(hall, 'kiosk-1')
    await told(again, fine('kiosk-1'))
    await expect.poll(() => table.of('kiosk-1'), soon).toMatchObject({ state: 'ready', counts: { taken: 3, reconnects: 1 } })
    // The build that it told of before is none that the server has.
    expect(table.of('kiosk-1')?.recent).toMatchObject([{ fault: 'old-page', until: expect.any(String) }])
  })

  test('a page of another build is asked to load anew, and one of the server’s own is not', async () => {
    const hall = await demo()
    const screen = await device(hall, 'board-1')
    const page = await (await fetch(`${hall.url}/board`)).text()
    const [, build] = /<script type="module"[^>]* src="\/assets\/([\w-]+)\.js"/.exec(page) ?? []
    let asked = 0
    screen.socket.on('renew', () => asked++)
    await told(screen, { ...fine('board-1'), version: `1.${build}` })
    expect(asked).toBe(0)
    await told(screen, { ...fine('board-1'), version: '1.board-0ld' })
    await expect.poll(() => asked, soon).toBe(1)
  })

  test('[L6] a device whose clock stands in 1970 is seen, and no time of the hall comes from there', async () => {
    const hall = await demo()
    const table = await load(hall)
    const kiosk = await device(hall, 'kiosk-1')
    await told(kiosk, { ...fine('kiosk-1'), clock: '1970-01-01T00:00:07.000Z' })
    const before = hallClock.now
    ticketOf(await kiosk.ask('ticket.take', { matter: 'advice' }))
    await expect.poll(() => table.of('kiosk-1'), soon).toMatchObject({ state: 'degraded', faults: ['clock-off'] })
    const { clockAhead, since, recent } = table.of('kiosk-1') as DeviceEntry
    expect(clockAhead).toBeLessThan(-1e9)
    for (const time of [since, recent[0]?.at]) expect(Date.parse(time ?? '')).toBeGreaterThanOrEqual(before - 60_000)
    expect(Date.parse(table.line('G')?.oldest ?? '')).toBeGreaterThanOrEqual(before - 60_000)
    for (const clock of ['soon', '1970', '', 7, '9999-99-99T99:99:99Z', null]) await told(kiosk, { ...fine('kiosk-1'), clock })
    expect(table.of('kiosk-1')).toMatchObject({ faults: ['clock-off'] })
  })

  test('two machines under one token are seen, and both work', async () => {
    const hall = await demo()
    const table = await load(hall)
    const [one, two] = [await device(hall, 'kiosk-1'), await device(hall, 'kiosk-1')]
    await expect.poll(() => table.of('kiosk-1'), soon).toMatchObject({ state: 'degraded', faults: ['twice'] })
    for (const kiosk of [one, two]) ticketOf(await kiosk.ask('ticket.take', { matter: 'advice' }))
    two.close()
    await expect.poll(() => table.of('kiosk-1'), soon).toMatchObject({ state: 'ready', faults: [] })
  })

  test('signs and card readers stand in it too, and the programs that drive them are no second window or kiosk', async () => {
    const hall = await demo()
    const table = await load(hall)
    const [window, kiosk] = [await device(hall, 'window-1'), await device(hall, 'kiosk-1')]
    const [signs, reader] = [await device(hall, 'window-1'), await device(hall, 'kiosk-1')]
    const tell = (state: string) => signs.socket.emit('signs', { signs: [{ counter: 1, state }] })
    tell('silent')
    expect(await reader.socket.emitWithAck('attach', { instance: crypto.randomUUID() })).not.toHaveProperty('refused')
    reader.socket.emit('reader', { reader: 'empty' })
    await expect.poll(() => table.of('sign-1'), soon).toMatchObject({ kind: 'sign', state: 'failed', faults: ['offline'] })
    await expect.poll(() => table.of('reader-1'), soon).toMatchObject({ kind: 'reader', state: 'ready', faults: [] })
    tell('ready')
    reader.socket.emit('reader', { reader: 'away' })
    tell('away')
    await expect.poll(() => table.of('sign-1'), soon).toMatchObject({ state: 'away' })
    tell('ready')
    await expect.poll(() => table.of('sign-1'), soon).toMatchObject({ state: 'ready', faults: [] })
    await expect.poll(() => table.of('reader-1'), soon).toMatchObject({ state: 'failed', faults: ['unplugged'] })
    // Longer than two at one token may be there unseen.
    await new Promise((wake) => setTimeout(wake, 12_500))
    expect([table.of('window-1')?.faults, table.of('kiosk-1')?.faults]).toEqual([[], []])
    window.close()
    await expect.poll(() => table.of('window-1'), soon).toMatchObject({ state: 'away' })
    reader.close()
    await expect.poll(() => table.of('reader-1'), soon).toMatchObject({ state: 'away' })
    signs.socket.emit('signs', { signs: [] })
    await expect.poll(() => table.of('sign-1'), soon).toBeUndefined()
    kiosk.close()
  })

  test('what was wrong is there after a restart', async () => {
    const data = mkdtempSync(join(tmpdir(), 'hall-health-'))
    const first = await HallServer.start({ data })
    ends.push(() => rmSync(data, { recursive: true, force: true }))
    const before = await load(first)
    const pad = await device(first, 'keypad-1')
    await told(pad, { ...fine('keypad-1'), state: 'degraded', faults: ['babble'] })
    await expect.poll(() => before.of('keypad-1'), soon).toMatchObject({ faults: ['babble'] })
    await first.stop()
    const hall = await HallServer.start({ data })
    ends.push(() => hall.stop())
    const table = await load(hall)
    await expect.poll(() => table.of('keypad-1')?.recent, soon).toMatchObject([{ fault: 'babble', until: expect.any(String) }])
    expect(table.of('keypad-1')).toMatchObject({ state: 'away' })
  })
})

describe('[L7] reports that nobody can make sense of', { timeout: 60_000 }, () => {
  test('10,000 random ones change nothing but their own counts; the hall serves meanwhile', async () => {
    const hall = await demo()
    const table = await load(hall)
    const chance = new Chance(20261122)
    const kiosk = await device(hall, 'kiosk-1')
    await told(kiosk, fine('kiosk-1'))
    const before = (await hall.get('/health'))['seq']
    const one = <T>(of: readonly T[]): T => of[chance.between(0, of.length - 1)] as T
    const value = (): unknown =>
      one<() => unknown>([
        () => chance.between(-1e9, 1e9),
        () => String.fromCharCode(...Array.from({ length: chance.between(0, 60) }, () => chance.between(0, 0xffff))),
        () => null,
        () => [],
        () => ({ __proto__: null, constructor: 1 }),
        () => Array.from({ length: chance.between(0, 20) }, () => one(deviceFaults)),
        () => one(['ready', 'failed', 'kiosk-1', 'printer-1', 'kiosk-999', '1', '1.x', '1970-01-01T00:00:00Z']),
        () => Buffer.from(Array.from({ length: chance.between(0, 40) }, () => chance.between(0, 255))),
      ])()
    const report = () =>
      chance.between(0, 9) === 0
        ? value()
        : Object.fromEntries(
            ['device', 'state', 'version', 'faults', 'clock', 'counts', 'more'].slice(chance.between(0, 3)).map((key) => [key, value()]),
          )
    const outcomes = new Map<string, number>()
    for (let sent = 0; sent < 10_000; sent += 500) {
      const screens = kept(
        await Screen.connect(hall.url, one([hall.demo.devices['board-1'], hall.demo.devices['window-1'], undefined, 'nobody'])),
      )
      const answers = await Promise.all(Array.from({ length: 500 }, () => told(screens, report() as object)))
      for (const answer of answers) {
        const how = 'refused' in answer ? String(answer.refused) : 'taken'
        outcomes.set(how, (outcomes.get(how) ?? 0) + 1)
      }
      screens.close()
    }
    expect([...outcomes.values()].reduce((sum, each) => sum + each, 0)).toBe(10_000)
    expect(
      [...outcomes.keys()].filter((how) => !['malformed', 'too-many-requests', 'not-known', 'not-allowed', 'taken'].includes(how)),
    ).toEqual([])
    // Of 20 connections each was heard a few times, and no more.
    expect(outcomes.get('too-many-requests')).toBeGreaterThan(9000)
    await expect.poll(() => table.of('kiosk-1'), soon).toMatchObject({ state: 'ready', faults: [] })
    expect((await hall.get('/health'))['seq']).toBe(before)
    ticketOf(await kiosk.ask('ticket.take', { matter: 'advice' }))
    expect(await told(kiosk, { ...fine('kiosk-1'), device: 'printer-1', state: 'failed' })).toEqual({ refused: 'not-allowed' })
    const text = await (await fetch(`${hall.url}/metrics`)).text()
    const sum = ['taken', 'malformed', 'refused', 'dropped'].map(
      (outcome) => sampleIn(text, `hall_health_reports_total{outcome="${outcome}"}`) ?? 0,
    )
    expect(sum.reduce((all, each) => all + each, 0)).toBe(10_002)
    const names = [...(readExposition(text).get('hall_device_state')?.samples.keys() ?? [])].map((key) => /device="([^"]*)"/.exec(key)?.[1])
    expect(new Set(names)).toEqual(new Set(Object.keys(hall.demo.devices)))
    expect(sampleIn(text, 'hall_device_state{device="kiosk-1",state="ready"}')).toBe(1)
  })
})

describe('[L3] alarms of devices', { timeout: 60_000 }, () => {
  test('a device that is away is told once, comes and goes as one alarm, and ends where people see it', async () => {
    const hall = await CallingHall.open({ rules: { deviceAwaySeconds: 5, deviceCooldownMinutes: 5, hoursKept: false } })
    ends.push(() => hall.stop())
    const manager = await hall.clerk('9001')
    await manager.watch('load')
    const alarm = () => manager.entry('load', 'alarm:device-kiosk-1') as AlarmEntry | undefined
    for (const times of [1, 2]) {
      const kiosk = await hall.server.device('kiosk-1')
      await expect.poll(() => (manager.entry('load', 'device:kiosk-1') as DeviceEntry).state, soon).toBe('ready')
      if (times === 2) await expect.poll(alarm, soon).toMatchObject({ weight: 1, device: { times: 1, ended: expect.any(String) } })
      kiosk.close()
      await expect.poll(alarm, soon).toMatchObject({ kind: 'device', weight: 3, device: { device: 'kiosk-1', fault: 'away', times } })
      expect(alarm()?.device).not.toHaveProperty('ended')
    }
    expect(Object.keys(manager.views.get('load') ?? {}).filter((key) => key.startsWith('alarm:device'))).toEqual(['alarm:device-kiosk-1'])
  })

  test('[L4] many that are away at once are one alarm', async () => {
    const hall = await CallingHall.open({ rules: { deviceAwaySeconds: 5, deviceCooldownMinutes: 5, hoursKept: false } })
    ends.push(() => hall.stop())
    const manager = await hall.clerk('9001')
    await manager.watch('load')
    const screens = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((counter) => hall.server.device(`window-${counter}`)))
    for (const screen of screens) screen.close()
    const alarms = () => Object.keys(manager.views.get('load') ?? {}).filter((key) => key.startsWith('alarm:device'))
    await expect.poll(alarms, soon).toEqual(['alarm:devices-away'])
    expect(manager.entry('load', 'alarm:devices-away')).toMatchObject({
      weight: 3,
      devices: expect.arrayContaining(['window-1', 'window-7']),
    })
  })
})

test('[L8] a hall without any device works from screens alone, and says what is missing', async () => {
  const hall = await CallingHall.open({ rules: { hoursKept: false } })
  ends.push(() => hall.stop())
  const manager = await hall.clerk('9001')
  await manager.watch('load')
  await expect
    .poll(() => manager.entry('load', 'devices'), soon)
    .toMatchObject({ there: 0, missing: ['kiosk', 'board', 'window', 'keypad', 'printer'] })
  const guide = await hall.clerk('9001')
  const ticket = ticketOf(await guide.ask('ticket.take', { matter: 'company-setup' }))
  const clerk = await hall.seated('1001', 1)
  expect(ticketOf(await clerk.ask('counter.call', { counter: 1 })).id).toBe(ticket.id)
  await clerk.ask('counter.start', { counter: 1, ticket: ticket.id })
  await clerk.ask('counter.finish', { counter: 1, ticket: ticket.id, outcome: { kind: 'instant' } })
  const phone = kept(await Screen.connect(hall.server.url, ticket.code))
  expect(await phone.ask('ticket.rate', { ticket: ticket.id, level: 5 })).toHaveProperty('result')
  // Nothing that is not there is an alarm: nobody has ever had it.
  expect(Object.keys(manager.views.get('load') ?? {}).filter((key) => /^alarm:(device|printer)/.test(key))).toEqual([])
})
