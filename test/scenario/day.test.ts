import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DayOptions, usualDay } from '../day/options.ts'
import type { Day } from '../day/play.ts'
import { type DayResult, playDay } from '../day/result.ts'

const small: DayOptions = { ...usualDay, speed: 'max', citizens: 60 }
const folders: string[] = []
const play = (more: Partial<DayOptions> = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'hall-day-'))
  folders.push(data)
  return playDay({ ...small, data, ...more })
}
let first: DayResult
beforeAll(async () => {
  first = await play()
}, 240_000)
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('[T4] a small day adds up: journal, report, screens, slips and ratings have the same numbers, and nobody is dropped', () => {
  expect(first.whole).toBe(true)
  expect(first.report?.upTo).toBeGreaterThan(0)
  expect(first.wrong).toEqual([])
  // Whoever had booked and did not come took no number.
  expect((first.counts.get('taken') ?? 0) + (first.counts.get('stayed away') ?? 0)).toBe(60)
})

test('the same seed gives the same day, another one another', async () => {
  const again = await play()
  expect(again.fingerprint).toBe(first.fingerprint)
  expect({ ...again, report: undefined, folder: '' }).toEqual({ ...first, report: undefined, folder: '' })
  const other = await play({ seed: 8, citizens: 10 })
  expect(other.wrong).toEqual([])
  expect(other.fingerprint).not.toBe(first.fingerprint)
}, 480_000)

test('a day that is stopped in the middle keeps what happened, and that adds up', async () => {
  const data = mkdtempSync(join(tmpdir(), 'hall-day-'))
  folders.push(data)
  let playing: Day | undefined
  const stopped = await playDay(
    { ...small, data },
    {
      begun: (day) => {
        playing = day
      },
      progress: ({ taken }) => {
        if (taken > 10) playing?.stop()
      },
    },
  )
  expect(stopped.whole).toBe(false)
  expect(stopped.counts.get('taken')).toBeGreaterThan(10)
  expect(stopped.counts.get('taken')).toBeLessThan(60)
  expect(stopped.wrong).toEqual([])
}, 240_000)
