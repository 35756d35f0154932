import type { Category } from '../../../protocol/vocabulary.ts'
import type { Place, WaitingList } from './waiting-list.ts'

const minute = 60_000

export type HeadStarts = Readonly<Record<Exclude<Category, 'ordinary'>, number>>

/** Arrival credit less the head start of the category, once and for all. [Q1] [Q2] */
export const callingKey = (credit: number, category: Category, headStartMinutes: HeadStarts): number =>
  category === 'ordinary' ? credit : credit - headStartMinutes[category] * minute

/** The bound: nobody who arrived more than this many milliseconds after me is called before me in my line. [Q4] */
export const longestHeadStart = (headStartMinutes: HeadStarts): number => Math.max(0, ...Object.values(headStartMinutes)) * minute

/** A list that a counter takes from. Tier 1 is its own work. `addressed`: sent to this counter or its clerk, and as near as tier 1. */
export type Source = { readonly list: WaitingList; readonly tier: number }

/**
 * Who is called next: the smallest key among the nearest tier that has anybody, and among farther ones the tickets that have waited
 * `helpAfter` milliseconds already. [Q5] Waiting is counted from the key, so that a head start holds here too.
 */
export function nextOf(sources: readonly Source[], now: number, helpAfter: number): Place | undefined {
  const nearest = Math.min(...sources.filter(({ list }) => list.size > 0).map(({ tier }) => tier))
  let best: Place | undefined
  for (const { list, tier } of sources) {
    const first = list.first()
    if (!first || (tier > nearest && now - first.key < helpAfter)) continue
    if (!best || first.key < best.key || (first.key === best.key && first.order < best.order)) best = first
  }
  return best
}
