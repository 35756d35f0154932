import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Command } from '../../protocol/commands/command.ts'
import { usualDay } from '../day/options.ts'
import { playDay } from '../day/result.ts'

/** Asked by the property days and scenarios, and by nobody of the simulated day yet. */
const notLearned = [
  'ticket.postpone',
  'ticket.rejoin',
  'ticket.reprint',
  'ticket.find',
  'counter.undo',
  'ticket.prioritise',
  'counter.assist',
  'counter.leave',
  'counter.autoCall',
]

test('[T4] a whole day of 640 people adds up, to the last slip and the last minute of waiting', async () => {
  const data = mkdtempSync(join(tmpdir(), 'hall-day-'))
  const day = await playDay({ ...usualDay, speed: 'max', data })
  expect(day.wrong).toEqual([])
  expect(day.whole).toBe(true)
  expect(day.counts.get('taken')).toBe(usualDay.citizens)
  // A day in which all of this happens; a plan that lost one of them would prove less than it says.
  for (const what of [
    'rejoined',
    'cancelled',
    'transferred',
    'parked',
    'carried',
    'day ended',
    'asked twice',
    'rated by pad',
    'rated by phone',
  ])
    expect(day.counts.get(what), what).toBeGreaterThan(0)
  // What citizens and clerks can ask is asked, as far as the day has learned it.
  const types = Command.options.map((option) => option.entries.type.literal as string)
  expect(types.filter((type) => /^(ticket|counter)\./.test(type) && !day.asked.has(type))).toEqual(notLearned)
  rmSync(data, { recursive: true, force: true })
})
