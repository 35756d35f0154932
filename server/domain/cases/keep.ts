import { reclock, unclock } from './index-clocks.ts'
import { ownListsOf } from './own-list.ts'
import { type Case, type Cases, emptyCasesIndex } from './state.ts'

/** Cases and what they are found by, always together. */
export function put({ open, index }: Cases, each: Case): void {
  open.set(each.case, each)
  index.byCode.set(each.code, each.case)
  // What nobody has to do any more is on nobody's list: it is here while it can be taken back and its code is asked for, until the day ends.
  if (each.state !== 'closed') setOf(index.byBadge, each.badge).add(each.case)
  setOf(index.byTicket, each.ticket).add(each.case)
  reclock(index, each)
}

export function drop({ open, index }: Cases, each: Case): void {
  const { case: number, code, badge, ticket } = each
  unclock(index, each)
  open.delete(number)
  index.byCode.delete(code)
  leave(index.byBadge, badge, number)
  leave(index.byTicket, ticket, number)
}

/** Another answers for it. */
export function give({ index }: Cases, each: Case, to: string): void {
  leave(index.byBadge, each.badge, each.case)
  each.badge = to
  setOf(index.byBadge, to).add(each.case)
}

export function reindexCases(cases: Cases): void {
  cases.index = { ...emptyCasesIndex(), own: ownListsOf(cases.open.values()) }
  for (const each of cases.open.values()) {
    each.clock.at = undefined
    put(cases, each)
  }
  inOrder(cases)
  for (const each of cases.closed.values()) cases.index.closedByCode.set(each.code, each.case)
}

/** What is listed by how long it has waited, and not by when it was opened. [Z26] [Z50] */
function inOrder({ open, index: { sorted } }: Cases): void {
  const since = (number: string): number => open.get(number)?.clock.readySince ?? 0
  const asked = (number: string): number => open.get(number)?.clock.extension?.asked ?? 0
  reorder(sorted.ready, since)
  reorder(sorted.asked, asked)
}

function reorder(numbers: Set<string>, by: (number: string) => number): void {
  const ordered = [...numbers].sort((one, other) => by(one) - by(other))
  numbers.clear()
  for (const number of ordered) numbers.add(number)
}

function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  const known = sets.get(key) ?? new Set()
  sets.set(key, known)
  return known
}

function leave(sets: Map<string, Set<string>>, key: string, member: string): void {
  const known = sets.get(key)
  known?.delete(member)
  if (known?.size === 0) sets.delete(key)
}
