import { isDeepStrictEqual } from 'node:util'
import type { ImportChange, ImportReport } from '../../../protocol/hall-import.ts'
import type { PresentHall } from './present-hall.ts'

const shown = 20

function compare<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  nameOf: (item: T) => string,
  touched: (key: string) => boolean,
): ImportChange {
  const old = new Map(before.map((item) => [keyOf(item), item]))
  const now = new Set(after.map(keyOf))
  const added = after.filter((item) => !old.has(keyOf(item)))
  const changed = after.filter((item) => {
    const was = old.get(keyOf(item))
    return was !== undefined && (touched(keyOf(item)) || !isDeepStrictEqual(was, item))
  })
  const removed = before.filter((item) => !now.has(keyOf(item)))
  const names = (items: readonly T[]) => items.slice(0, shown).map(nameOf)
  return {
    new: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: after.length - added.length - changed.length,
    names: { new: names(added), changed: names(changed), removed: names(removed) },
  }
}

const never = () => false

/** What another document would change. A person whose PIN is new counts as changed. */
export function changesBetween(before: PresentHall, after: PresentHall, newPins: ReadonlySet<string>): ImportReport['changes'] {
  return {
    people: compare(
      before.people,
      after.people,
      ({ badge }) => badge,
      ({ badge, name }) => `${badge} ${name}`,
      (badge) => newPins.has(badge),
    ),
    matters: compare(
      before.matters,
      after.matters,
      ({ matter }) => matter,
      ({ name }) => name['zh-Hans'],
      never,
    ),
    lines: compare(
      before.lines,
      after.lines,
      ({ line }) => line,
      ({ line, name }) => `${line} ${name['zh-Hans']}`,
      never,
    ),
    counters: compare(
      before.counters,
      after.counters,
      ({ counter }) => String(counter),
      ({ counter }) => String(counter),
      never,
    ),
    groups: compare(
      before.groups,
      after.groups,
      ({ group }) => group,
      ({ name }) => name['zh-Hans'],
      never,
    ),
  }
}

export const anyChange = (changes: ImportReport['changes']): boolean =>
  Object.values(changes).some((change) => change.new + change.changed + change.removed > 0)
