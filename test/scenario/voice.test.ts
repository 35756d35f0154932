import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Announcement, SpeakAnswer } from '../../protocol/announcement.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

type Heard = Announcement & { readonly audio?: Buffer }

/** A board in the hall, and what it hears. */
class Board {
  readonly heard: Heard[] = []

  private constructor(readonly screen: Screen) {
    screen.socket.on('announce', (heard: Heard) => {
      this.heard.push(heard)
      if (heard.audio) screen.socket.emit('speaking', { id: heard.id }, () => undefined)
    })
  }

  static async inHall({ url, demo }: HallServer, token: string | undefined = demo.devices['board-1']): Promise<Board> {
    const board = new Board(await Screen.connect(url, token))
    await board.screen.watch('board')
    return board
  }

  sound(on: boolean): Promise<SpeakAnswer> {
    return this.screen.socket.emitWithAck('speak', { on }) as Promise<SpeakAnswer>
  }

  /** The sound of its newest announcement has ended. */
  ends(): void {
    this.screen.socket.emit('spoken', { id: this.heard.at(-1)?.id })
  }

  get played(): string[] {
    return this.heard.filter(({ audio }) => audio).map(({ number }) => number)
  }
}

/** For what comes from another process. */
const soon = { timeout: 10_000 }

let hall: HallServer
let opened: Screen[] = []
const leave = () => {
  for (const screen of opened) screen.close()
  opened = []
}

async function board(token?: string): Promise<Board> {
  const board = await Board.inHall(hall, token)
  opened.push(board.screen)
  return board
}

/** A clerk at an open counter. */
class Clerk {
  private held = ''

  private constructor(
    readonly counter: number,
    readonly screen: Screen,
  ) {}

  static async at(counter: number, token?: unknown): Promise<Clerk> {
    const screen = await Screen.connect(hall.url, String(token ?? (await hall.signIn(String(1000 + counter)))))
    opened.push(screen)
    await screen.ask('counter.open', { counter })
    return new Clerk(counter, screen)
  }

  /** Calls the next; his number. */
  async calls(): Promise<string> {
    const { id, number } = ticketOf(await this.screen.ask('counter.call', { counter: this.counter }))
    this.held = id
    return number
  }

  recalls = () => this.screen.ask('counter.recall', { counter: this.counter, ticket: this.held })

  async serves(): Promise<void> {
    const held = { counter: this.counter, ticket: this.held }
    await this.screen.ask('counter.start', held)
    await this.screen.ask('counter.finish', { ...held, outcome: { kind: 'instant' } })
  }
}

async function take(fields: object = {}): Promise<{ id: string; number: string }> {
  const kiosk = await hall.device('kiosk-1')
  opened.push(kiosk)
  return ticketOf(await kiosk.ask('ticket.take', { matter: 'company-setup', ...fields }))
}
/** A round trip of the socket: whatever the hall had to say before has come. */
const silence = async (boards: readonly Board[]) => {
  for (const { screen } of boards) await screen.watch('board')
}

describe('a call is heard', () => {
  beforeAll(async () => {
    hall = await HallServer.start()
  })
  afterEach(leave)
  afterAll(() => hall?.stop())

  test('and while it is, the hall says nothing of its voice', async () => {
    await vi.waitFor(async () => expect((await hall.get('/health'))['voice']).toEqual([]), soon)
    const { entries } = await hall.get('/api/views/load', await hall.signIn('9001'))
    expect(Object.keys(entries as object).filter((key) => key.startsWith('alarm:voice'))).toEqual([])
  })

  test('on one board at a time, never over another, while every board is told [H1]', async () => {
    const [left, right, mute] = [await board(), await board(), await board()]
    expect(await left.sound(true)).toEqual({ server: true })
    expect(await right.sound(true)).toEqual({ server: true })
    const [one, two] = [await Clerk.at(1), await Clerk.at(2)]
    await take()
    await take()
    const [first, second] = [await one.calls(), await two.calls()]
    await vi.waitFor(() => expect(left.played).toEqual([first]), soon)
    await vi.waitFor(() => expect(mute.heard).toHaveLength(1), soon)
    expect(left.heard[0]?.audio?.subarray(0, 4).toString()).toBe('RIFF')
    expect(left.heard[0]?.seconds).toBeGreaterThan(2)
    // The second waits for the end of the first, which only the board that plays it can tell.
    right.ends()
    mute.ends()
    await pause(1000)
    await silence([left, right, mute])
    expect([left.heard.length, right.heard.length, mute.heard.length]).toEqual([1, 1, 1])
    left.ends()
    await vi.waitFor(() => expect(left.played).toEqual([first, second]), soon)
    await vi.waitFor(() => expect(mute.heard).toHaveLength(2), soon)
    expect([right.played, mute.played]).toEqual([[], []])
    const { audio: _, ...told } = left.heard[1] as Heard
    expect(mute.heard[1]).toEqual(told)
    expect(told).toMatchObject({ number: second, counter: 2, text: { 'zh-Hans': `请 ${second} 号到 2 号窗口` } })
    await one.serves()
    await two.serves()
  })

  test('again on the next board when the one that spoke leaves in the middle [H1]', async () => {
    const [left, right] = [await board(), await board()]
    await left.sound(true)
    await right.sound(true)
    const clerk = await Clerk.at(1)
    await take()
    const number = await clerk.calls()
    await vi.waitFor(() => expect(left.played).toEqual([number]), soon)
    left.screen.close()
    await vi.waitFor(() => expect(right.played).toEqual([number]), soon)
    right.ends()
    await clerk.recalls()
    await vi.waitFor(() => expect(right.played).toEqual([number, number]), soon)
    // A browser that is silenced hands over as well.
    const third = await board()
    await third.sound(true)
    await right.sound(false)
    await vi.waitFor(() => expect(third.played).toEqual([number]), soon)
    await clerk.serves()
  })

  test('and says no more than the number and the counter [A4] [H3]', async () => {
    const [speaking, mute] = [await board(), await board()]
    await speaking.sound(true)
    const clerk = await Clerk.at(1)
    const citizen = { name: 'SECRETNAME', phone: '13900008888', idNumber: '110101199003078515' }
    const ticket = await take({ citizen, category: 'disabled' })
    await clerk.calls()
    await vi.waitFor(() => expect(mute.heard).toHaveLength(1), soon)
    await vi.waitFor(() => expect(speaking.heard).toHaveLength(1), soon)
    const [{ audio, ...told }] = speaking.heard as [Heard]
    expect(mute.heard[0]).toEqual(told)
    expect(told.number).toBe(ticket.number)
    expect(Object.keys(told).sort()).toEqual(['counter', 'id', 'number', 'seconds', 'text'])
    for (const secret of [...Object.values(citizen), 'disabled', ticket.id, '张敏', '1001'])
      expect(`${JSON.stringify(told)}${audio?.toString('latin1')}`).not.toContain(secret)
    await clerk.serves()
  })

  test('not at all once the citizen is there [H2]', async () => {
    const speaking = await board()
    await speaking.sound(true)
    const [one, two] = [await Clerk.at(1), await Clerk.at(2)]
    for (let people = 0; people < 3; people++) await take()
    const first = await one.calls()
    await vi.waitFor(() => expect(speaking.played).toEqual([first]), soon)
    await two.calls()
    await two.serves()
    const last = await two.calls()
    speaking.ends()
    await vi.waitFor(() => expect(speaking.played).toEqual([first, last]), soon)
  })
})

describe('in a hall that is no demo', () => {
  beforeAll(async () => {
    hall = await HallServer.start({ args: ['--hall', 'server/halls/demo/hall.json'] })
  })
  afterEach(leave)
  afterAll(() => hall?.stop())

  test('its paired boards alone may speak, and what is no request is refused', async () => {
    const paired = await board()
    expect(await paired.sound(true)).toEqual({ server: true })
    const passer = await board('')
    expect(await passer.sound(true)).toEqual({ refused: 'not-allowed' })
    const kiosk = await board(hall.demo.devices['kiosk-1'])
    expect(await kiosk.sound(true)).toEqual({ refused: 'not-allowed' })
    expect(await paired.screen.socket.emitWithAck('speak', { on: 'loud' })).toMatchObject({ refused: 'malformed' })
    paired.screen.socket.emit('speak', { on: true })
    paired.screen.socket.emit('spoken', 'nonsense')
    expect(await paired.sound(true)).toEqual({ server: true })
  })

  test('the manager is told that no board sounds [L1]', async () => {
    const { token } = await hall.post('/api/session', { badge: '1001', pin: '1111' })
    const clerk = await Clerk.at(1, token)
    await take()
    await clerk.calls()
    const trouble = async () => (await hall.get('/health'))['voice']
    await vi.waitFor(async () => expect(await trouble()).toEqual([{ trouble: 'unheard' }]), soon)
    const speaking = await board()
    await speaking.sound(true)
    await clerk.recalls()
    await vi.waitFor(async () => expect(await trouble()).toEqual([]), soon)
  })
})

describe('without a voice', () => {
  afterEach(async () => {
    leave()
    await hall?.stop()
  })

  test('boards chime on their own, with --voice off', async () => {
    hall = await HallServer.start({ args: ['--demo', '--voice', 'off'] })
    const quiet = await board()
    expect(await quiet.sound(true)).toEqual({ server: false })
    const clerk = await Clerk.at(1)
    await take()
    await clerk.calls()
    await silence([quiet])
    expect(quiet.heard).toEqual([])
    expect((await hall.get('/health'))['voice']).toBeUndefined()
  })

  test('a call chimes, and the manager is told of the engine and of a recording that is none [L1]', async () => {
    const data = mkdtempSync(join(tmpdir(), 'voice-'))
    writeFileSync(join(data, 'folder.json'), '{"kind":"demo"}')
    mkdirSync(join(data, 'clips/zh-Hans'), { recursive: true })
    writeFileSync(join(data, 'clips/zh-Hans/qing.wav'), 'ID3 not a wave')
    try {
      hall = await HallServer.start({ data, env: { PATH: '/nowhere' } })
      const manager = await hall.signIn('9001')
      const alarms = async () => (await hall.get('/api/views/load', manager))['entries'] as Record<string, unknown>
      await vi.waitFor(
        async () =>
          expect(await alarms()).toMatchObject({
            'alarm:voice-engine-missing': { kind: 'voice', weight: 2, voice: { trouble: 'engine-missing' } },
            'alarm:voice-zh-Hans/qing.wav': { kind: 'voice', weight: 1, voice: { trouble: 'bad-clip', clip: 'zh-Hans/qing.wav' } },
          }),
        soon,
      )
      const speaking = await board()
      await speaking.sound(true)
      const clerk = await Clerk.at(1)
      await take()
      await clerk.calls()
      await vi.waitFor(() => expect(speaking.played).toHaveLength(1), soon)
      expect(speaking.heard[0]?.seconds).toBeCloseTo(1.1, 2)
    } finally {
      await hall.stop()
      rmSync(data, { recursive: true, force: true })
    }
  })
})
