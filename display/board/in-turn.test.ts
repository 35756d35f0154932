import { describe, expect, it } from 'vitest'
import { InTurn, type Sound } from './in-turn.ts'

/** A board's sounds, and the hall that lets them start: what is heard, in order. */
class Board {
  readonly heard: string[] = []
  readonly asked: ((start: boolean) => void)[] = []
  now = 0
  private readonly playing = new Map<number, () => void>()
  readonly sounds = new InTurn({
    mayStart: () => new Promise((answer) => this.asked.push(answer)),
    onEnd: (id) => this.heard.push(`told ${id}`),
    now: () => this.now,
  })

  given(id: number): void {
    const sound: Sound = {
      id,
      ready: Promise.resolve(),
      play: () => {
        this.heard.push(`starts ${id}`)
        return new Promise((ended) => this.playing.set(id, ended))
      },
      stop: () => {
        this.heard.push(`stops ${id}`)
        this.playing.get(id)?.()
      },
    }
    this.sounds.give(sound)
  }
  async answer(start: boolean): Promise<void> {
    await settled()
    this.asked.shift()?.(start)
    await settled()
  }
  async ends(id: number): Promise<void> {
    this.playing.get(id)?.()
    await settled()
  }
}
const settled = () => new Promise((done) => setImmediate(done))

describe('[H1] what a board is given to say', () => {
  it('is never cut off by what comes next, which asks when it has ended', async () => {
    const board = new Board()
    board.given(1)
    await board.answer(true)
    board.given(2)
    await settled()
    expect([board.heard, board.asked.length]).toEqual([['starts 1'], 0])
    await board.ends(1)
    await board.answer(true)
    expect(board.heard).toEqual(['starts 1', 'told 1', 'starts 2'])
  })

  it('is not said when another board has it by now', async () => {
    const board = new Board()
    board.given(1)
    await board.answer(false)
    board.given(2)
    await board.answer(true)
    expect(board.heard).toEqual(['starts 2'])
  })

  it('is not said when the permission was long on its way: the hall may have gone on before its end', async () => {
    const board = new Board()
    board.given(1)
    await settled()
    board.now = 1001
    await board.answer(true)
    expect(board.heard).toEqual(['told 1'])
  })

  it('is said no more by a board that has fallen silent, and what comes later is', async () => {
    const board = new Board()
    board.given(1)
    await board.answer(true)
    board.given(2)
    board.sounds.fallSilent()
    await settled()
    board.given(3)
    await board.answer(true)
    expect(board.heard).toEqual(['starts 1', 'stops 1', 'starts 3'])
  })
})
