import { beforeEach, describe, expect, test } from 'vitest'
import type { KeypadNow } from '../../../protocol/views/public.ts'
import { noCounts } from './counts.ts'
import { AgentPad, type Light } from './pad.ts'
import { Presses } from './presses-sqlite.ts'

const at = Date.UTC(2026, 9, 14, 2)
const inviting = (ticket: string, until = at + 60_000, matterId = 'card') =>
  ({
    counter: 1,
    state: 'rating',
    ticket: { id: ticket, number: 'A001', matter: {}, matterId },
    until: new Date(until).toISOString(),
  }) as unknown as KeypadNow
const idle = { counter: 1, state: 'idle' } as KeypadNow

let presses: Presses
let hallNow: number
let lights: Light[]
let timers: { at: number; act: () => void }[]
let counts: ReturnType<typeof noCounts>
let unkept: unknown[]

beforeEach(() => {
  presses = new Presses(':memory:')
  hallNow = at
  lights = []
  timers = []
  counts = noCounts()
  unkept = []
})
const pad = (kept: typeof presses.keep = (press) => presses.keep(press)) =>
  new AgentPad({
    keypad: 'keypad-1',
    presses: { keep: kept, answered: (keypad, invitation) => presses.answered(keypad, invitation) },
    clock: { now: () => hallNow, speed: 1 },
    later: (ms, act) => {
      const timer = { at: hallNow + ms, act }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    light: (light) => lights.push(light),
    counts,
    kept: () => undefined,
    unkept: (trouble) => unkept.push(trouble),
  })
const pass = (ms: number) => {
  hallNow += ms
  for (const timer of timers.filter((each) => each.at <= hallNow)) {
    timers = timers.filter((each) => each !== timer)
    timer.act()
  }
}

describe('a pad', () => {
  test('[R5] one invitation, one press; asleep before and after', () => {
    const one = pad()
    one.press(1)
    one.shown(idle)
    one.press(1)
    one.shown(inviting('t1'))
    one.press(4)
    one.press(2)
    one.shown(inviting('t1'))
    one.press(2)
    one.shown(idle)
    pass(5000)
    expect(lights).toEqual(['invite', 'thanks', 'off'])
    expect(presses.next('keypad-1')).toMatchObject({ ticket: 't1', matter: 'card', level: 4, hallAt: at })
    expect(presses.waiting('keypad-1')).toBe(1)
    expect(counts).toMatchObject({ pressed: 1, ignored: 4 })
  })

  test('[R5] the invitation ends at its own time, also when the hall is not heard', () => {
    const one = pad()
    one.shown(inviting('t1'))
    pass(60_001)
    one.press(5)
    expect(lights).toEqual(['invite', 'off'])
    expect(counts).toMatchObject({ pressed: 0, ignored: 1 })
  })

  test('[R5] two services of one ticket are two invitations', () => {
    const one = pad()
    one.shown(inviting('t1'))
    one.press(5)
    one.shown(inviting('t1', at + 90_000, 'tax'))
    one.press(3)
    expect(presses.waiting('keypad-1')).toBe(2)
  })

  test('[R7] a program that was started anew knows what was pressed, and thanks again', () => {
    const first = pad()
    first.shown(inviting('t1'))
    first.press(5)
    const { id } = presses.next('keypad-1') as { id: string }
    presses.settle(id, 'kept')
    const second = pad()
    second.shown(inviting('t1'))
    second.press(1)
    expect(lights).toEqual(['invite', 'thanks', 'thanks'])
    expect(presses.next('keypad-1')).toBeUndefined()
  })

  test('[R7] says no thanks for what the disk does not take, and the next press may', () => {
    let full = true
    const one = pad((press) => {
      if (full) throw new Error('disk full')
      return presses.keep(press)
    })
    one.shown(inviting('t1'))
    one.press(5)
    expect([lights, unkept.length, counts.unkept]).toEqual([['invite'], 1, 1])
    full = false
    one.press(5)
    expect(lights).toEqual(['invite', 'thanks'])
  })
})
