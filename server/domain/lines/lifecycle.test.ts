import { describe, expect, test } from 'vitest'
import { ticketStates } from '../../../protocol/vocabulary.ts'
import { after, lifecycle, ticketSteps } from './lifecycle.ts'

/** The table once more, as the hall would say it: state, step, state. Everything else is refused. */
const said = [
  'waiting call called',
  'waiting cancel cancelled',
  'waiting postpone waiting',
  'waiting rejoin waiting',
  'waiting reprint waiting',
  'waiting carry carried',
  'called recall called',
  'called start serving',
  'called miss missed',
  'called transfer waiting',
  'called cancel cancelled',
  'called reprint called',
  'called carry carried',
  'serving park parked',
  'serving transfer waiting',
  'serving return waiting',
  'serving finish finished',
  'serving reprint serving',
  'serving carry carried',
  'parked unpark serving',
  'parked rejoin waiting',
  'parked cancel cancelled',
  'parked reprint parked',
  'parked carry carried',
  'missed call called',
  'missed rejoin waiting',
  'missed cancel cancelled',
  'missed reprint missed',
  'finished advance waiting',
  'finished stay serving',
  'carried call called',
  'carried cancel cancelled',
  'carried postpone carried',
  'carried reprint carried',
]

describe('[T1] the life of a ticket', () => {
  for (const state of ticketStates)
    for (const step of ticketSteps) {
      const expected = said.find((line) => line.startsWith(`${state} ${step} `))?.split(' ')[2]
      test(`${state}, ${step}: ${expected ?? 'refused'}`, () => expect(after(state, step)).toBe(expected))
    }

  test('nobody is stuck: every state that is not an end leads to an end', () => {
    const ends = new Set(['finished', 'cancelled'])
    for (let round = 0; round < ticketStates.length; round++)
      for (const state of ticketStates) if (Object.values(lifecycle[state]).some((next) => ends.has(next))) ends.add(state)
    expect([...ends].sort()).toEqual([...ticketStates].sort())
  })
})
