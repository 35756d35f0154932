import type { HallEvent } from '../events.ts'
import type { Escorts } from './state.ts'

export function evolveEscorts(escorts: Escorts, event: HallEvent): void {
  switch (event.type) {
    case 'escort.asked': {
      const { escort, device, holder, number } = event.body
      escorts.open.set(escort, { device, holder, number, since: event.at, badge: undefined, answeredAt: undefined })
      break
    }
    case 'escort.answered': {
      const escort = escorts.open.get(event.body.escort)
      if (!escort) break
      escort.badge = event.body.badge
      escort.answeredAt = event.at
      break
    }
    case 'escort.closed':
      escorts.open.delete(event.body.escort)
      break
    case 'day.opened':
      escorts.open = new Map()
      break
    default:
  }
}
