import { expect, test } from 'vitest'
import { emptyField, type NoticeSheet } from '../../protocol/slips/notice-slip.ts'
import type { HallEvent } from '../../server/domain/events.ts'
import { act } from '../fixtures/random-acts.ts'
import { close, halls, randomDays } from '../fixtures/random-days.ts'
import type { RulesHall } from '../fixtures/rules-hall.ts'

const seen: Record<string, number> = {}
const count = (what: string) => {
  seen[what] = (seen[what] ?? 0) + 1
}

type Issued = Extract<HallEvent, { type: 'notice.issued' }>['body']

/** What a notice says, read as its copies are made of it. */
const sheetOf = (hall: RulesHall, { sheet }: Issued): NoticeSheet => JSON.parse(hall.personal.get(sheet)?.['sheet'] ?? '{}') as NoticeSheet

/** The case and the notices of one decision stand one after another. */
function checkCase(hall: RulesHall, at: number): void {
  const opened = hall.events[at]
  if (opened?.type !== 'case.opened') return
  const { body } = opened
  const notices: Issued[] = []
  for (const next of hall.events.slice(at + 1)) {
    if (next.type !== 'notice.issued' || next.body.case !== body.case) break
    notices.push(next.body)
  }
  const sheets = notices.map((each) => sheetOf(hall, each))
  count(body.kind)
  if (body.kind === 'returned') {
    expect(sheets.map(({ kind }) => kind)).toEqual([expect.stringMatching(/^(return|refusal)$/)])
    for (const { reasonCode, reason, basis } of sheets) expect([reasonCode, reason, basis[0]].every(Boolean)).toBe(true)
  }
  if (['promised', 'escalated', 'joint', 'petition'].includes(body.kind)) {
    expect(body.due).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((body.due ?? '') > body.day).toBe(true)
    expect(sheets[0]).toMatchObject({ due: body.due })
  }
  if (body.tolerance) {
    count('tolerated')
    const told = sheets.find(({ kind }) => kind === 'tolerance')
    expect([told?.papers?.length, told?.consequence, told?.due, told?.approvedBy].every(Boolean)).toBe(true)
    expect(body.tolerance.approvedBy).not.toBe(body.badge)
  }
  for (const each of sheets) expect(emptyField(each)).toBeUndefined()
}

test('[Z5] [Z7] [Z8] [Z9] nothing is given back without ground, basis, words and notice; no promise without a day; no 容缺 without list, limit, consequence and consent', () => {
  randomDays(
    (day) => {
      const hall = halls[day.kind]()
      for (const one of day.steps) act(hall, one)
      close(hall, day)
      const numbers = new Set<string>()
      for (const [at, event] of hall.events.entries()) {
        checkCase(hall, at)
        if (event.type !== 'notice.issued') continue
        expect(numbers.has(event.body.notice)).toBe(false)
        numbers.add(event.body.notice)
        if (event.body.kind === 'deferred') expect(event.body.due).toBeDefined()
      }
    },
    { numRuns: 80 },
  )
  for (const what of ['promised', 'returned', 'escalated', 'joint', 'petition', 'supplement', 'tolerated'])
    expect([what, (seen[what] ?? 0) > 0]).toEqual([what, true])
})
