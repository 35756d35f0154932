import { describe, expect, test } from 'vitest'
import { clerk, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const finish = (hall: RulesHall, outcome: object) => {
  hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
  return hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome })
}

/** 1001 sits at counter 1 with a citizen who has come for a matter. */
function atTheCounter(matter = 'card'): RulesHall {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.take(matter)
  hall.call(1, '1001')
  return hall
}

describe('[Z1] what a service leaves to be done is a case', () => {
  test('with a number of its own, on the list of the clerk who accepted it, and under a code for the citizen', () => {
    const hall = atTheCounter()
    const { case: told } = finish(hall, { kind: 'promised', days: 5 }) as { case: { number: string; code: string } }
    expect(told.number).toMatch(/^[0-9]{8}-0001$/)
    expect(project(hall.scene(), 'counter:1')[`case:${told.number}`]).toMatchObject({ kind: 'promised', state: 'running', number: 'A001' })
    expect(project(hall.scene(), 'counter:1')['cases']).toEqual({ open: 1 })
    expect(project(hall.scene(), `case:${told.code}`)['now']).toMatchObject({ case: told.number, counter: 1 })
  })

  test('an instant case leaves nothing', () => {
    const hall = atTheCounter()
    expect(finish(hall, { kind: 'instant' })).not.toHaveProperty('case')
    expect(project(hall.scene(), 'counter:1')['cases']).toEqual({ open: 0 })
  })

  test('a finish that is taken back takes it along, and its number is not given again', () => {
    const hall = atTheCounter()
    finish(hall, { kind: 'promised', days: 5 })
    hall.must(hall.ask(clerk('1001'), 'counter.undo', { counter: 1 }))
    expect(project(hall.scene(), 'counter:1')['cases']).toEqual({ open: 0 })
    const again = hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome: { kind: 'escalated', days: 9, authority: '县人社局' } })
    expect(again).toMatchObject({ case: { number: expect.stringMatching(/-0002$/) } })
  })
})

test('[Z3] whoever holds the code sees how it stands, and nobody’s name', () => {
  const hall = atTheCounter()
  const { case: told } = finish(hall, { kind: 'promised', days: 5, applicant: { name: '王小明', phone: '13800000000' } }) as {
    case: { number: string; code: string }
  }
  expect(project(hall.scene(), 'counter:1')[`case:${told.number}`]).toMatchObject({ citizen: '王小明' })
  expect(JSON.stringify(project(hall.scene(), `case:${told.code}`))).not.toMatch(/王小明|13800000000/)
  expect(JSON.stringify(hall.events)).not.toContain('王小明')
})

test('[Z3] a name that was given with the number is kept for the case when the number’s own is erased', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const { citizen = '' } = hall.take('card', { citizen: { name: '王小明', idNumber: '11010519491231002X' } })
  hall.call(1, '1001')
  const { case: told } = finish(hall, { kind: 'promised', days: 5 }) as { case: { number: string } }
  expect(hall.keptDays.get(citizen)).toBe(30)
  hall.personal.delete(citizen)
  expect(project(hall.scene(), 'counter:1')[`case:${told.number}`]).toMatchObject({ citizen: '王小明' })
  const applicant = hall.state.cases.open.get(told.number)?.applicant ?? ''
  expect(hall.keptDays.get(applicant)).toBe(400)
  // The identity number served to match the card with the number, and nothing of it goes on.
  expect(Object.keys(hall.personal.get(applicant) ?? {})).toEqual(['name'])
})
