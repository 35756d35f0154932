import type { CounterEntry } from '../../protocol/views/parts.ts'
import type { CallsShown } from './calls.ts'

/** How long each slide is to be seen; the field itself twice as long between two of them. Milliseconds. */
const turn = 10_000
/** Nobody has been called for so long: the hall has time to tell of itself. */
const calm = 60_000

/**
 * Whose turn it is, counted up for ever; undefined: the called field has it. A call that is fresh, or not yet answered, always has the field, and between two
 * slides it has it too, so that whoever looks up finds the last number within ten seconds.
 */
export function slideNow(
  { staged, hot }: Pick<CallsShown, 'staged' | 'hot'>,
  counters: readonly CounterEntry[],
  now: number,
): number | undefined {
  if (hot || counters.some(({ state }) => state === 'called')) return undefined
  if (staged && now - Date.parse(staged.call.at) < calm) return undefined
  const nth = Math.floor(now / turn)
  return nth % 3 === 2 ? Math.floor(nth / 3) : undefined
}
