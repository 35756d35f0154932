import type { posts } from '../../../protocol/vocabulary.ts'
import type { HallConfig, Staff } from '../setup/events.ts'

export type Rank = (typeof posts)[number]
export type Holder = { readonly badge: string; readonly rank: Rank }

const kept = new WeakMap<HallConfig, ReadonlyMap<number, readonly Holder[]>>()

/** Who holds a post at a counter, A before B before C. Asked whenever a counter opens, so looked up. */
export function holdersOf(hall: HallConfig, counter: number): readonly Holder[] {
  let all = kept.get(hall)
  if (!all) {
    const made = new Map<number, Holder[]>()
    for (const { badge, posts } of hall.people)
      for (const { counter: at, rank } of posts) made.set(at, [...(made.get(at) ?? []), { badge, rank }])
    for (const holders of made.values()) holders.sort((a, b) => a.rank.localeCompare(b.rank))
    all = made
    kept.set(hall, all)
  }
  return all.get(counter) ?? []
}

/** Counters at which somebody stands first. */
export const firstAt = (hall: HallConfig, badge: string): number[] =>
  hall.people.find((person) => person.badge === badge)?.posts.flatMap(({ counter, rank }) => (rank === 'A' ? [counter as number] : [])) ??
  []

export const departmentOf = ({ departments = [] }: HallConfig, person: Pick<Staff, 'department'> | undefined) =>
  departments.find(({ department }) => department === person?.department)

/** Whole years since a day, and the months of the year that runs. Dates of the hall's zone. [O32] */
export function served(since: string, today: string): { readonly years: number; readonly months: number } {
  const [y0 = 0, m0 = 0, d0 = 0] = since.split('-').map(Number)
  const [y1 = 0, m1 = 0, d1 = 0] = today.split('-').map(Number)
  const months = Math.max(0, (y1 - y0) * 12 + (m1 - m0) - (d1 < d0 ? 1 : 0))
  return { years: Math.floor(months / 12), months: months % 12 }
}
