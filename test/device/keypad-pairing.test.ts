import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AgentProcess } from '../faults/agent-process.ts'
import { sampleIn } from '../fixtures/exposition.ts'
import { newHall } from '../fixtures/new-hall.ts'
import { type HallServer, Screen } from '../fixtures/server.ts'

let hall: HallServer
let manager: string
beforeAll(async () => {
  ;({ hall, manager } = await newHall())
})
afterAll(async () => {
  await hall?.stop()
  rmSync(hall?.data ?? '', { recursive: true, force: true })
})

describe('a pad’s program in a hall that was set up on its page', () => {
  let token = ''

  test('[A5] shows a code, is paired by the manager, and keeps its token', async () => {
    const data = join(hall.data, 'pad')
    const args = [
      '--server',
      hall.url,
      '--keypad',
      'keypad-2',
      '--at',
      'serial:/dev/no-such-port',
      '--profile',
      'serial-digits',
      '--data',
      data,
    ]
    const program = new AgentProcess(args)
    program.start()
    try {
      const code = await vi.waitFor(
        () => {
          const [, shown = ''] = /pairing code ([2-9A-HJ-NP-Z]{6})/.exec(program.said) ?? []
          expect(shown).not.toBe('')
          return shown
        },
        { timeout: 20_000 },
      )
      expect(await hall.post('/api/devices', { code }, manager)).toMatchObject({ device: 'keypad-2' })
      await vi.waitFor(() => expect(program.said).toContain("keypad-2: connected to the hall's server"), { timeout: 10_000 })
      expect(program.said).toContain('keypad-2: no pad found')
      token = (JSON.parse(readFileSync(join(data, 'tokens.json'), 'utf8')) as Record<string, string>)['keypad-2'] ?? ''
      expect(token).not.toBe('')
    } finally {
      await program.kill()
    }
    const again = new AgentProcess(args)
    again.start()
    try {
      await vi.waitFor(() => expect(again.said).toContain("keypad-2: connected to the hall's server"), { timeout: 20_000 })
      expect(again.said).not.toContain('pairing code')
    } finally {
      await again.kill('SIGTERM')
    }
  })

  test('[R8] only a device that the hall knows is held, by one program, and what it tells is checked', async () => {
    const instance = randomUUID()
    const [pad, other, nobody] = [
      await Screen.connect(hall.url, token),
      await Screen.connect(hall.url, token),
      await Screen.connect(hall.url),
    ]
    const attach = (screen: Screen, request: unknown): Promise<unknown> => screen.socket.emitWithAck('attach', request)
    for (const request of [undefined, {}, { instance: 'me' }, { instance, more: 1 }, []])
      expect(await attach(pad, request)).toMatchObject({ refused: 'malformed' })
    expect(await attach(nobody, { instance })).toEqual({ refused: 'not-known' })
    expect(await attach(pad, { instance })).toEqual({ attached: 'keypad-2' })
    expect(await attach(other, { instance: randomUUID() })).toEqual({ refused: 'agent-taken' })
    // The same run of a program over a new connection: the old one was cut off, and the server has not noticed.
    expect(await attach(other, { instance })).toEqual({ attached: 'keypad-2' })
    const told = { plugged: true, waiting: 1, pressed: 7, rated: 6, refused: 0, ignored: 2, repeated: 3, unknown: 4, unkept: 0 }
    for (const tally of [undefined, {}, { ...told, pressed: -1 }, { ...told, ignored: '2' }, { ...told, name: '王' }])
      other.socket.emit('tally', tally)
    // One that does not hold the pad tells nothing.
    pad.socket.emit('tally', { ...told, pressed: 99 })
    other.socket.emit('tally', told)
    await other.socket.emitWithAck('command', {})
    const sample = async (name: string) => sampleIn(await (await fetch(`${hall.url}/metrics`)).text(), name)
    expect(await sample('hall_keypad_presses_total{keypad="keypad-2",what="pressed"}')).toBe(7)
    expect(await sample('hall_keypad_waiting{keypad="keypad-2"}')).toBe(1)
    expect(await sample('hall_keypad_state{keypad="keypad-2",what="plugged"}')).toBe(1)
    other.close()
    await vi.waitFor(async () => expect(await sample('hall_keypad_state{keypad="keypad-2",what="held"}')).toBe(0))
    expect(await attach(pad, { instance: randomUUID() })).toEqual({ attached: 'keypad-2' })
    pad.close()
    nobody.close()
  })
})
