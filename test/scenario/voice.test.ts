import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Announcement, SpeakAnswer } from '../../protocol/announcement.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

type Heard = Announcement & { readonly audio?: Buffer }

/** A board in the hall, and what it hears. */
class Board {
  readonly heard: Heard[] = []

  private constructor(readonly screen: Screen) {
    screen.socket.on('announce', (heard: Heard) => this.heard.push(heard))
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
afterEach(async () => {
  for (const screen of opened) screen.close()
  opened = []
  await hall?.stop()
})

async function board(token?: string): Promise<Board> {
  const board = await Board.inHall(hall, token)
  opened.push(board.screen)
  return board
}
/** Opens a counter. */
async function clerkAt(counter: number): Promise<Screen> {
  const clerk = await Screen.connect(hall.url, await hall.signIn(String(1000 + counter)))
  opened.push(clerk)
  await clerk.ask('counter.open', { counter })
  return clerk
}
async function take(fields: object = {}): Promise<{ id: string; number: string }> {
  const kiosk = await hall.device('kiosk-1')
  opened.push(kiosk)
  return ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0], ...fields }))
}
/** A round trip of the socket: whatever the hall had to say before has come. */
const silence = async (boards: readonly Board[]) => {
  for (const { screen } of boards) await screen.watch('board')
}

describe('a call is heard', () => {
  test('on one board at a time, never over another, while every board is told [H1]', async () => {
    hall = await HallServer.start()
    const [left, right, mute] = [await board(), await board(), await board()]
    expect(await left.sound(true)).toEqual({ server: true })
    expect(await right.sound(true)).toEqual({ server: true })
    const [first, second] = [await clerkAt(1), await clerkAt(2)]
    await take()
    await take()
    await first.ask('counter.call', { counter: 1 })
    await second.ask('counter.call', { counter: 2 })
    await vi.waitFor(() => expect(left.played).toEqual(['A001']), soon)
    await vi.waitFor(() => expect(mute.heard).toHaveLength(1), soon)
    expect(left.heard[0]?.audio?.subarray(0, 4).toString()).toBe('RIFF')
    expect(left.heard[0]?.seconds).toBeGreaterThan(2)
    await silence([left, right, mute])
    // The second waits for the end of the first.
    expect([left.heard.length, right.heard.length, mute.heard.length]).toEqual([1, 1, 1])
    right.ends()
    mute.ends()
    await silence([left, right, mute])
    expect(left.heard).toHaveLength(1)
    left.ends()
    await vi.waitFor(() => expect(left.played).toEqual(['A001', 'A002']), soon)
    await vi.waitFor(() => expect(mute.heard).toHaveLength(2), soon)
    expect([right.played, mute.played]).toEqual([[], []])
    const { audio: _, ...told } = left.heard[1] as Heard
    expect(mute.heard[1]).toEqual(told)
    expect(told).toMatchObject({ number: 'A002', counter: 2, text: { 'zh-Hans': '请 A002 号到 2 号窗口' } })
  })

  test('again on the next board when the one that spoke leaves in the middle [H1]', async () => {
    hall = await HallServer.start()
    const [left, right] = [await board(), await board()]
    await left.sound(true)
    await right.sound(true)
    const clerk = await clerkAt(1)
    await take()
    await clerk.ask('counter.call', { counter: 1 })
    await vi.waitFor(() => expect(left.played).toEqual(['A001']), soon)
    left.screen.close()
    await vi.waitFor(() => expect(right.played).toEqual(['A001']), soon)
    right.ends()
    await clerk.ask('counter.recall', { counter: 1 })
    await vi.waitFor(() => expect(right.played).toEqual(['A001', 'A001']), soon)
    // A browser that is silenced hands over as well.
    const third = await board()
    await third.sound(true)
    await right.sound(false)
    await vi.waitFor(() => expect(third.played).toEqual(['A001']), soon)
  })

  test('and says no more than the number and the counter [A4] [H3]', async () => {
    hall = await HallServer.start()
    const [speaking, mute] = [await board(), await board()]
    await speaking.sound(true)
    const clerk = await clerkAt(1)
    const citizen = { name: 'SECRETNAME', phone: '13900008888', idNumber: '110101199003078515' }
    const ticket = await take({ citizen, category: 'disabled' })
    await clerk.ask('counter.call', { counter: 1 })
    await vi.waitFor(() => expect(mute.heard).toHaveLength(1), soon)
    const [{ audio, ...told }] = speaking.heard as [Heard]
    expect(mute.heard[0]).toEqual(told)
    expect(Object.keys(told).sort()).toEqual(['counter', 'id', 'number', 'seconds', 'text'])
    for (const secret of [...Object.values(citizen), 'disabled', ticket.id, '张敏', '1001'])
      expect(`${JSON.stringify(told)}${audio?.toString('latin1')}`).not.toContain(secret)
  })

  test('not at all once the citizen is there [H2]', async () => {
    hall = await HallServer.start()
    const speaking = await board()
    await speaking.sound(true)
    const [first, second] = [await clerkAt(1), await clerkAt(2)]
    await take()
    const other = await take()
    await first.ask('counter.call', { counter: 1 })
    await second.ask('counter.call', { counter: 2 })
    await second.ask('counter.start', { counter: 2, ticket: other.id })
    await second.ask('counter.finish', { counter: 2, ticket: other.id, outcome: { kind: 'instant' } })
    await take()
    await second.ask('counter.call', { counter: 2 })
    await vi.waitFor(() => expect(speaking.played).toEqual(['A001']), soon)
    speaking.ends()
    await vi.waitFor(() => expect(speaking.played).toEqual(['A001', 'A003']), soon)
  })
})

describe('who may speak', () => {
  test('in a hall its paired boards alone, and what is no request is refused', async () => {
    hall = await HallServer.start({ args: ['--hall', 'server/halls/demo/hall.json'] })
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

  test('nobody is heard while no board sounds, and the manager is told [L1]', async () => {
    hall = await HallServer.start({ args: ['--hall', 'server/halls/demo/hall.json'] })
    const { token } = await hall.post('/api/session', { badge: '1001', pin: '1111' })
    const clerk = await Screen.connect(hall.url, String(token))
    opened.push(clerk)
    await clerk.ask('counter.open', { counter: 1 })
    const kiosk = await hall.device('kiosk-1')
    opened.push(kiosk)
    await kiosk.ask('ticket.take', { matter: 'company-setup' })
    await clerk.ask('counter.call', { counter: 1 })
    const trouble = async () => (await hall.get('/health'))['voice']
    await vi.waitFor(async () => expect(await trouble()).toEqual([{ trouble: 'unheard' }]), soon)
    const speaking = await board()
    await speaking.sound(true)
    await clerk.ask('counter.recall', { counter: 1 })
    await vi.waitFor(async () => expect(await trouble()).toEqual([]), soon)
  })

  test('nobody with --voice off: boards chime on their own', async () => {
    hall = await HallServer.start({ args: ['--demo', '--voice', 'off'] })
    const quiet = await board()
    expect(await quiet.sound(true)).toEqual({ server: false })
    const clerk = await clerkAt(1)
    await take()
    await clerk.ask('counter.call', { counter: 1 })
    await silence([quiet])
    expect(quiet.heard).toEqual([])
    expect((await hall.get('/health'))['voice']).toBeUndefined()
  })
})

describe('the manager is told of the voice [L1]', () => {
  async function alarms(): Promise<unknown[]> {
    const { entries } = await hall.get('/api/views/load', await hall.signIn('9001'))
    return Object.entries(entries as Record<string, unknown>).flatMap(([key, entry]) => (key.startsWith('alarm:voice') ? [entry] : []))
  }

  test('when there is no engine; calls chime', async () => {
    hall = await HallServer.start({ env: { PATH: '/nowhere' } })
    await vi.waitFor(async () => expect(await alarms()).toEqual([{ kind: 'voice', weight: 2, voice: { trouble: 'engine-missing' } }]), soon)
    expect((await hall.get('/health'))['voice']).toEqual([{ trouble: 'engine-missing' }])
    const speaking = await board()
    await speaking.sound(true)
    const clerk = await clerkAt(1)
    await take()
    await clerk.ask('counter.call', { counter: 1 })
    await vi.waitFor(() => expect(speaking.played).toEqual(['A001']), soon)
    expect(speaking.heard[0]?.seconds).toBeCloseTo(1.1, 2)
  })

  test('when a recording cannot be used; when all is well he hears nothing of it', async () => {
    const data = join(mkdtempSync(join(tmpdir(), 'voice-')), 'hall')
    try {
      hall = await HallServer.start({ data })
      await vi.waitFor(async () => expect((await hall.get('/health'))['voice']).toEqual([]), soon)
      expect(await alarms()).toEqual([])
      await hall.stop()
      mkdirSync(join(data, 'clips/zh-Hans'), { recursive: true })
      writeFileSync(join(data, 'clips/zh-Hans/qing.wav'), 'ID3 not a wave')
      hall = await HallServer.start({ data })
      await vi.waitFor(
        async () =>
          expect(await alarms()).toEqual([{ kind: 'voice', weight: 1, voice: { trouble: 'bad-clip', clip: 'zh-Hans/qing.wav' } }]),
        soon,
      )
    } finally {
      await hall.stop()
      rmSync(join(data, '..'), { recursive: true, force: true })
    }
  })
})
