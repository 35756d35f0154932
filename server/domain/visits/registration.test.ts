import { describe, expect, test } from 'vitest'
import { clerk, kiosk, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'

/** Line B registers: its matter is tax, at counter 3. */
function gatedHall(gate: 'off' | 'approvals' | 'all' = 'all'): RulesHall {
  const hall = new RulesHall()
  hall.rules({ registrationGate: gate, registrationLine: 'B' })
  hall.open(1, '1001')
  hall.open(3, '1003')
  return hall
}
const way = (hall: RulesHall, id: string) => hall.state.visits.chains.get(id)?.stages.map(({ matter, state }) => `${matter} ${state}`)

describe('[B28] the registration comes before all', () => {
  test('one number leads through it and on, with the credit of its arrival', () => {
    const hall = gatedHall()
    const { id, number, key } = hall.take('card')
    expect(number).toBe('B001')
    expect(way(hall, id)).toEqual(['tax now', 'card ahead'])
    expect(hall.call(1, '1001')).toBeUndefined()
    hall.call(3, '1003')
    hall.serve(3, '1003', 2)
    expect(hall.ticket(id)).toMatchObject({ line: 'A', state: 'waiting', key })
    expect(hall.call(1, '1001')?.number).toBe('B001')
  })

  test('only for what the gate is for; without a line it stands open', () => {
    expect(gatedHall('off').take('card').number).toBe('A001')
    expect(gatedHall('approvals').take('card').number).toBe('A001')
    expect(gatedHall().take('tax').number).toBe('B001')
    const hall = gatedHall()
    hall.rules({ registrationLine: '' })
    expect(hall.take('card').number).toBe('A001')
  })

  test('no way leads past it: not a transfer, not a change of the visit, not a counter that is free', () => {
    const hall = gatedHall()
    const { id } = hall.take('card')
    hall.call(3, '1003')
    const handOn = (to: object) => hall.ask(clerk('1003'), 'counter.transfer', { counter: 3, to })
    expect(handOn({ line: 'A' })).toEqual({ refused: 'registration-first' })
    expect(handOn({ counter: 1 })).toEqual({ refused: 'registration-first' })
    expect(way(hall, id)).toEqual(['tax now', 'card ahead'])
    // What was begun before there was a gate goes through it with what is added.
    const other = gatedHall('off')
    other.rules({ registrationGate: 'off' })
    const { id: begun } = other.take('card')
    other.call(1, '1001')
    other.must(other.ask(clerk('1001'), 'counter.start', { counter: 1 }))
    other.rules({ registrationGate: 'all', registrationLine: 'B' })
    other.must(other.ask(clerk('1001'), 'visit.add', { counter: 1, matter: 'move' }))
    expect(way(other, begun)).toEqual(['card now', 'tax ahead', 'move ahead'])
    expect(other.ask(clerk('1001'), 'visit.drop', { counter: 1, matter: 'tax' })).toEqual({ refused: 'registration-first' })
  })

  test('the setting names a line that can register', () => {
    const hall = new RulesHall()
    const set = (registrationLine: string) => hall.ask(clerk('9001', ['manager']), 'rules.change', { rules: { registrationLine } })
    expect(set('Q')).toMatchObject({ refused: 'unknown-line' })
    hall.must(set('B'))
    expect(hall.ask(kiosk, 'ticket.take', { matters: ['card', 'tax'] })).toMatchObject({ ticket: { number: expect.any(String) } })
  })

  test('a joint matter goes through the gate for its own kind, whatever its parts are alone', () => {
    const matters = smallHall.matters.map((each) =>
      each.joint
        ? { ...each, case: { kind: 'joint' as const }, joint: { ...each.joint, stages: ['card', 'move'] as typeof each.joint.stages } }
        : each,
    )
    const hall = new RulesHall({ ...smallHall, matters })
    hall.rules({ registrationGate: 'approvals', registrationLine: 'B' })
    const { id } = hall.take('both')
    expect(way(hall, id)).toEqual(['tax now', 'card ahead', 'move ahead'])
    expect(hall.take('card').number).toBe('A001')
  })
})
