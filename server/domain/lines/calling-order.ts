import type { Category } from '../../../protocol/vocabulary.ts'
import type { Place } from './waiting-list.ts'

const minute = 60_000

export type HeadStarts = Readonly<Record<Exclude<Category, 'ordinary'>, number>>

/** Arrival credit less the head start of the category, once and for all. [Q1] [Q2] */
export const callingKey = (credit: number, category: Category, headStartMinutes: HeadStarts): number =>
  category === 'ordinary' ? credit : credit - headStartMinutes[category] * minute

/** The bound: nobody who arrived more than this many milliseconds after me is called before me in my line. [Q4] */
export const longestHeadStart = (headStartMinutes: HeadStarts): number => Math.max(0, ...Object.values(headStartMinutes)) * minute

/**
 * The first of a list that a counter takes from. Tier 1 is its own work. Tickets sent to this counter or its clerk are as near. `helpAfter`:
 * milliseconds after which somebody of a farther tier counts as near.
 */
export type Source = { readonly first: Place | undefined; readonly tier: number; readonly helpAfter: number }

/**
 * Who is called next: the smallest key among the nearest tier that has anybody, and among farther ones the tickets that have waited
 * long enough already. [Q5] Waiting is counted from the key, so that a head start holds here too.
 */
export function nextOf(sources: readonly Source[], now: number): Place | undefined {
  let nearest = Number.POSITIVE_INFINITY
  for (const { first, tier } of sources) if (first && tier < nearest) nearest = tier
  let best: Place | undefined
  for (const { first, tier, helpAfter } of sources) {
    if (!first || (tier > nearest && now - first.key < helpAfter)) continue
    if (!best || first.key < best.key || (first.key === best.key && first.order < best.order)) best = first
  }
  return best
}
