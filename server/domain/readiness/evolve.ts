import type { HallEvent } from '../events.ts'
import type { Readiness } from './state.ts'

export function evolveReadiness(readiness: Readiness, event: HallEvent): void {
  switch (event.type) {
    case 'hall.checked': {
      const { stage, opens, by, found } = event.body
      readiness.checked = { at: event.at, stage, opens, by, found }
      break
    }
    case 'ticket.carried':
      readiness.carrying++
      break
    case 'day.opened':
      readiness.carried = readiness.carrying
      readiness.carrying = 0
      break
    default:
  }
}
