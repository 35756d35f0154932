import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'

const manager = clerk('9001', ['manager'])
const returned = { kind: 'returned', reasonCode: 'papers-missing', basis: '居民身份证法', reason: '缺少户口簿' }

function rejectedCase(hall: RulesHall): string {
  hall.open(1, '1001')
  hall.take('card')
  hall.call(1, '1001')
  hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
  const departure = { departure: 'papers' }
  const done = hall.must(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome: { ...returned, ...departure } })) as {
    case: { number: string }
  }
  return done.case.number
}

describe('[B25] a row of the rejection register is looked at by somebody else', () => {
  test('the last look stands, and its words lie beside the journal', () => {
    const hall = new RulesHall()
    const number = rejectedCase(hall)
    const look = (result: string, words?: string, by = manager) =>
      hall.ask(by, 'case.review', { case: number, result, ...(words ? { words } : {}) })
    expect(look('wrong')).toEqual({ refused: 'reason-needed' })
    expect(look('wrong', '   ')).toEqual({ refused: 'reason-needed' })
    hall.must(look('wrong', '户口簿不是必需材料'))
    hall.must(look('sound'))
    const events = hall.events.filter(({ type }) => type === 'case.reviewed')
    expect(events.map(({ body }) => body)).toMatchObject([{ case: number, by: '9001', result: 'wrong' }, { result: 'sound' }])
    expect(JSON.stringify(events)).not.toContain('户口簿')
    expect(look('sound', undefined, clerk('1001', ['clerk', 'chief']))).toEqual({ refused: 'not-allowed' })
  })

  test('what was given back and taken back, or is older than a quarter, is no row any more', () => {
    const hall = new RulesHall()
    const number = rejectedCase(hall)
    const look = () => hall.ask(manager, 'case.review', { case: number, result: 'sound' })
    expect(hall.ask(manager, 'case.review', { case: '20261014-9999', result: 'sound' })).toEqual({ refused: 'unknown-case' })
    hall.restart()
    hall.must(look())
    hall.must(hall.ask(clerk('1001'), 'counter.undo', { counter: 1 }))
    expect(look()).toEqual({ refused: 'unknown-case' })
    const other = new RulesHall()
    rejectedCase(other)
    other.now += 93 * 24 * 60 * minute
    other.letTimePass()
    expect(other.state.registers.rejected.size).toBe(0)
  })
})
