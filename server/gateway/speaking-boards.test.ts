import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Announcement, StartAnswer } from '../../protocol/announcement.ts'
import { SpeakingBoards } from './speaking-boards.ts'

/** A board's line to the hall, with what came over it. */
class Line extends EventEmitter {
  readonly connected = true
  readonly handshake: { readonly auth: object }
  readonly given: number[] = []

  constructor(readonly id: string) {
    super()
    this.handshake = { auth: { token: id } }
  }
  override emit(event: string, ...what: unknown[]): boolean {
    if (event === 'announce') this.given.push((what[0] as Announcement).id)
    return super.emit(event, ...what)
  }
  mayStart(id: number): boolean | undefined {
    let answer: StartAnswer | undefined
    this.emit('speaking', { id }, (given: StartAnswer) => {
      answer = given
    })
    return answer?.start
  }
}

const room = { except: () => room, emit: () => true }
const wav = new Uint8Array(4)
const call = (id: number): Announcement => ({
  id,
  number: 'A001',
  counter: 1,
  text: { 'zh-Hans': '请', 'zh-Hant': '請', en: 'Please' },
  seconds: 4,
})
let boards: SpeakingBoards
/** Whose tokens are good. */
let paired: Set<string>
let left: Line
let right: Line
beforeEach(() => {
  vi.useFakeTimers()
  const io = Object.assign(new EventEmitter(), { to: () => room })
  paired = new Set(['left', 'right'])
  const access = { holderOf: (token: string) => (paired.has(token) ? { kind: 'device', device: 'board-1', role: 'board' } : undefined) }
  const parts = { hall: { demo: false, holderOf: () => undefined }, access, voice: true }
  boards = new SpeakingBoards(...([io, parts] as unknown as ConstructorParameters<typeof SpeakingBoards>))
  left = new Line('left')
  right = new Line('right')
  for (const board of [left, right]) {
    io.emit('connection', board)
    board.emit('speak', { on: true }, () => undefined)
  }
})
afterEach(() => {
  vi.useRealTimers()
})

test('[H1] a call has its length from when its board starts, however long the sound was on its way', async () => {
  let heard: string | undefined
  void boards.announce(call(1), wav).then((how) => {
    heard = how
  })
  await vi.advanceTimersByTimeAsync(1900)
  expect(left.mayStart(1)).toBe(true)
  await vi.advanceTimersByTimeAsync(5900)
  expect(heard).toBeUndefined()
  left.emit('spoken', { id: 1 })
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toBe('done')
})

test('[H1] a board that does not start in time is passed over, and may not start any more', async () => {
  const announced = boards.announce(call(1), wav)
  await vi.advanceTimersByTimeAsync(2000)
  expect(await announced).toBe('left')
  void boards.announce(call(1), wav)
  expect([left.given, right.given]).toEqual([[1], [1]])
  expect([left.mayStart(1), right.mayStart(1)]).toEqual([false, true])
})

test('[H1] a board that starts and never says the end is waited for no longer than its call lasts', async () => {
  const announced = boards.announce(call(1), wav)
  expect(left.mayStart(1)).toBe(true)
  await vi.advanceTimersByTimeAsync(6000)
  expect(await announced).toBe('done')
  void boards.announce(call(2), wav)
  expect([left.given, right.given]).toEqual([[1], [2]])
})

test('[A5] a board whose token was taken back says no further call', () => {
  void boards.announce(call(1), wav)
  left.emit('spoken', { id: 1 })
  paired.delete('left')
  void boards.announce(call(2), wav)
  expect([left.given, right.given]).toEqual([[1], [2]])
  right.emit('spoken', { id: 2 })
  paired.delete('right')
  expect(boards.canSpeak()).toBe(false)
})

test('what is no question is refused', () => {
  const answers: unknown[] = []
  left.emit('speaking', 'nonsense', (answer: unknown) => answers.push(answer))
  left.emit('speaking', { id: 1 })
  expect(answers).toMatchObject([{ refused: 'malformed' }])
})
