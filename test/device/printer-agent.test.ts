import { io } from 'socket.io-client'
import { describe, expect, test } from 'vitest'
import { Chance } from '../faults/chance.ts'
import { agentAt, agentRoom } from '../fixtures/agent-room.ts'
import { afterwards, newFolder, until } from '../fixtures/print-room.ts'
import { virtualPrinter } from '../fixtures/printed-hall.ts'
import { wired } from '../fixtures/socat.ts'

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `A${String(index + 1).padStart(3, '0')}`)

/** None is lost, the order is kept, and what came twice says so the second time. */
function expectWhole(slips: readonly string[], numbers: readonly string[]): void {
  const seen = new Set<string>()
  for (const slip of slips) {
    const number = slip.slice(0, 4)
    if (seen.has(number)) expect(slip).toContain('重打')
    seen.add(number)
  }
  expect([...seen]).toEqual(numbers)
}

describe('[P43] a printer of another machine', () => {
  test('whose program dies in the middle of a slip loses none: the next one brings what was on its way again, marked', async () => {
    const room = await virtualPrinter({ slipMs: 20 })
    const { print, waiting, url } = await agentRoom()
    const numbers = numbered(12)
    print('printer-1', ...numbers)
    for (let after = 2; after <= 6; after += 2) {
      const agent = agentAt(room.at, url)
      await until(() => room.slips().length >= after)
      agent.kill()
    }
    agentAt(room.at, url)
    await until(() => waiting() === 0)
    expectWhole(room.slips(), numbers)
  })

  test('that is pulled out in the middle of a slip is shown offline, and goes on when it is back', async () => {
    const path = `${newFolder()}/device`
    const room = await virtualPrinter({ slipMs: 20 })
    const port = Number(room.at.split(':').at(-1))
    const line = await wired(path, port)
    const { print, waiting, url, shown } = await agentRoom()
    const agent = agentAt(`usb:${path}`, url)
    const numbers = numbered(8)
    print('printer-1', ...numbers)
    await until(() => room.slips().length >= 3)
    line.pull()
    await until(() => shown('printer-1')?.state === 'offline')
    expect(waiting()).toBeGreaterThan(0)
    const again = await wired(path, port)
    afterwards(() => again.pull())
    await until(() => waiting() === 0)
    expectWhole(room.slips(), numbers)
    expect(agent.states).toContain('printer-away')
  })

  test('out of paper is shown as that through the program, and nothing is doubled by waiting for it', async () => {
    const room = await virtualPrinter()
    const { print, waiting, url, shown } = await agentRoom()
    agentAt(room.at, url)
    await until(() => shown('printer-1')?.state === 'ready')
    room.printer.runOutAfter(3)
    print('printer-1', 'A001', 'A002')
    await until(() => shown('printer-1')?.state === 'paper-out')
    room.printer.set({ paper: 'full' })
    await until(() => waiting() === 0)
    expect(room.slips()).toEqual(['A001', 'A002'])
  })

  test('waits while the server is away for an hour, and then brings what was kept there', async () => {
    const clock = { now: Date.UTC(2026, 9, 14, 9) }
    const room = await virtualPrinter({ slipMs: 20 })
    const before = await agentRoom(newFolder(), 0, () => clock.now)
    const agent = agentAt(room.at, before.url)
    const numbers = numbered(8)
    before.print('printer-1', ...numbers)
    await until(() => room.slips().length >= 2)
    await before.stop()
    await until(() => agent.states.at(-1) === 'away')
    clock.now += 3_600_000 - 1000
    const after = await agentRoom(before.folder, before.port, () => clock.now)
    await until(() => after.waiting() === 0 && after.shown('printer-1')?.state === 'ready', 20_000)
    expectWhole(room.slips(), numbers)
    expect(agent.states).toEqual(['connected', 'printing', 'away', 'connected', 'printing'])
  })

  test('is held by one program: a second one waits, and takes over when the first has gone', async () => {
    const room = await virtualPrinter({ slipMs: 10 })
    const { print, waiting, url, agents } = await agentRoom()
    const first = agentAt(room.at, url)
    await until(() => first.states.includes('printing'))
    const second = agentAt(room.at, url)
    await until(() => second.states.includes('taken'))
    print('printer-1', ...numbered(6))
    await until(() => room.slips().length >= 2)
    first.kill()
    await until(() => waiting() === 0)
    expectWhole(room.slips(), numbered(6))
    expect(second.states).toEqual(['taken', 'connected', 'printing'])
    expect(agents.refused.get('printer-1' as never)).toBeGreaterThan(0)
  })

  test('whose way the machine there may not open says so', async () => {
    const { url, shown, print, waiting } = await agentRoom()
    const path = `${newFolder()}/nothing`
    const agent = agentAt(`usb:${path}`, url)
    print('printer-1', 'A001')
    await until(() => agent.states.includes('printer-away'))
    await until(() => shown('printer-1')?.state === 'offline')
    expect(waiting()).toBe(1)
  })

  test('that says 10,000 random bytes, and a program that says what no program would, print nothing wrongly', async () => {
    const room = await virtualPrinter()
    const { print, waiting, url, shown } = await agentRoom()
    const chance = new Chance(43)
    const socket = io(url, { auth: { token: 'printer-1' }, transports: ['websocket'], forceNew: true })
    afterwards(() => socket.disconnect())
    let asked = 0
    socket.on('printer-open', ({ line }: { line: number }, ack: (opened: unknown) => void) => {
      asked++
      ack(asked === 1 ? { opened: 'perhaps' } : { opened: true, fresh: true })
      const noise = Buffer.from(Array.from({ length: 10_000 }, () => chance.between(0, 255)))
      for (const bytes of [noise, 'text', 7, null, Buffer.alloc(70_000)]) socket.emit('printer-bytes', { line, bytes })
      for (const odd of [undefined, 'x', { line: 'x' }, { line: line + 1 }, { line: -1 }]) socket.emit('printer-gone', odd)
    })
    socket.on('printer-write', (_: unknown, ack: (left: unknown) => void) => ack('perhaps'))
    await socket.emitWithAck('attach', { instance: '6a1c7f3e-2f5d-4f0a-9a52-0e0d1c7b9a11' })
    print('printer-1', 'A001')
    await until(() => asked >= 3)
    expect(waiting()).toBe(1)
    expect(['offline', 'unknown-answer', 'error']).toContain(shown('printer-1')?.state)
    socket.disconnect()
    agentAt(room.at, url)
    await until(() => waiting() === 0)
    expect(room.slips().map((slip) => slip.slice(0, 4))).toEqual(['A001'])
  })
})
