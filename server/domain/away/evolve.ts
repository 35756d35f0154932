import type { EventOf, HallEvent } from '../events.ts'
import type { Away } from './state.ts'

/** A proposal that nobody judged lapses, and counts for nothing. */
const keptMs = 30 * 86_400_000

/** What was asked, noticed and judged. Which counters are left now is reckoned where the rooms meet (`away-watch.ts`). */
export function evolveAway(away: Away, event: HallEvent): void {
  switch (event.type) {
    case 'away.asked': {
      const { badge, counter, reason, words, until, people } = event.body
      const undecided = { granted: undefined, by: undefined, note: undefined }
      away.asks.set(badge, { badge, counter, reason, words, at: event.at, until, people, ...undecided })
      break
    }
    case 'away.decided': {
      const ask = away.asks.get(event.body.badge)
      if (ask) Object.assign(ask, { granted: event.body.granted, by: event.body.by, note: event.body.words })
      break
    }
    case 'away.noticed':
      noticed(away, event)
      break
    case 'away.judged': {
      const { notice, badge, year, count, verdict, by, words } = event.body
      const known = away.notices.get(notice)
      if (known) Object.assign(known, { verdict, by, words, settled: true })
      away.counts.set(`${badge}:${year}`, count)
      break
    }
    case 'away.commented': {
      const known = away.notices.get(event.body.notice)
      if (known) known.comment = event.body.words
      break
    }
    case 'day.opened':
      away.asks = new Map()
      for (const [id, notice] of away.notices) if (notice.settled || event.at - notice.since > keptMs) away.notices.delete(id)
      // The year before is still looked at in January.
      for (const key of away.counts.keys()) if (Number(key.split(':')[1]) < Number(event.body.day.slice(0, 4)) - 1) away.counts.delete(key)
      break
    default:
  }
}

/** A second level is the same absence once more: whoever judged the first level judges again. */
function noticed(away: Away, { body, at }: EventOf<'away.noticed'>): void {
  const { notice, counter, badge, level, since, why, reason, day } = body
  const before = away.notices.get(notice)
  if (before) Object.assign(before, { level, noticedAt: at, settled: false })
  else
    away.notices.set(notice, {
      ...{ notice, counter, badge, since, day, why, reason, level, noticedAt: at },
      ...{ endedAt: undefined, comment: undefined, verdict: undefined, settled: false, by: undefined, words: undefined },
    })
}
