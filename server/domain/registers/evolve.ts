import { dayAfter } from '../calendar/workdays.ts'
import type { HallEvent } from '../events.ts'
import { type Registers, reviewDays } from './state.ts'

/** Total. [B25] */
export function evolveRegisters({ rejected }: Registers, event: HallEvent): void {
  switch (event.type) {
    case 'day.opened': {
      const since = dayAfter(event.body.day, -reviewDays)
      for (const [number, { day }] of rejected) if (day < since) rejected.delete(number)
      break
    }
    case 'case.opened':
      if (event.body.kind === 'returned') rejected.set(event.body.case, { day: event.body.day, badge: event.body.badge })
      break
    case 'case.decided':
      if (event.body.result === 'refused') rejected.set(event.body.case, { day: event.body.day, badge: event.body.by })
      break
    case 'case.takenBack':
      rejected.delete(event.body.case)
      break
    default:
  }
}
