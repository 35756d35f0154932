import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import { lookAround } from '../opening.ts'
import { iso, type Scene } from './scene.ts'

const minute = 60_000

/** One alarm for a morning, whatever is missing: from the first look until the opening, or until all is there. [C19] */
export function notReady({ state, hall, now, facts }: Scene, alarms: Record<string, AlarmEntry>): void {
  const { opens, stage, found } = lookAround(state, hall, now, facts)
  if (opens === undefined || stage === 'asked') return
  const missing = found.filter(({ weight }) => weight >= 2)
  if (missing.length === 0) return
  alarms['not-ready'] = {
    kind: 'not-ready',
    weight: missing.some(({ weight }) => weight === 3) ? 3 : 2,
    since: iso(opens),
    minutes: Math.ceil((opens - now) / minute),
    found: missing,
  } as unknown as AlarmEntry
}
