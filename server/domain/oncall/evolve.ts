import { dayAfter } from '../calendar/workdays.ts'
import type { HallEvent } from '../events.ts'
import { type Oncall, openCall } from './state.ts'

export function evolveOncall(oncall: Oncall, event: HallEvent): void {
  switch (event.type) {
    case 'oncall.planned': {
      const { from, to, badges } = event.body
      for (let day = from; day <= to; day = dayAfter(day))
        if (badges.length > 0) oncall.planned.set(day, badges)
        else oncall.planned.delete(day)
      break
    }
    case 'oncall.called': {
      const { badge, by, words } = event.body
      oncall.calls.push({ seq: event.seq, badge, by, words, calledAt: event.at, acknowledgedAt: undefined, arrivedAt: undefined })
      break
    }
    case 'oncall.acknowledged': {
      const call = openCall(oncall, event.body.badge)
      if (call) call.acknowledgedAt = event.at
      break
    }
    case 'oncall.arrived': {
      const call = openCall(oncall, event.body.badge)
      if (call) call.arrivedAt = event.at
      break
    }
    case 'day.opened':
      for (const day of oncall.planned.keys()) if (day < event.body.day) oncall.planned.delete(day)
      oncall.calls = oncall.calls.filter(({ arrivedAt }) => arrivedAt === undefined)
      break
    default:
  }
}
