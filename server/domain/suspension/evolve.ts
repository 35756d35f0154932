import type { HallEvent } from '../events.ts'
import { type Suspensions, wholeHall } from './state.ts'

export function evolveSuspensions({ of }: Suspensions, event: HallEvent): void {
  switch (event.type) {
    case 'line.suspended':
      of.set(event.body.line ?? wholeHall, { since: event.at, until: event.body.until, words: event.body.words })
      break
    case 'line.resumed':
      of.delete(event.body.line ?? wholeHall)
      break
    case 'day.opened':
      // What somebody forgot to lift does not close the hall on the next morning. [D4]
      for (const [line, { until }] of [...of]) if (until === undefined) of.delete(line)
      break
    default:
  }
}
