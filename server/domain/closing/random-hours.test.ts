import { expect, test } from 'vitest'
import { act } from '../../../test/fixtures/random-acts.ts'
import { halls, randomDays } from '../../../test/fixtures/random-days.ts'

test('[C13] nobody is called outside a session without an extension that the clerk consented to', () => {
  let calls = 0
  randomDays(
    ({ kind, steps }) => {
      const hall = halls[kind]()
      hall.onEvent = (event) => {
        const { closing, setup } = hall.state
        if (event.type !== 'ticket.called' || !setup.hall?.rules.hoursKept) return
        calls++
        if (closing.session) return
        const clerk = closing.clerks.get(event.body.counter)
        expect(clerk?.since).toBeDefined()
        expect(closing.extended.size > 0 || clerk?.until !== undefined).toBe(true)
      }
      for (const one of steps) act(hall, one)
    },
    { numRuns: 60 },
  )
  expect(calls).toBeGreaterThan(60)
})
