import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AgentProcess } from '../faults/agent-process.ts'
import { HallServer, runToEnd, Screen, ticketOf } from '../fixtures/server.ts'
import { PlainSigns } from './plain-signs.ts'
import { SerialDevice } from './pty.ts'

const until = <T>(check: () => T | Promise<T>, timeout = 20_000) => vi.waitFor(check, { timeout, interval: 30 })

// Each starts a server, some more than one.
vi.setConfig({ testTimeout: 90_000 })

let folder: string
let device: SerialDevice
let hall: HallServer | undefined
let program: AgentProcess | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signs-'))
  device = await SerialDevice.plugIn()
})
afterEach(async () => {
  await program?.kill().catch(() => undefined)
  program = undefined
  await hall?.kill()
  hall = undefined
  await device.discard()
  rmSync(folder, { recursive: true, force: true })
})

/** The demo's hall with signs of its own, on the device's line unless another is given. */
async function open(signs?: readonly object[], more: { port?: string; counters?: number } = {}): Promise<HallServer> {
  const file = join(folder, 'hall.json')
  const demo = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')) as { counters: { counter: number }[] }
  const [first, counters] = [demo.counters[0], [...demo.counters]]
  for (let counter = counters.length + 1; first && counter <= (more.counters ?? 0); counter++) counters.push({ ...first, counter })
  writeFileSync(file, JSON.stringify({ ...demo, counters, ...(signs ? { signs } : {}) }))
  hall = await HallServer.start({ data: join(folder, 'demo'), env: { HALL_DEMO_FILE: file }, ...more })
  return hall
}
const line = (baud = 9600) => `serial:${device.path}@${baud}`
const sign = (counter: number, more: object = {}) => ({ counter, at: line(), driver: 'text-sum', address: counter, ...more })

/** Whoever sits at a counter of the demo, and a kiosk. */
async function clerkAt(counter: number) {
  const at = hall as HallServer
  const token = await at.signIn(String(1000 + counter))
  const ask = (type: string, fields: object = {}) => at.post('/api/commands', { id: crypto.randomUUID(), type, counter, ...fields }, token)
  await ask('counter.open')
  return {
    ask,
    /** A number of a matter that this counter calls. */
    call: async (): Promise<{ id: string; number: string }> => {
      const kiosk = await at.device('kiosk-1')
      try {
        for (let turn = 0; ; turn++) {
          ticketOf(await kiosk.ask('ticket.take', { matter: at.demo.matters[turn % at.demo.matters.length] }))
          const { result } = (await ask('counter.call')) as unknown as { result: { ticket: { id: string; number: string } | null } }
          if (result.ticket) return result.ticket
        }
      } finally {
        kiosk.close()
      }
    },
  }
}

describe('signs of the hall file', () => {
  test('[U1] the sign over a window shows the number that is called, who is served, and the pause', async () => {
    const signs = new PlainSigns([1])
    device.onByte((byte) => signs.hear(byte))
    await open([sign(1)])
    await until(() => expect(signs.shows(1)).toBe('本窗口未开'))
    const clerk = await clerkAt(1)
    const { id, number } = await clerk.call()
    await until(() => expect(signs.shows(1)).toBe(`请${number}到1号窗口`))
    await clerk.ask('counter.start', { ticket: id })
    await until(() => expect(signs.shows(1)).toBe(`正在办理 ${number}`))
    await clerk.ask('counter.finish', { ticket: id, outcome: { kind: 'instant' } })
    await clerk.ask('counter.pause', { reason: 'break' })
    await until(() => expect(signs.shows(1)).toBe('暂停服务'))
    await clerk.ask('counter.resume')
    const guide = await hall?.signIn('9001')
    await hall?.post('/api/commands', { id: crypto.randomUUID(), type: 'line.suspend', text: '停电检修' }, guide)
    await until(() => expect(signs.shows(1)).toContain('停电检修'))
    expect(signs.faults).toEqual([])
  })

  test('[U4] [U6] the manager sees each, also when a line is pulled out; plugged in again it shows what is so', async () => {
    const signs = new PlainSigns([1, 2])
    device.onByte((byte) => signs.hear(byte))
    const at = await open([sign(1), sign(2), sign(3, { at: `serial:${folder}/no-such-line@9600` })])
    const manager = await Screen.connect(at.url, await at.signIn('9001'))
    await manager.watch('load')
    const states = () => [1, 2, 3].map((counter) => manager.entry('load', `sign:${counter}`)?.['state'])
    await until(() => expect(states()).toEqual(['sent', 'sent', 'offline']))
    await device.unplug()
    await until(() => expect(states()).toEqual(['offline', 'offline', 'offline']))
    signs.powerCut()
    const { number } = await (await clerkAt(1)).call()
    await device.plug()
    await until(() => expect([signs.shows(1), signs.shows(2)]).toEqual([`请${number}到1号窗口`, '本窗口未开']))
    await until(() => expect(states()).toEqual(['sent', 'sent', 'offline']))

    // Only a device that drives signs is believed, and of the hall's counters alone.
    const liars = [await at.device('kiosk-1'), await Screen.connect(at.url)]
    for (const liar of liars) liar.socket.emit('signs', { signs: [{ counter: 1, state: 'refused' }] })
    const honest = await at.device('window-5')
    honest.socket.emit('signs', 'nonsense')
    honest.socket.emit('signs', { signs: [{ counter: 5, state: 'burning' }] })
    honest.socket.emit('signs', { signs: [{ counter: 999, state: 'ready' }] })
    honest.socket.emit('signs', { signs: [{ counter: 5, state: 'silent' }] })
    await until(() => expect(manager.entry('load', 'sign:5')?.['state']).toBe('silent'))
    expect([...states(), manager.entry('load', 'sign:999')]).toEqual(['sent', 'sent', 'offline', undefined])
    honest.close()
    await until(() => expect(manager.entry('load', 'sign:5')?.['state']).toBe('away'))
    for (const screen of [manager, ...liars]) screen.close()
  })

  test("[U7] a full line and a second one show every window of a hall with forty, and each stands on the manager's page", async () => {
    const counters = Array.from({ length: 40 }, (_, index) => index + 1)
    const other = await SerialDevice.plugIn()
    try {
      const [near, far] = [new PlainSigns(counters.slice(0, 32)), new PlainSigns(counters.slice(32))]
      device.onByte((byte) => near.hear(byte))
      other.onByte((byte) => far.hear(byte))
      const farLine = `serial:${other.path}@115200`
      const at = await open(
        counters.map((counter) => sign(counter, { at: counter > 32 ? farLine : line(115_200) })),
        { counters: counters.length },
      )
      const shows = (counter: number) => (counter > 32 ? far : near).shows(counter)
      await until(() => expect(counters.filter((counter) => shows(counter) !== '本窗口未开')).toEqual([]))
      const manager = await Screen.connect(at.url, await at.signIn('9001'))
      await manager.watch('load')
      const state = (counter: number) => manager.entry('load', `sign:${counter}`)?.['state']
      await until(() => expect(counters.filter((counter) => state(counter) !== 'sent')).toEqual([]))
      manager.close()
    } finally {
      await other.discard()
    }
  })

  test('[U7] whoever watches all that one connection may asks for one of them again and has it; for one more he is refused', async () => {
    const at = await open(undefined, { counters: 33 })
    const screen = await Screen.connect(at.url)
    for (let counter = 1; counter <= 32; counter++) expect(await screen.watch(`window:${counter}`)).toHaveProperty('entries')
    expect(await screen.watch('window:32')).toHaveProperty('entries')
    expect(await screen.watch('window:33')).toEqual({ refused: 'too-many-requests' })
    screen.close()
  })

  test('[U2] that do not fit end the start with one line', async () => {
    const file = join(folder, 'hall.json')
    const demo = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')) as object
    const started = async (signs: readonly object[]) => {
      writeFileSync(file, JSON.stringify({ ...demo, signs }))
      const { code, err } = await runToEnd(['--demo', '--data', join(folder, 'bad'), '--port', '0'], { HALL_DEMO_FILE: file })
      return [code, err.trim()]
    }
    expect(await started([sign(1), sign(2, { address: 1 })])).toEqual([
      2,
      'signs[1].address: one that is not already at signs[0] on this line (1)',
    ])
    expect(await started([sign(99)])).toEqual([2, 'signs[0].counter: a counter of this hall, not 99'])
    expect(await started([sign(1, { at: 'tcp:10.0.0.9:9100' })])).toEqual([2, expect.stringContaining('signs[0].at: ')])
  })
})

describe('the program', () => {
  test('[U5] drives the signs of another machine; while the hall is away they keep no number, and then show what is so', async () => {
    const signs = new PlainSigns([7])
    device.onByte((byte) => signs.hear(byte))
    const { port } = new URL((await open()).url)
    const token = hall?.demo.devices['window-2'] as string
    const args = ['--token', token, '--counter', '1', '--at', line(), '--driver', 'text-sum', '--address', '7']
    program = new AgentProcess(['--server', `http://127.0.0.1:${port}`, ...args], 'right', 'signs')
    program.start()
    const manager = await Screen.connect(hall?.url as string, await hall?.signIn('9001'))
    await manager.watch('load')
    const clerk = await clerkAt(1)
    const first = await clerk.call()
    await until(() => expect(signs.shows(7)).toBe(`请${first.number}到1号窗口`))
    await until(() => expect(manager.entry('load', 'sign:1')?.['state']).toBe('sent'))
    expect(program.said).toContain("connected to the hall's server")
    expect(program.said).toContain('sign 1: is told; this kind never answers')
    manager.close()

    await hall?.kill()
    await until(() => expect(signs.shows(7)).toBe('请听窗口叫号'), 30_000)
    expect(program.said).toContain('trying again')
    await open(undefined, { port })
    await until(() => expect(signs.shows(7)).toBe(`请${first.number}到1号窗口`), 30_000)
    expect(signs.faults).toEqual([])

    // Who ends it on purpose takes its signs along; whose program dies leaves them in sight.
    const again = await Screen.connect(hall?.url as string, await hall?.signIn('9001'))
    await again.watch('load')
    await until(() => expect(again.entry('load', 'sign:1')?.['state']).toBe('sent'))
    await program.kill('SIGTERM')
    await until(() => expect(again.entry('load', 'sign:1')).toBeUndefined())
    program.start()
    await until(() => expect(again.entry('load', 'sign:1')?.['state']).toBe('sent'))
    await program.kill()
    await until(() => expect(again.entry('load', 'sign:1')?.['state']).toBe('away'))
    again.close()
  })

  test('[U2] answers with one line what it was asked and cannot do', async () => {
    const { code, err } = await runToEnd(['--program', 'signs', '--token', 'x', '--counter', '1', '--at', line(), '--driver', 'led'])
    expect([code, err.trim()]).toEqual([2, '--driver: one of text-sum, text-xor, text-plain, onbon-bx'])
  })
})
