import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clerk } from '../../../test/fixtures/rules-hall.ts'
import { manager, StaffedHall } from '../../../test/fixtures/staffed-hall.ts'
import { dayAfter, isWorkday } from '../calendar/workdays.ts'

const years = { '2026': { holidays: ['2026-10-01', '2026-10-02', '2026-10-05'], workdays: ['2026-10-10'] } }
const clerks = ['1001', '1002', '1003'] as const

/** On a day: who comes to which counter, and whether a leader lets somebody pass the limits up to some day. */
const dayOf = fc.record({
  pass: fc.nat(3),
  sits: fc.array(fc.record({ badge: fc.constantFrom(...clerks), counter: fc.constantFrom(1, 2, 3) }), { maxLength: 3 }),
  // A leader who knows the limits lets somebody on seldom.
  override: fc.option(fc.record({ badge: fc.constantFrom(...clerks), counter: fc.constantFrom(1, 2, 3), days: fc.nat(2) }), { freq: 12 }),
})

test('[O23] over random days no cover passes its 20 and 40 working days but on a day that a leader has let pass', () => {
  let refused = 0
  let passed = 0
  fc.assert(
    fc.property(
      fc.array(dayOf, { minLength: 40, maxLength: 110 }),
      fc.constantFrom(3, 20),
      fc.constantFrom(5, 40),
      (days, stintDays, yearDays) => {
        const hall = new StaffedHall({ coverStintDays: stintDays, coverYearDays: yearDays }, { day: '2026-09-01' })
        hall.state.closing.years = years
        for (const { pass, sits, override } of days) {
          if (override) {
            const { badge, counter, days: more } = override
            const until = dayAfter(hall.state.setup.day, more)
            hall.must(hall.ask(manager, 'cover.override', { badge, counter, until, reason: '没有别人' }))
          }
          for (const { badge, counter } of sits) if ('refused' in (hall.sitsAt(counter, badge) as object)) refused++
          for (let skip = 0; skip <= (pass === 3 ? 2 : 0); skip++) hall.nextDay()
        }
        passed += recount(hall, { stintDays, yearDays })
      },
    ),
    { numRuns: 40, seed: 20_261_014 },
  )
  // The limits were met, and let pass.
  expect(refused).toBeGreaterThan(20)
  expect(passed).toBeGreaterThan(5)
})

/** Counts again from the journal alone, and gives how many days a leader has let pass. */
function recount(hall: StaffedHall, { stintDays, yearDays }: { stintDays: number; yearDays: number }): number {
  const stints = new Map<string, number>()
  const inYear = new Map<string, Set<string>>()
  const until = new Map<string, string>()
  let passed = 0
  for (const { type, body } of hall.events) {
    if (type === 'cover.overridden') until.set(`${body.counter} ${body.badge}`, body.until)
    if (type === 'cover.ended') stints.delete(`${body.counter} ${body.badge}`)
    if (type !== 'cover.started' && type !== 'cover.continued') continue
    const key = `${body.counter} ${body.badge}`
    const counts = isWorkday(years, body.day) ? 1 : 0
    stints.set(key, (stints.get(key) ?? 0) + counts)
    const own = inYear.get(`${body.badge} ${body.day.slice(0, 4)}`) ?? new Set()
    if (counts) inYear.set(`${body.badge} ${body.day.slice(0, 4)}`, own.add(body.day))
    const over = counts > 0 && ((stints.get(key) ?? 0) > stintDays || own.size > yearDays)
    if (!over) continue
    passed++
    expect({ ...body, override: body.override }).toMatchObject({ override: true })
    expect((until.get(key) ?? '') >= body.day).toBe(true)
  }
  return passed
}

test('[O23] the stint of the days before counts for a clerk who comes back to the same counter', () => {
  const hall = new StaffedHall({ coverStintDays: 1 })
  hall.sitsAt(1, '1002')
  hall.nextDay()
  expect(hall.ask(clerk('1002'), 'counter.open', { counter: 1 })).toEqual({ refused: 'cover-limit', state: 'stint' })
  hall.open(2, '1001')
  hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 2 }))
  hall.open(1, '1002')
})
