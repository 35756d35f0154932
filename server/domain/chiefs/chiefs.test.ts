import { expect, test } from 'vitest'
import { clerk, kiosk } from '../../../test/fixtures/rules-hall.ts'
import { chief, manager, StaffedHall } from '../../../test/fixtures/staffed-hall.ts'
import { project } from '../shown.ts'

function serving(hall: StaffedHall): { counter: number; ticket: string } {
  const ticket = hall.take('card')
  hall.open(2, '1002')
  hall.call(2, '1002')
  hall.must(hall.ask(clerk('1002'), 'counter.start', { counter: 2 }))
  return { counter: 2, ticket: ticket.id }
}

test('[O29] a clerk asks the chief about the ticket in hand, the chief answers, and both times are kept', () => {
  const hall = new StaffedHall()
  const at = serving(hall)
  hall.open(1, '1001')
  expect(hall.ask(clerk('1002'), 'chief.ask', { ...at, question: '能先收件吗' })).toEqual({ question: 'question-1' })
  expect(hall.ask(clerk('1002'), 'chief.ask', { ...at, question: '能先收件吗' })).toEqual({ refused: 'already-asked' })
  expect(project(hall.scene(), 'counter:1')['question:question-1']).toMatchObject({ mine: true, text: '能先收件吗', number: 'A001' })
  expect(project(hall.scene(), 'counter:2')['question:question-1']).not.toHaveProperty('mine')
  hall.now += 4 * 60_000
  const answer = { question: 'question-1', answer: '可以，容缺受理' }
  for (const by of [clerk('1002'), clerk('1003'), manager]) expect(hall.ask(by, 'chief.answer', answer)).toEqual({ refused: 'not-allowed' })
  expect(hall.ask(chief, 'chief.answer', { ...answer, question: 'question-8' })).toEqual({ refused: 'unknown-question' })
  hall.must(hall.ask(chief, 'chief.answer', answer))
  expect(hall.ask(chief, 'chief.answer', answer)).toEqual({ refused: 'already-answered' })
  expect(project(hall.scene(), 'counter:2')['question:question-1']).toMatchObject({ answer: { by: '张敏', text: '可以，容缺受理' } })
  expect(hall.typed('chief.answered')).toMatchObject([{ ms: 240_000 }])
  expect(JSON.stringify(hall.events)).not.toMatch(/收件|容缺/)
  hall.nextDay()
  expect(hall.state.chiefs.questions.size).toBe(0)
})

test('[O29] only about a ticket that one holds, and only where the department has somebody to ask', () => {
  const hall = new StaffedHall()
  const ask = (by: string, fields: object) => hall.ask(clerk(by), 'chief.ask', { question: '怎么办', ...fields })
  expect(ask('1002', { counter: 2, ticket: 't' })).toEqual({ refused: 'counter-closed' })
  const at = serving(hall)
  expect(ask('1003', at)).toEqual({ refused: 'not-allowed' })
  expect(ask('1002', { ...at, ticket: 't' })).toEqual({ refused: 'stale' })
  hall.open(3, '1003')
  expect(ask('1003', { counter: 3, ticket: at.ticket })).toEqual({ refused: 'counter-empty' })
  const own = hall.must(hall.ask(kiosk, 'ticket.take', { matter: 'card' })) as { ticket: { id: string } }
  hall.open(1, '1001')
  hall.call(1, '1001')
  expect(ask('1001', { counter: 1, ticket: own.ticket.id })).toEqual({ refused: 'no-chief' })
})

test('[O29] while the chief is on leave, whoever stands in is asked and answers; an open question is not forgotten with the day', () => {
  const hall = new StaffedHall()
  hall.must(hall.ask(chief, 'leave.ask', { from: '2026-10-15', to: '2026-10-15', kind: 'annual', cover: '1003' }))
  hall.must(hall.ask(manager, 'leave.decide', { leave: 'leave-1', approve: true }))
  hall.must(hall.ask(clerk('1002'), 'chief.ask', { ...serving(hall), question: '能办吗' }))
  hall.nextDay()
  expect(project(hall.scene(), 'people')['department:tax']).toMatchObject({ chief: { badge: '1001' }, instead: { badge: '1003' } })
  const answer = { question: 'question-1', answer: '能' }
  expect(hall.ask(chief, 'chief.answer', answer)).toEqual({ refused: 'not-allowed' })
  hall.must(hall.ask(clerk('1003'), 'chief.answer', answer))
})

test('[O29] a question that nobody answers outlives the day, and lapses after thirty', () => {
  const hall = new StaffedHall()
  hall.must(hall.ask(clerk('1002'), 'chief.ask', { ...serving(hall), question: '怎么办' }))
  hall.nextDay()
  expect(hall.state.chiefs.questions.size).toBe(1)
  hall.onDay('2026-11-14')
  expect(hall.state.chiefs.questions.size).toBe(0)
})
