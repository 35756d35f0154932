import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import { staffOf } from '../people/roster.ts'
import { iso, type Scene } from './scene.ts'

const minute = 60_000

/** Whoever asks to leave waits for an answer; what the clock noticed waits for somebody who goes and looks. [K21] [K26] */
export function awayAlarms({ state, now, hall, personal }: Scene, found: Record<string, AlarmEntry>): void {
  const named = (badge: string) => personal(staffOf(hall, badge)?.person ?? '')?.['name'] ?? badge
  const about = (badge: string, counter: number, since: number) => ({
    ...{ counter, person: named(badge), since: iso(since), minutes: Math.floor((now - since) / minute) },
  })
  for (const { badge, counter, at, granted, until } of state.away.asks.values())
    if (granted === undefined && until > now)
      found[`away-asked-${badge}`] = { kind: 'away-asked', weight: 2, ...about(badge, counter, at) } as AlarmEntry
  for (const { badge, counter, since, level, endedAt } of state.away.notices.values())
    if (endedAt === undefined)
      found[`away-${counter}`] = { kind: 'away', weight: level === 2 ? 3 : 2, ...about(badge, counter, since) } as AlarmEntry
}
