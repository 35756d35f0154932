import type { HallEvent } from '../events.ts'
import { type Handovers, isHalf } from './state.ts'

/** As many as a manager looks through; all of them are in the journal. */
const unhandedKept = 60

/** Longer than the longest holidays; whom the other has not met by then is met no more, and the counter's clerks hand over without them. */
const halfKeptMs = 14 * 86_400_000

export function evolveHandovers(handovers: Handovers, event: HallEvent): void {
  switch (event.type) {
    case 'handover.prepared': {
      const { counter, badge, open, own, words } = event.body
      handovers.sheets.set(counter, {
        ...{ counter, giver: badge, at: event.at, open, own, words },
        ...{ givenAt: undefined, taker: undefined, takenAt: undefined },
      })
      break
    }
    case 'handover.confirmed': {
      const sheet = handovers.sheets.get(event.body.counter)
      if (!sheet) break
      if (event.body.as === 'giver') sheet.givenAt = event.at
      else Object.assign(sheet, { taker: event.body.badge, takenAt: event.at })
      break
    }
    case 'handover.missed': {
      handovers.unhanded.push({ seq: event.seq, at: event.at, ...event.body })
      handovers.unhanded = handovers.unhanded.slice(-unhandedKept)
      break
    }
    case 'day.opened':
      // Half confirmed it waits for the other one: the evening's clerk hands over to the morning's.
      for (const [counter, sheet] of handovers.sheets)
        if (!isHalf(sheet) || event.at - sheet.at >= halfKeptMs) handovers.sheets.delete(counter)
      break
    default:
  }
}
