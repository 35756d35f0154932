import type { HallEvent } from '../events.ts'
import type { Announcements } from './state.ts'

/** Total. What has stood there for its days goes as the next hall day begins. [Z86] */
export function evolveAnnouncements({ posted }: Announcements, event: HallEvent): void {
  switch (event.type) {
    case 'announcement.posted':
      posted.set(event.body.case, { ...event.body, at: event.at })
      break
    case 'announcement.takenDown':
      posted.delete(event.body.case)
      break
    case 'day.opened':
      for (const [number, { until }] of posted) if (until < event.body.day) posted.delete(number)
      break
    default:
  }
}
