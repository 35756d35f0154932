import { expect, test } from 'vitest'
import type { HallEvent } from '../../server/domain/events.ts'
import { byHand, daysUpTo, isWorked } from '../fixtures/days-off.ts'
import { pass, randomWeeks, WeeksHall } from '../fixtures/random-weeks.ts'

type Limit = { readonly days: number; readonly kind: 'working' | 'plain' }
/** A case's time by its events alone. `stood`: the days on which the clock stood, by their ends. */
type Told = { limit: Limit | undefined; more: number; stood: { from: string; to?: string }[] }

const checked: Record<string, number> = {}

/** So many days lie behind the first one: counted on the fingers, with the days off of the notices. */
function agrees(what: string, from: string, due: string, { days, kind }: Limit, stood: Told['stood'] = []): void {
  if (!byHand(from, due)) return
  const counted = daysUpTo(from, due)
    .filter((day) => !stood.some((pause) => pause.from < day && day <= (pause.to ?? '9999')))
    .filter((day) => kind === 'plain' || isWorked(day))
  expect(counted.length, `${what}: ${days} ${kind} days from ${from} to ${due}`).toBe(days)
  expect(counted.at(-1), `${what}: the last of them counts`).toBe(due)
  checked[what] = (checked[what] ?? 0) + 1
}

class Clocks {
  private readonly all = new Map<string, Told>()
  /** The manager has brought other holidays than those of the notices, and has not mended it yet. */
  private other = false

  tell(hall: WeeksHall, event: HallEvent): void {
    if (event.type === 'calendar.imported') this.other = event.body.holidays.length < 6
    if (this.other) return
    const { noticeDeferredDays, noticeDeferredDayKind, caseDayKind } = hall.state.setup.hall?.rules ?? {}
    switch (event.type) {
      case 'case.opened': {
        const { limit, day, tolerance, clock, papersBy } = event.body
        this.all.set(event.body.case, { limit, more: 0, stood: [] })
        if (limit && clock?.due) agrees('opened', clock.from, clock.due, limit)
        if (tolerance && papersBy) expect(papersBy).toBe(tolerance.due)
        if (tolerance && caseDayKind) agrees('papers to follow', day, tolerance.due, { days: 3, kind: caseDayKind })
        break
      }
      case 'notice.issued': {
        const { kind, due, day } = event.body
        if (kind === 'deferred' && due && noticeDeferredDays && noticeDeferredDayKind)
          agrees('to be told', day, due, { days: noticeDeferredDays, kind: noticeDeferredDayKind })
        break
      }
      case 'case.objected':
        agrees('answer to an objection', event.body.day, event.body.due, { days: event.body.days, kind: 'working' })
        break
      default:
        if ('case' in event.body && event.body.case !== undefined) this.follow(this.all.get(event.body.case), event)
    }
  }

  private follow(told: Told | undefined, event: HallEvent): void {
    if (!told) return
    switch (event.type) {
      case 'case.waiting':
        told.limit ??= event.body.limit
        told.stood.push({ from: event.body.day })
        break
      case 'case.supplied': {
        const { restarts, limit, clock, day } = event.body
        const last = told.stood.at(-1)
        if (last && last.to === undefined) last.to = day
        if (restarts) Object.assign(told, { stood: [], more: 0 })
        told.limit ??= limit
        if (clock?.due && told.limit) this.due('goes on', told, { from: clock.from, due: clock.due })
        break
      }
      case 'case.extensionDecided': {
        const { granted, days, clock, limit } = event.body
        told.limit ??= limit
        if (!granted) break
        told.more += days
        if (clock?.due) this.due('more time', told, { from: clock.from, due: clock.due })
        break
      }
      case 'case.dueSettled':
        if (event.body.clock.due) this.due('settled', told, { from: event.body.clock.from, due: event.body.clock.due })
        break
      default:
    }
  }

  private due(what: string, { limit, more, stood }: Told, { from, due }: { from: string; due: string }): void {
    if (limit) agrees(what, from, due, { ...limit, days: limit.days + more }, stood)
  }
}

test('[Z2] [Z11] [Z21] [Z23] [Z26] [Z58] every day that is promised agrees with the notices of the holidays, counted by hand: over Spring Festival, National Day, make-up weekends and the year’s end', () => {
  randomWeeks(
    [
      'ticket.take',
      'counter.call',
      'counter.start',
      'counter.finish',
      'case.extend.ask',
      'case.extend.decide',
      'case.wait',
      'case.supply',
      'notice.tell',
      'case.object',
    ],
    (weeks) => {
      const hall = new WeeksHall(weeks.on)
      const clocks = new Clocks()
      hall.onEvent = (event) => clocks.tell(hall, event)
      pass(hall, weeks)
    },
  )
  for (const what of ['opened', 'papers to follow', 'to be told', 'answer to an objection', 'goes on', 'more time'])
    expect([what, (checked[what] ?? 0) > 2], JSON.stringify(checked)).toEqual([what, true])
  expect(checked['opened']).toBeGreaterThan(60)
})
