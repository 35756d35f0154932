import { expect, test } from 'vitest'
import { placeOfClerk } from '../../server/domain/counters/state.ts'
import type { HallEvent } from '../../server/domain/events.ts'
import { project } from '../../server/domain/shown.ts'
import { byHand, isWorked } from '../fixtures/days-off.ts'
import { pass, randomWeeks, WeeksHall } from '../fixtures/random-weeks.ts'

type Cover = Extract<HallEvent, { type: 'cover.started' | 'cover.continued' }>

/** Who has stood in where and when, by the events alone, counted with the days off that were typed from the notices. */
class Stood {
  readonly stints = new Map<string, Set<string>>()
  private readonly year = new Map<string, Set<string>>()
  private readonly until = new Map<string, string>()
  passed = 0
  counted = 0
  /** Covers that began because somebody else went. */
  atLeaving = 0

  tell(event: HallEvent): void {
    switch (event.type) {
      case 'cover.overridden':
        expect(event.actor, 'nobody lets oneself').toBe(`badge:${event.body.by}`)
        expect(event.body.by).not.toBe(event.body.badge)
        this.until.set(`${event.body.counter} ${event.body.badge}`, event.body.until)
        break
      case 'cover.ended':
        this.stints.delete(`${event.body.counter} ${event.body.badge}`)
        break
      case 'cover.started':
      case 'cover.continued':
        this.cover(event)
        break
      default:
    }
  }

  private cover({ type, body, actor }: Cover): void {
    if (actor !== `badge:${body.badge}` && actor !== 'badge:9001') this.atLeaving++
    const { counter, badge, day, absent } = body
    const key = `${counter} ${badge}`
    expect(absent).not.toBe(badge)
    expect(this.stints.has(key)).toBe(type === 'cover.continued')
    const stint = (this.stints.get(key) ?? new Set()).add(day)
    this.stints.set(key, stint)
    const ofYear = `${badge} ${day.slice(0, 4)}`
    const year = (this.year.get(ofYear) ?? new Set()).add(day)
    this.year.set(ofYear, year)
    if (!byHand(...stint, ...year)) return
    this.counted++
    const worked = (days: Set<string>) => [...days].filter(isWorked).length
    const over = isWorked(day) && (worked(stint) > 2 || worked(year) > 3)
    if (over) expect((this.until.get(key) ?? '') >= day, `${badge} at ${counter} on ${day} by a recorded override`).toBe(true)
    expect(body.override === true, `${badge} at ${counter} on ${day} says so`).toBe(over)
    if (over) this.passed++
  }
}

/** Posts at which somebody sits who is not A there, while no A of it is in the hall: counted that day, or the manager is told. */
function everybodyCounts(hall: WeeksHall, { stints }: Stood): void {
  const { counters, setup } = hall.state
  for (const [counter, { badge }] of counters.seats) {
    const own = setup.hall?.people.filter(({ posts }) => posts.some((post) => post.counter === counter && post.rank === 'A')) ?? []
    if (own.length === 0 || own.some((person) => placeOfClerk(counters, person.badge) !== undefined)) continue
    if (stints.get(`${counter} ${badge}`)?.has(setup.day)) continue
    expect(project(hall.scene(), 'load')[`alarm:cover-limit-${counter}`], `${badge} at ${counter} on ${setup.day}`).toBeDefined()
  }
}

test('[O21] [O22] [O23] [Z97] no stint and no year of cover passes its limit without a recorded override, and whoever sits at a post while no A of it is in the hall is counted or told of', () => {
  let counted = 0
  let passed = 0
  let atLeaving = 0
  randomWeeks(['counter.open', 'counter.close', 'cover.override'], (weeks) => {
    const hall = new WeeksHall(weeks.on)
    const stood = new Stood()
    hall.onEvent = (event) => stood.tell(event)
    pass(hall, weeks, () => {
      everybodyCounts(hall, stood)
    })
    counted += stood.counted
    passed += stood.passed
    atLeaving += stood.atLeaving
  })
  expect(counted).toBeGreaterThan(100)
  expect(passed).toBeGreaterThan(1)
  expect(atLeaving).toBeGreaterThan(3)
})
