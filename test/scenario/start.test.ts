import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { HallServer, runToEnd, Screen, ticketOf } from '../fixtures/server.ts'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'start-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})
const oneLine = (text: string) => expect(text.trim().split('\n').length).toBe(1)

describe('starting', () => {
  test('what is unusable is one clear line and exit 2', async () => {
    const notAFolder = join(folder(), 'file')
    writeFileSync(notAFolder, 'x')
    const stranger = folder()
    writeFileSync(join(stranger, 'letters.txt'), 'x')
    const cases: readonly (readonly [string[], RegExp])[] = [
      [['--colour', 'red'], /--colour: there is no such option/],
      [['--port', 'eighty', '--demo'], /--port eighty: expected a port/],
      [['--demo', '--data', notAFolder], /cannot be used/],
      [['--demo', '--data', stranger], /is not empty and holds no hall/],
      [['--data', folder(), '--hall', join(stranger, 'none.json')], /none\.json/],
    ]
    for (const [args, said] of cases) {
      const { code, err } = await runToEnd(args)
      expect({ args, code }).toEqual({ args, code: 2 })
      oneLine(err)
      expect(err).toMatch(said)
    }
  })

  test('help lists every option with its default', async () => {
    const { code, out } = await runToEnd(['--help'])
    expect(code).toBe(0)
    for (const option of ['--data DIR', '--port N', '--hall FILE', '--demo', '--public-url URL', 'default: 8080'])
      expect(out).toContain(option)
  })

  test('a hall file that does not fit names the path and what was expected', async () => {
    const dir = folder()
    const hall = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')) as { counters: { lines: { line: string }[] }[] }
    ;(hall.counters[3]?.lines[0] as { line: string }).line = 'bad'
    writeFileSync(join(dir, 'hall.json'), JSON.stringify(hall))
    const { code, err } = await runToEnd(['--data', join(dir, 'data'), '--hall', join(dir, 'hall.json')])
    expect(code).toBe(2)
    oneLine(err)
    expect(err).toMatch(/counters\[3\]\.lines\[0\]\.line/)
  })

  test('two servers on one folder: the second says so and stops; so does one on a port in use', async () => {
    const first = await HallServer.start()
    const { code, err } = await runToEnd(['--demo', '--data', first.data, '--port', '0'])
    expect(code).toBe(2)
    oneLine(err)
    expect(err).toMatch(/another server is using this folder/)
    const port = new URL(first.url).port
    const other = await runToEnd(['--demo', '--data', folder(), '--port', port])
    expect([other.code, other.err]).toEqual([2, expect.stringMatching(new RegExp(`--port ${port}: another program`))])
    await first.stop()
  })

  test('a demo refuses a hall’s folder, and a hall a demo’s', async () => {
    const dir = folder()
    const real = await HallServer.start({ data: join(dir, 'real'), args: ['--hall', 'server/halls/demo/hall.json'] })
    await real.stop()
    expect((await runToEnd(['--demo', '--data', join(dir, 'real'), '--port', '0'])).err).toMatch(/holds a hall, not a demo/)
    const demo = await HallServer.start({ data: join(dir, 'demo') })
    await demo.stop()
    expect((await runToEnd(['--data', join(dir, 'demo'), '--port', '0'])).err).toMatch(/holds a demo, not a hall/)
  })

  test('a restart goes on where it was: tickets, counters, sessions, tokens', async () => {
    const dir = join(folder(), 'demo')
    let hall = await HallServer.start({ data: dir })
    const token = await hall.signIn('1001')
    const devices = hall.demo.devices
    let clerk = await Screen.connect(hall.url, token)
    await clerk.ask('counter.open', { counter: 1 })
    const taken = ticketOf(await (await hall.device('kiosk-1')).ask('ticket.take', { matter: hall.demo.matters[0] }))
    await hall.stop()
    hall = await HallServer.start({ data: dir })
    expect(hall.demo.devices).toEqual(devices)
    clerk = await Screen.connect(hall.url, token)
    expect(ticketOf(await clerk.ask('counter.call', { counter: 1 })).id).toBe(taken.id)
    await hall.stop()
  })

  test('a demo’s clock that would go back is refused in one line', async () => {
    const dir = join(folder(), 'demo')
    const later = await HallServer.start({ data: dir, args: ['--demo', '--clock', '2026-12-14T10:00:00+08:00'] })
    await later.stop()
    const { code, err } = await runToEnd(['--demo', '--data', dir, '--port', '0', '--clock', '2026-10-14T10:00:00+08:00'])
    expect([code, err]).toEqual([2, expect.stringMatching(/--clock: the hall in this folder is already at 2026-12-14/)])
  })

  test('verify says that the chain holds, against the sheet too', async () => {
    const dir = join(folder(), 'demo')
    const hall = await HallServer.start({ data: dir, args: ['--demo', '--clock', '2026-10-14T10:24:00+08:00'] })
    await (await hall.device('kiosk-1')).ask('ticket.take', { matter: hall.demo.matters[0] })
    await hall.stop()
    const good = await runToEnd(['--program', 'verify', '--data', dir])
    expect([good.code, good.out]).toEqual([0, expect.stringMatching(/^the chain holds: 9 events, last hash [0-9a-f]{64}\n$/)])
    const hash = /hash ([0-9a-f]{64})/.exec(good.out)?.[1]
    const sheet = (value: string) => runToEnd(['--program', 'verify', '--data', dir, '--sheet', value])
    expect((await sheet(`2026-10-14=${hash?.slice(0, 20)}`)).code).toBe(0)
    expect((await sheet(`2026-10-14=${'0'.repeat(64)}`)).code).toBe(1)
    expect((await sheet(`2026-10-13=${hash}`)).code).toBe(1)
    expect((await sheet('yesterday')).code).toBe(2)
    expect((await runToEnd(['--program', 'verify', '--data', join(dir, 'none')])).code).toBe(2)
    expect(existsSync(join(dir, 'hall.db'))).toBe(true)
  })
})
