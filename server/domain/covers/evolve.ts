import type { HallEvent } from '../events.ts'
import { type Covers, keyOf } from './state.ts'

export function evolveCovers(covers: Covers, event: HallEvent): void {
  switch (event.type) {
    case 'cover.started': {
      const { counter, badge, absent, day, appointed = false } = event.body
      covers.stints.set(keyOf(counter, badge), { counter, badge, absent, since: event.at, appointed, days: [day], words: undefined })
      countDay(covers, badge, day)
      break
    }
    case 'cover.continued': {
      const { counter, badge, day } = event.body
      const stint = covers.stints.get(keyOf(counter, badge))
      if (stint) stint.days = [...stint.days, day]
      countDay(covers, badge, day)
      break
    }
    case 'cover.ended':
      covers.stints.delete(keyOf(event.body.counter, event.body.badge))
      break
    case 'cover.noted': {
      const stint = covers.stints.get(keyOf(event.body.counter, event.body.badge))
      if (stint) stint.words = event.body.words
      break
    }
    case 'cover.overridden': {
      const { counter, badge, until, words, by } = event.body
      covers.overrides.set(keyOf(counter, badge), { until, words, by })
      break
    }
    case 'cover.appointed': {
      const { counter, badge, until, by } = event.body
      covers.appointed.set(counter, { badge, until, by })
      break
    }
    case 'day.opened':
      newDay(covers, event.body.day)
      break
    default:
  }
}

function countDay({ days }: Covers, badge: string, day: string): void {
  const known = days.get(badge) ?? []
  if (!known.includes(day)) days.set(badge, [...known, day])
}

/** What has run out is forgotten, and so are the days of the year before. */
function newDay(covers: Covers, day: string): void {
  for (const [key, { until }] of covers.overrides) if (until < day) covers.overrides.delete(key)
  for (const [counter, { until }] of covers.appointed) if (until < day) covers.appointed.delete(counter)
  const year = day.slice(0, 4)
  for (const [badge, days] of covers.days) {
    const left = days.filter((each) => each.slice(0, 4) >= year)
    if (left.length === days.length) continue
    if (left.length === 0) covers.days.delete(badge)
    else covers.days.set(badge, left)
  }
}
