import { nextTurn } from './light.ts'
import { listOwn, unlistOwn } from './own-list.ts'
import { type SortedCases, sortCase, unsortCase } from './sort-cases.ts'
import type { Case, CasesIndex } from './state.ts'

/** Cases by the next day that has something to do with them, and the first of these days: how many are open does not matter. */
export type ClockIndex = { readonly sorted: SortedCases; readonly byDay: Map<string, Set<string>>; next: string | undefined }

/** After anything that changes a case's time. */
export function reclock(index: CasesIndex, each: Case): void {
  sortCase(index.sorted, each)
  listOwn(index.own, each)
  const day = nextTurn(each)
  if (day === each.clock.at) return
  leaveDay(index, each)
  if (day === undefined) return
  each.clock.at = day
  const there = index.byDay.get(day) ?? new Set()
  index.byDay.set(day, there.add(each.case))
  if (index.next === undefined || day < index.next) index.next = day
}

export function unclock(index: CasesIndex, each: Case): void {
  unsortCase(index.sorted, each)
  unlistOwn(index.own, each)
  leaveDay(index, each)
}

function leaveDay(index: CasesIndex, each: Case): void {
  const { at } = each.clock
  if (at === undefined) return
  each.clock.at = undefined
  const there = index.byDay.get(at)
  there?.delete(each.case)
  if (there?.size !== 0) return
  index.byDay.delete(at)
  if (index.next === at) index.next = firstOf(index.byDay.keys())
}

/** There are no more days than a limit is long. */
function firstOf(days: Iterable<string>): string | undefined {
  let first: string | undefined
  for (const day of days) if (first === undefined || day < first) first = day
  return first
}
