import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AgentProcess } from '../faults/agent-process.ts'
import { readJournal } from '../faults/journal-file.ts'
import { HallServer, runToEnd } from '../fixtures/server.ts'
import { SerialDevice } from './pty.ts'
import { RatedCounter } from './rated-counter.ts'

let folder: string
let device: SerialDevice
let hall: HallServer | undefined
let program: AgentProcess | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keypad-program-'))
  device = await SerialDevice.plugIn()
})
afterEach(async () => {
  await program?.kill().catch(() => undefined)
  await hall?.kill()
  hall = undefined
  program = undefined
  await device.discard()
  rmSync(folder, { recursive: true, force: true })
})
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 30_000, interval: 50 })
const ratings = () => readJournal(hall?.data as string).events.filter(({ type }) => type === 'ticket.rated')

describe('the program', () => {
  test('[R10] learns a serial pad at the terminal, in plain words of two languages, and rates with what it learned', async () => {
    const data = join(folder, 'keypad')
    program = new AgentProcess(['--learn', 'five-keys', '--at', `serial:${device.path}`, '--data', data])
    program.start()
    const told = (words: string) => until(() => expect(program?.said).toContain(words))
    const keys = [0xe1, 0xe2, 0xe3, 0xe4, 0xe5]
    const names = ['Very satisfied', 'Satisfied', 'Fairly satisfied', 'Dissatisfied', 'Very dissatisfied']
    for (const [index, key] of keys.entries()) {
      await told(`Press the key for "${names[index]}"`)
      device.send([key])
      await until(() => expect(program?.said.split('Press the same key once more')).toHaveLength(index + 2))
      device.send([key, key])
    }
    await told('Learned and written to')
    expect(program.said).toContain('请按“非常满意”键')
    expect(program.said).toContain('→ e1')
    const { 'five-keys': learned } = JSON.parse(readFileSync(join(data, 'profiles.json'), 'utf8'))
    expect(learned).toEqual({
      kind: 'serial',
      name: 'five-keys',
      baud: 9600,
      levels: { 5: 'e1', 4: 'e2', 3: 'e3', 2: 'e4', 1: 'e5' },
    })

    hall = await HallServer.start({ data: join(folder, 'demo') })
    const token = hall.demo.devices['keypad-1'] as string
    const at = ['--at', `serial:${device.path}`, '--profile', 'five-keys', '--data', data]
    program = new AgentProcess(['--server', hall.url, '--token', token, '--keypad', 'keypad-1', ...at])
    program.start()
    await told("connected to the hall's server")
    await told('the pad is plugged in and works')
    const clerk = await RatedCounter.open(hall, 1)
    const ticket = await clerk.serve()
    await sleep(500)
    device.send([0xe4])
    await until(() => expect(ratings().map(({ body }) => body)).toMatchObject([{ ticket, level: 2 }]))
    const { code, err } = await runToEnd(['--program', 'keypad', '--server', hall.url, '--keypad', 'keypad-1', ...at])
    expect([code, err]).toEqual([2, expect.stringContaining('another keypad program uses this folder')])
  })

  test('[R9] runs inside the server of a hall on one machine, and a file that does not fit ends the start with one line', async () => {
    const file = join(folder, 'pads.json')
    const data = join(folder, 'demo')
    writeFileSync(file, JSON.stringify({ pads: [{ keypad: 'keypad-2', profile: 'serial-bytes', tty: device.path }] }))
    hall = await HallServer.start({ data, args: ['--demo', '--keypads', file] })
    const clerk = await RatedCounter.open(hall, 2)
    const ticket = await clerk.serve()
    await until(async () => {
      device.send([5])
      expect(ratings().map(({ body }) => body)).toMatchObject([{ ticket, counter: 2, level: 1 }])
    })
    mkdirSync(join(folder, 'other'))
    writeFileSync(file, JSON.stringify({ pads: [{ keypad: 'keypad-2', profile: 'nothing' }] }))
    const { code, err } = await runToEnd(['--demo', '--data', join(folder, 'other'), '--port', '0', '--keypads', file])
    expect([code, err.trim()]).toEqual([
      2,
      expect.stringMatching(/pads\.json: pads\.0\.profile: one of digit-keyboard.*--learn makes another$/),
    ])
  })
})
