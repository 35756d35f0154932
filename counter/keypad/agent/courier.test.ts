import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '../../../protocol/commands/command.ts'
import type { Refusal } from '../../../protocol/refusals.ts'
import { noCounts } from './counts.ts'
import { Courier } from './courier.ts'
import { FolderTaken, Presses } from './presses-sqlite.ts'

type Reply = Answer | Refusal | undefined
const done: Answer = { seq: 1, result: {} }

let presses: Presses
let replies: Reply[]
let asked: { id: string; ticket: string; pressedMs: number }[]
let refused: string[]
let counts: ReturnType<typeof noCounts>
let hallNow: number
let courier: Courier

beforeEach(() => {
  presses = new Presses(':memory:')
  replies = []
  asked = []
  refused = []
  counts = noCounts()
  hallNow = 1000
  courier = new Courier({
    keypad: 'keypad-1',
    presses,
    clock: { now: () => hallNow },
    ask: async (command) => {
      asked.push(command as (typeof asked)[number])
      return replies.shift()
    },
    counts,
    refused: (_press, why) => refused.push(why),
  })
})
afterEach(() => courier.stop())
const press = (ticket: string, hallAt = 1000) =>
  presses.keep({ keypad: 'keypad-1', invitation: ticket, ticket, level: 5, hallAt }) as { id: string }
const settled = () => vi.waitFor(() => expect(presses.waiting('keypad-1')).toBe(0), { timeout: 8000 })

describe('bringing presses to the hall', () => {
  test('[R7] in their order, with their age on the hall’s clock, once the hall is heard', async () => {
    press('t1')
    press('t2', 3000)
    courier.wake()
    expect(asked).toEqual([])
    hallNow = 9000
    replies = [done, done]
    courier.connected(true)
    await settled()
    expect(asked).toMatchObject([
      { ticket: 't1', pressedMs: 8000 },
      { ticket: 't2', pressedMs: 6000 },
    ])
    expect(counts).toMatchObject({ rated: 2, refused: 0 })
  })

  test('[R7] what was not answered, or will pass, is the same request again', async () => {
    const { id } = press('t1')
    replies = [undefined, { refused: 'storage-failed' }, done]
    courier.connected(true)
    await settled()
    expect(asked.map((each) => each.id)).toEqual([id, id, id])
  })

  test('[R7] what the hall refuses is told, counted, and holds up nothing', async () => {
    press('t1')
    press('t2')
    press('t3')
    replies = [{ refused: 'too-late' }, { refused: 'already-rated' }, done]
    courier.connected(true)
    await settled()
    expect([refused, counts.refused, counts.rated]).toEqual([['too-late'], 1, 2])
  })

  test('[R7] a press of more than 72 hours ago is given up, and said; a hall whose clock went back is asked', async () => {
    press('t1', 0)
    press('t2', 73 * 3_600_000 + 50_000)
    hallNow = 73 * 3_600_000
    replies = [done]
    courier.connected(true)
    await settled()
    expect([refused, asked.map(({ ticket, pressedMs }) => [ticket, pressedMs])]).toEqual([['too-late'], [['t2', 0]]])
  })
})

describe('presses on the disk', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'presses-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('[R7] outlive the program with their request ids; one invitation has one', () => {
    const file = join(folder, 'presses.db')
    const first = new Presses(file)
    const kept = first.keep({ keypad: 'keypad-1', invitation: 'i', ticket: 't1', matter: 'card', level: 3, hallAt: 7.4 })
    expect(first.keep({ keypad: 'keypad-1', invitation: 'i', ticket: 't1', level: 1, hallAt: 8 })).toBeUndefined()
    first.close()
    const second = new Presses(file)
    expect(second.next('keypad-1')).toEqual({ ...kept, hallAt: 7 })
    second.settle(kept?.id as string, 'kept')
    expect([second.next('keypad-1'), second.answered('keypad-1', 'i')]).toEqual([undefined, true])
    second.close()
  })

  test('[R8] one program works with a file', () => {
    const file = join(folder, 'presses.db')
    const first = new Presses(file)
    expect(() => new Presses(file)).toThrow(FolderTaken)
    first.close()
    new Presses(file).close()
  })
})
