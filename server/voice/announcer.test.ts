import { beforeEach, describe, expect, test } from 'vitest'
import type { Announcement } from '../../protocol/announcement.ts'
import { Announcer, type MadeCall, type Parts } from './announcer.ts'

/** A board whose sound ends when the test says so. */
class Board {
  readonly announced: (Announcement & { wav: boolean })[] = []
  speaks = true
  private end: ((how: 'done' | 'left') => void) | undefined

  canSpeak = () => this.speaks
  announce = (announcement: Announcement, wav?: Uint8Array): Promise<'done' | 'left'> => {
    expect(this.end, 'a call is spoken while another is').toBeUndefined()
    this.announced.push({ ...announcement, wav: wav !== undefined })
    return wav ? new Promise((resolve) => (this.end = resolve)) : Promise.resolve('done')
  }
  async ends(how: 'done' | 'left' = 'done'): Promise<void> {
    const end = this.end
    this.end = undefined
    end?.(how)
    await settled()
  }
  get spoken(): string[] {
    return this.announced.filter(({ wav }) => wav).map(({ number }) => number)
  }
}
const settled = () => new Promise((done) => setImmediate(done))

let board: Board
/** What people live through, and the hall's clock. Milliseconds. */
let elapsed: number
let hallNow: number
let troubles: unknown[]
beforeEach(() => {
  troubles = []
  board = new Board()
  elapsed = 0
  hallNow = 1_000_000
})
const announcerOf = (more: Partial<Parts> = {}) =>
  new Announcer({
    boards: board,
    soundOf: () => Promise.resolve({ wav: Buffer.alloc(8), seconds: 4 }),
    languages: () => ['zh-Hans'],
    now: () => hallNow,
    speed: 1,
    elapsed: () => elapsed,
    pause: () => Promise.resolve(),
    onTrouble: (trouble) => troubles.push(trouble),
    ...more,
  })
const passes = (ms: number, speed = 1) => {
  elapsed += ms
  hallNow += ms * speed
}
let seq = 0
const called = (number: string, counter = 1): MadeCall => ({ number, counter, ticket: `t-${number}`, seq: ++seq, at: hallNow })

describe('calls', () => {
  test('are spoken one after another, each to its end [H1]', async () => {
    const announcer = announcerOf()
    for (const number of ['A001', 'A002', 'A003']) announcer.call(called(number))
    await settled()
    expect(board.spoken).toEqual(['A001'])
    await board.ends()
    expect(board.spoken).toEqual(['A001', 'A002'])
    await board.ends()
    await board.ends()
    expect(board.spoken).toEqual(['A001', 'A002', 'A003'])
    expect(board.announced[0]).toMatchObject({ counter: 1, seconds: 4, text: { 'zh-Hans': '请 A001 号到 1 号窗口' } })
  })

  test('older than ten seconds are not spoken [H2]', async () => {
    const announcer = announcerOf()
    for (const number of ['A001', 'A002', 'A003']) announcer.call(called(number))
    await settled()
    passes(9_900)
    announcer.call(called('A004'))
    await board.ends()
    expect(board.spoken).toEqual(['A001', 'A002'])
    passes(4_000)
    await board.ends()
    expect(board.spoken).toEqual(['A001', 'A002', 'A004'])
  })

  test('that were old when they were heard of are not spoken: the disk was away, or a demo’s clock was moved on', async () => {
    const announcer = announcerOf()
    const late = called('A001')
    hallNow += 11_000
    announcer.call(late)
    await settled()
    expect(board.announced).toEqual([])
  })

  test('are spoken in a demo that runs fast as far as they fit, and new', async () => {
    const announcer = announcerOf({ speed: 60 })
    for (let i = 0; i < 40; i++) {
      announcer.call(called(`A${100 + i}`))
      await settled()
      passes(500, 60)
      if (i % 8 === 7) await board.ends()
    }
    await board.ends()
    await board.ends()
    // Four seconds each: what was called in the second before the end of one is still new.
    expect(board.spoken).toEqual(['A100', 'A106', 'A114', 'A122', 'A130', 'A138', 'A139'])
  })

  test('are spoken in a demo whose clock stands, and grow old there as well', async () => {
    const announcer = announcerOf({ speed: 0 })
    announcer.call(called('A001'))
    announcer.call(called('A002'))
    await settled()
    passes(11_000, 0)
    await board.ends()
    expect(board.spoken).toEqual(['A001'])
  })

  test('that are called again while they wait are spoken once, and are new again', async () => {
    const announcer = announcerOf()
    for (const number of ['A001', 'A002']) announcer.call(called(number))
    passes(9_000)
    announcer.call(called('A002'))
    await settled()
    passes(4_000)
    await board.ends()
    expect(board.announced.at(-1)).toMatchObject({ number: 'A002', id: seq })
    await board.ends()
    expect(board.spoken).toEqual(['A001', 'A002'])
    announcer.call(called('A002'))
    await settled()
    expect(board.spoken).toEqual(['A001', 'A002', 'A002'])
  })

  test('whose citizen has come meanwhile are not spoken', async () => {
    const announcer = announcerOf()
    for (const number of ['A001', 'A002', 'A003']) announcer.call(called(number))
    announcer.withdraw('t-A002')
    await settled()
    await board.ends()
    await board.ends()
    expect(board.spoken).toEqual(['A001', 'A003'])
  })

  test('that a board left half said are said again by the next', async () => {
    const announcer = announcerOf()
    announcer.call(called('A001'))
    announcer.call(called('A002'))
    await settled()
    await board.ends('left')
    await board.ends()
    expect(board.spoken).toEqual(['A001', 'A001', 'A002'])
  })

  test('are shown and not spoken where no board has its sound on, and nothing waits', async () => {
    board.speaks = false
    let made = 0
    const announcer = announcerOf({ soundOf: () => Promise.reject(new Error(`made ${++made}`)) })
    for (const number of ['A001', 'A002']) announcer.call(called(number))
    await settled()
    expect(board.announced).toMatchObject([
      { number: 'A001', seconds: 0, wav: false },
      { number: 'A002', seconds: 0, wav: false },
    ])
    expect(made).toBe(0)
  })

  test('go on after one that could not be spoken', async () => {
    let made = 0
    const soundOf = () => (made++ === 0 ? Promise.reject(new Error('no memory')) : Promise.resolve({ wav: Buffer.alloc(8), seconds: 4 }))
    const announcer = announcerOf({ soundOf })
    for (const number of ['A001', 'A002']) announcer.call(called(number))
    await settled()
    expect(board.spoken).toEqual(['A002'])
    expect(troubles).toEqual([new Error('no memory')])
  })

  test('are no more once the hall stops', async () => {
    const announcer = announcerOf()
    for (const number of ['A001', 'A002']) announcer.call(called(number))
    await settled()
    announcer.stop()
    announcer.call(called('A003'))
    await board.ends('left')
    expect(board.spoken).toEqual(['A001'])
  })
})
