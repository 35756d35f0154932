import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReaderShown } from '../../protocol/card-reader.ts'
import { checkDigit } from '../../protocol/identity-number.ts'
import { AgentProcess } from '../faults/agent-process.ts'
import { StrangeScreen } from '../fixtures/new-hall.ts'
import { HallServer, runToEnd, Screen } from '../fixtures/server.ts'
import { SerialDevice } from './pty.ts'
import { SamModule } from './sam-module.ts'

const of = (first17: string) => first17 + checkDigit(first17)
/** No number of anybody: the district does not exist. */
const [wang, li, wrong, unborn] = [of('99010119900307777'), of('99010119851224321'), `${'990101199003077'}77X`, of('99010121900307777')]

let folder: string
let hall: HallServer
let line: SerialDevice
let reader: SamModule
let kiosk: Screen
let shown: ReaderShown[]
let program: AgentProcess
/** Of another kiosk, without a reader. */
let neighbour: string

const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 30_000, interval: 20 })
const token = (name = 'kiosk-1') => (name === 'kiosk-2' ? neighbour : (hall.demo.devices[name] as string))
const last = () => shown.at(-1)
async function placed(number: string): Promise<string> {
  const before = shown.length
  reader.place(number)
  await until(() => expect(shown.slice(before).at(-1)?.reader).toBe('card'))
  return (last() as { card: string }).card
}
async function lifted(): Promise<void> {
  reader.lift()
  await until(() => expect(last()).toEqual({ reader: 'empty' }))
}
const args = (at = line.path) => ['--server', hall.url, '--kiosk', 'kiosk-1', '--at', `serial:${at}`]
function run(clock: 'right' | '1970' = 'right', more = ['--token', token()]): AgentProcess {
  const started = new AgentProcess([...args(), ...more], clock, 'card-reader')
  started.start()
  return started
}
const page = async (name: string): Promise<{ screen: Screen; told: ReaderShown[] }> => {
  const told: ReaderShown[] = []
  const screen = await Screen.connect(hall.url, token(name))
  screen.socket.on('reader', (now: ReaderShown) => told.push(now))
  return { screen, told }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'card-reader-'))
  const document = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8'))
  Object.assign(document.rules, { numbersPerCitizen: 2, cardForNumber: true, appointmentEarlyMinutes: 240, appointmentOnceADay: true })
  const file = join(folder, 'hall.json')
  writeFileSync(file, JSON.stringify(document))
  hall = await HallServer.start({ data: join(folder, 'data'), args: ['--hall', file] })
  const stranger = await StrangeScreen.at(hall.url)
  const granted = stranger.grant()
  await hall.post('/api/devices', { code: await stranger.code('kiosk') }, await hall.signInAs('9001', pinOf('9001')))
  await granted
  neighbour = stranger.token
  stranger.screen.close()
})
afterAll(async () => {
  await hall?.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  line = await SerialDevice.plugIn()
  reader = new SamModule(line)
  ;({ screen: kiosk, told: shown } = await page('kiosk-1'))
  program = run()
  await until(() => expect(last()).toEqual({ reader: 'empty' }))
})
afterEach(async () => {
  await program.kill()
  await until(() => expect(last()).toEqual({ reader: 'none' }))
  kiosk.close()
  await line.discard()
})
const matter = () => JSON.parse(readFileSync(join(folder, 'hall.json'), 'utf8')).matters[0].matter as string
const take = (citizen: object = {}) => kiosk.ask('ticket.take', { matter: matter(), citizen })

/** Every file that the hall has written, and all that the program said. */
function everythingKept(): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const texts = files.map((each) => readFileSync(join(each.parentPath, each.name)))
  return [...texts.flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('utf16le')]), program.said].join('\n')
}

describe('a card on a kiosk’s reader', { timeout: 120_000 }, () => {
  test('[Y3] [D5] counts for the limit of numbers, the same as the number typed, and its number is nowhere afterwards', async () => {
    const card = await placed(wang)
    expect([await take({ card }), await take({ card })].map((answer) => 'result' in answer)).toEqual([true, true])
    expect(await take({ card })).toMatchObject({ refused: 'citizen-limit' })
    await lifted()
    // Another card is another person; and the first one, put there again, is the same.
    expect(await take({ card: await placed(li) })).toHaveProperty('result')
    await lifted()
    expect(await take({ card: await placed(wang) })).toMatchObject({ refused: 'citizen-limit' })
    const { screen } = await page('kiosk-2')
    const bare = { matter: matter(), citizen: { idNumber: wang } }
    expect(await screen.ask('ticket.take', bare)).toMatchObject({ refused: 'citizen-limit' })
    const health = await (await fetch(`${hall.url}/metrics`)).text()
    const views = await Promise.all(['kiosk', 'board'].map((view) => screen.watch(view)))
    screen.close()
    const kept = everythingKept() + health + JSON.stringify([views, shown])
    // The search finds what is there.
    expect(kept).toContain('ticket.taken')
    for (const number of [wang, li]) for (const part of [number, number.slice(0, 14), number.slice(6)]) expect(kept).not.toContain(part)
    expect(kept).not.toContain('欧阳明月')
  })

  test('[Y3] checks in the appointment that was booked with its number, and a kiosk that reads many cards is not taken for one that guesses', async () => {
    const manager = await Screen.connect(hall.url, await hall.signInAs('9001', pinOf('9001')))
    const { entries } = (await kiosk.watch('kiosk')) as unknown as {
      entries: Record<string, { line?: string; slots?: { start: string }[] }>
    }
    const wanted = Object.values(entries).flatMap(({ line: of, slots = [] }) => slots.map(({ start }) => ({ of, start })))
    const next = wanted.sort((a, b) => a.start.localeCompare(b.start))[0]
    const matters = Object.values(entries) as { matter?: string; line?: string; guide?: object }[]
    const what = matters.find((each) => each.guide && each.line === next?.of)?.matter
    const booked = await manager.ask('appointment.book', { matter: what, start: next?.start, citizen: { idNumber: li.toLowerCase() } })
    expect(booked).toHaveProperty('result')
    manager.close()
    for (let i = 0; i < 9; i++) {
      const card = await placed(of(`99010119900307${String(i).padStart(3, '0')}`))
      expect(await kiosk.ask('appointment.checkIn', { card })).toMatchObject({ refused: 'unknown-appointment' })
      await lifted()
    }
    const arrived = await kiosk.ask('appointment.checkIn', { card: await placed(li) })
    const early = Date.parse(next?.start ?? '') - Date.now() > 240 * 60_000
    expect(arrived).toMatchObject(early ? { refused: 'too-early' } : { result: {} })
  })

  test('[Y2] means something at its own kiosk alone, and no more once another card was read', async () => {
    const card = await placed(wang)
    const { screen, told } = await page('kiosk-2')
    expect(await screen.ask('ticket.take', { matter: matter(), citizen: { card } })).toMatchObject({ refused: 'card-gone' })
    const board = await page('board-1')
    await placed(li)
    expect(await take({ card })).toMatchObject({ refused: 'card-gone' })
    expect(await take({ card: 'c_0000000000000000' })).toMatchObject({ refused: 'card-gone' })
    expect(await take({ card: wang })).toMatchObject({ refused: 'malformed' })
    expect([...told, ...board.told].filter((each) => each.reader !== 'none')).toEqual([])
    screen.close()
    board.screen.close()
  })

  test('[Y4] is asked for where there is a reader and the hall wants it; without a reader numbers are given as ever', async () => {
    expect(await take()).toMatchObject({ refused: 'card-needed' })
    const { screen } = await page('kiosk-2')
    expect(await screen.ask('ticket.take', { matter: matter() })).toHaveProperty('result')
    screen.close()
    await line.unplug()
    await until(() => expect(last()).toEqual({ reader: 'none' }))
    expect(await take()).toHaveProperty('result')
    await line.plug()
    await until(() => expect(last()).toEqual({ reader: 'empty' }))
    expect(await take()).toMatchObject({ refused: 'card-needed' })
  })

  test('[Y1] [Y5] that cannot be one, was taken away too soon, or is read in pieces between noise, ends in what a person sees', async () => {
    for (const number of [wrong, unborn, '', '123456789012345678']) {
      reader.place(number)
      await until(() => expect(last()).toEqual({ reader: 'unread' }))
      await lifted()
    }
    Object.assign(reader, { mood: 'slow', noise: [0x00, 0xaa, 0xaa, 0x13, 0xff] })
    await placed(wang)
    await lifted()
    for (let i = 0; i < 20; i++) {
      reader.place(wang)
      await sleep(i * 7)
      reader.lift()
      await sleep(20)
    }
    await until(() => expect(last()).toEqual({ reader: 'empty' }))
    await placed(li)
  })

  test('[Y6] 10,000 random bytes are no card; a reader that falls silent is none until it answers again', async () => {
    for (let i = 0; i < 100; i++) line.send(crypto.getRandomValues(new Uint8Array(100)))
    await sleep(500)
    expect(shown.some(({ reader: of }) => of === 'card')).toBe(false)
    await until(() => expect(last()).toEqual({ reader: 'empty' }))
    reader.mood = 'silent'
    await until(() => expect(last()).toEqual({ reader: 'none' }))
    await until(() => expect(program.said).toContain('the reader does not answer'))
    reader.mood = 'well'
    await until(() => expect(last()).toEqual({ reader: 'empty' }))
    await placed(wang)
  })
})

describe('the program', { timeout: 120_000 }, () => {
  test('[Y6] one at a time holds a reader; a clock of 1970, a wrong token and a port that is not there are no end of it', async () => {
    const other = await SerialDevice.plugIn()
    const second = new AgentProcess(
      ['--server', hall.url, '--kiosk', 'kiosk-1', '--at', `serial:${other.path}`, '--token', token()],
      '1970',
      'card-reader',
    )
    second.start()
    const module = new SamModule(other)
    await until(() => expect(second.said).toContain('another program already works for its reader'))
    module.place(li)
    await sleep(1000)
    expect(last()).toEqual({ reader: 'empty' })
    module.lift()
    await program.kill()
    await until(() => expect(second.said).toContain("connected to the hall's server"))
    await until(() => expect(last()).toEqual({ reader: 'empty' }))
    module.place(wang)
    await until(() => expect(last()?.reader).toBe('card'))
    await second.kill()
    await other.discard()
    await until(() => expect(last()).toEqual({ reader: 'none' }))
    const wrongly = run('right', ['--token', token('kiosk-2')])
    await until(() => expect(wrongly.said).toContain('this token belongs to kiosk-2'))
    await wrongly.kill()
    const unknown = run('right', ['--token', 'nonsense'])
    await until(() => expect(unknown.said).toContain('does not know this token'))
    await unknown.kill()
    const bare = new AgentProcess([...args('/dev/no-such-port'), '--token', token()], 'right', 'card-reader')
    bare.start()
    await until(() => expect(bare.said).toContain('/dev/no-such-port cannot be opened or is gone'))
    await bare.kill()
    program = run()
    await until(() => expect(last()).toEqual({ reader: 'empty' }))
  })

  test('[Y6] what it was asked that cannot be ends it with one line', async () => {
    const cases: [string[], RegExp][] = [
      [['--kiosk', 'kiosk-1', '--token', 'x'], /--at/],
      [['--kiosk', 'keypad-1', '--token', 'x', '--at', 'serial:/dev/x'], /--kiosk/],
      [['--kiosk', 'kiosk-1', '--at', 'serial:/dev/x'], /--token/],
      [['--kiosk', 'kiosk-1', '--token', 'x', '--at', 'tcp:1.2.3.4:9'], /--at/],
      [['--nonsense'], /no such option/],
    ]
    for (const [given, says] of cases) {
      const { code, err } = await runToEnd(['--program', 'card-reader', ...given])
      expect([code, err.trim().split('\n').length]).toEqual([2, 1])
      expect(err).toMatch(says)
    }
  })

  test('[Y2] a page that is no program tells the hall nothing of cards', async () => {
    const before = shown.length
    kiosk.socket.emit('reader', { reader: 'card', number: wang })
    kiosk.socket.emit('reader', { reader: 'card', number: 7 })
    kiosk.socket.emit('reader', randomUUID())
    await kiosk.watch('kiosk')
    await sleep(200)
    expect(shown.slice(before)).toEqual([])
  })
})

const pinOf = (badge: string): string =>
  JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')).people.find((each: { badge: string }) => each.badge === badge).pin
