import type { HallEvent } from '../events.ts'
import { type Closing, wholeHall } from './state.ts'

export function evolveClosing(closing: Closing, event: HallEvent): void {
  switch (event.type) {
    case 'day.opened':
      Object.assign(closing, { session: undefined, upTo: event.at, over: false, declined: [] } satisfies Partial<Closing>)
      for (const map of [closing.extended, closing.clerks, closing.worked, closing.decisions]) map.clear()
      break
    case 'session.opened':
      closing.session = { from: event.body.from, to: event.body.to }
      closing.over = false
      break
    case 'session.closed':
      closing.session = undefined
      closing.upTo = event.body.to
      closing.over = event.body.last
      break
    case 'extension.started':
      closing.extended.set(event.body.line ?? wholeHall, event.body.until)
      break
    case 'extension.ended':
      closing.extended.delete(event.body.line ?? wholeHall)
      break
    case 'extension.accepted': {
      const { counter, badge, until } = event.body
      closing.clerks.set(counter, { badge, since: event.at, until })
      closing.declined = closing.declined.filter((each) => each.counter !== counter)
      break
    }
    case 'extension.declined': {
      const { counter, badge, words } = event.body
      closing.clerks.set(counter, { badge, since: undefined, until: undefined })
      closing.declined.push({ counter, badge, at: event.at, words })
      break
    }
    case 'extension.served': {
      const { counter, badge, ms } = event.body
      closing.worked.set(badge, (closing.worked.get(badge) ?? 0) + ms)
      closing.clerks.delete(counter)
      break
    }
    case 'counter.closed':
      closing.clerks.delete(event.body.counter)
      break
    case 'closing.decided':
      closing.decisions.set(event.body.ticket, event.body.decision)
      break
    case 'calendar.imported': {
      const { year, holidays, workdays, by } = event.body
      // Replaced, not changed: what was worked out from the years before is known to be old.
      closing.years = { ...closing.years, [year]: { holidays, workdays } }
      if (by !== undefined && !closing.imported.includes(year)) closing.imported.push(year)
      break
    }
    default:
  }
}
