import type { Case } from './state.ts'

/**
 * What each person answers for, soonest due first: asked for at every change of a case, while thousands may be open. A list holds what its cases are ordered
 * by, a text that ends with their number, so that a place is found by halving. `places`: where each stands now.
 */
export type OwnLists = {
  readonly byBadge: Map<string, string[]>
  readonly places: Map<string, { readonly badge: string; readonly key: string }>
}

export const emptyOwnLists = (): OwnLists => ({ byBadge: new Map(), places: new Map() })

/** After every due day. */
const never = '9999-12-31'

/** Soonest due first; what waits or has no limit last, by age. */
const keyOf = ({ state, due, openedAt, case: number }: Case): string =>
  `${state === 'waiting' ? never : (due ?? never)} ${String(openedAt).padStart(15, '0')} ${number}`

/** Of all cases at once, when the state is read: each list is sorted once. */
export function ownListsOf(cases: Iterable<Case>): OwnLists {
  const lists = emptyOwnLists()
  for (const each of cases) {
    if (each.state === 'closed') continue
    const { badge, case: number } = each
    const key = keyOf(each)
    const list = lists.byBadge.get(badge)
    if (list) list.push(key)
    else lists.byBadge.set(badge, [key])
    lists.places.set(number, { badge, key })
  }
  for (const list of lists.byBadge.values()) list.sort()
  return lists
}

/** After anything that changes when a case is due, whether it waits, or who answers for it. One that is over is on nobody's list. */
export function listOwn(lists: OwnLists, each: Case): void {
  const { badge, case: number } = each
  const before = lists.places.get(number)
  const key = each.state === 'closed' ? undefined : keyOf(each)
  if (before?.key === key && before?.badge === badge) return
  unlistOwn(lists, each)
  if (key === undefined) return
  const list = lists.byBadge.get(badge) ?? []
  lists.byBadge.set(badge, list)
  list.splice(placeOf(list, key), 0, key)
  lists.places.set(number, { badge, key })
}

export function unlistOwn({ byBadge, places }: OwnLists, { case: number }: Case): void {
  const before = places.get(number)
  const list = before && byBadge.get(before.badge)
  if (!list) return
  places.delete(number)
  list.splice(placeOf(list, before.key), 1)
  if (list.length === 0) byBadge.delete(before.badge)
}

/** The numbers of the first so many. */
export const firstOwn = ({ byBadge }: OwnLists, badge: string, most: number): string[] =>
  (byBadge.get(badge) ?? []).slice(0, most).map((key) => key.slice(key.lastIndexOf(' ') + 1))

/** Where it stands, or would. */
function placeOf(list: readonly string[], key: string): number {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((list[middle] as string) < key) from = middle + 1
    else to = middle
  }
  return from
}
