import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Command } from '../../protocol/commands/command.ts'
import { usualDay } from '../day/options.ts'
import { playDay } from '../day/result.ts'

/** What the day does not ask, and why. */
const notAsked = {
  'calendar.import': 'once a year, when the holidays are given out',
  'mail.reconcile': 'when a month with parcels is over',
  'demo.advance': 'winds the clock of the day, and is nobody’s in it',
}

test('[T4] a whole day of 640 people adds up, to the last slip and the last minute of waiting', async () => {
  const data = mkdtempSync(join(tmpdir(), 'hall-day-'))
  const day = await playDay({ ...usualDay, speed: 'max', data })
  expect(day.wrong).toEqual([])
  expect(day.whole).toBe(true)
  // Whoever had booked and did not come took no number.
  expect((day.counts.get('taken') ?? 0) + (day.counts.get('stayed away') ?? 0)).toBe(usualDay.citizens)
  expect(day.counts.get('taken')).toBeGreaterThanOrEqual(600)
  // A day in which all of this happens; a plan that lost one of them would prove less than it says.
  for (const what of [
    'cancelled',
    'transferred',
    'came back',
    'referral closed',
    'parked',
    'undone',
    'called again',
    'called by the clock',
    'rejoined',
    'let others pass',
    'looked up',
    'printed again',
    'taken by the guide',
    'several matters',
    'matter added',
    'matter left out',
    'went on',
    'priority granted',
    'priority withdrawn',
    'made urgent',
    'help came',
    'line suspended',
    'enquiry answered',
    'record told',
    'called back',
    'appointment kept',
    'appointment late',
    'appointment no-show',
    'appointment cancelled',
    'asked to leave',
    'let go',
    'explained',
    'judged',
    'assisted',
    'extended',
    'decided',
    'carried',
    'day ended',
    'asked twice',
    'rated by pad',
    'rated by phone',
  ])
    expect(day.counts.get(what), what).toBeGreaterThan(0)
  // Everything that the product lets anybody ask is asked.
  const types = Command.options.map((option) => option.entries.type.literal as string)
  expect(types.filter((type) => !day.asked.has(type))).toEqual(Object.keys(notAsked))
  rmSync(data, { recursive: true, force: true })
})
