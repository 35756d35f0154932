import { expect, test } from 'vitest'
import { Command } from '../../protocol/commands/command.ts'
import { isRefusal } from '../../protocol/refusals.ts'
import { act, acts } from '../fixtures/random-acts.ts'
import { halls, randomDays } from '../fixtures/random-days.ts'

/** These tell or ask, and make no event: the clock of a demo is moved by its server. */
const withoutEvent = new Set(['ticket.find', 'notice.preview', 'demo.advance'])
/** What a random day is too short for: a month has to end first. */
const ofMonths = new Set(["the month's sheet is settled"])

test('the acts of the random days are the whole closed list of commands', () => {
  const commands = Command.options.map(({ entries }) => entries.type.literal)
  expect([...new Set(acts.map(({ command }) => command))].sort()).toEqual([...commands].sort())
})

test('on the seeded days every act happens, and every command is refused too', () => {
  const happened = new Map(acts.map(({ what }) => [what, 0]))
  const refused = new Map(acts.map(({ command }) => [command, new Set<string>()]))
  const missing = () =>
    [...happened].some(([what, times]) => times === 0 && !ofMonths.has(what)) || [...refused].some(([, codes]) => codes.size === 0)
  randomDays(
    ({ kind, steps }) => {
      if (!missing()) return
      const hall = halls[kind]()
      for (const one of steps) {
        const { what, command } = acts[one.what] as (typeof acts)[number]
        const before = hall.events.length
        const answer = act(hall, one)
        if (!answer) continue
        if (isRefusal(answer)) refused.get(command)?.add(answer.refused)
        else if (withoutEvent.has(command) || hall.events.length > before) happened.set(what, (happened.get(what) ?? 0) + 1)
      }
    },
    { numRuns: 300 },
  )
  expect(happened.size).toBe(acts.length)
  expect([...happened].filter(([what, times]) => times === 0 && !ofMonths.has(what))).toEqual([])
  expect([...refused].filter(([, codes]) => codes.size === 0)).toEqual([])
})
