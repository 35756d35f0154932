import type { LineEntry, SuspendedShown, Wait, WaitEntry } from '../protocol/views/parts.ts'
import type { GroupEntry, MatterEntry, PlaceEntry } from '../protocol/views/public.ts'
import { type Entries, entriesOf, entryOf } from '../web/connection.ts'

/** How things stand in the lines of a group or a matter. `counters`: open ones, in order. `free`: who comes now is called at once. */
export type Queue = {
  readonly waiting: number
  readonly counters: readonly number[]
  readonly wait: Wait | undefined
  readonly free: boolean
  /** None of the lines gives numbers: what the hall says of the first. */
  readonly suspended: SuspendedShown | undefined
}

export function queueOf(entries: Entries, ids: readonly string[]): Queue {
  const lines = ids.flatMap((id) => entryOf<LineEntry>(entries, `line:${id}`) ?? [])
  const waits = ids.flatMap((id) => entryOf<WaitEntry>(entries, `wait:${id}`) ?? [])
  const waiting = lines.reduce((sum, line) => sum + line.waiting, 0)
  const counters = [...new Set(lines.flatMap((line) => line.counters as readonly number[]))].sort((a, b) => a - b)
  const wait =
    waits.length > 0 && counters.length > 0
      ? { p50: Math.min(...waits.map((w) => w.p50)), p90: Math.max(...waits.map((w) => w.p90)) }
      : undefined
  const suspended = lines.every((line) => line.suspended) ? lines[0]?.suspended : undefined
  return { waiting, counters, wait, free: waiting === 0 && wait?.p50 === 0, suspended }
}

export const groupsOf = (entries: Entries): GroupEntry[] => entriesOf<GroupEntry>(entries, 'group:').sort((a, b) => a.order - b.order)

/** In the order of the hall's file, which the entries keep: the hall puts first what is asked for most. */
export const mattersOf = (entries: Entries, group: string): MatterEntry[] =>
  Object.keys(entries)
    .filter((key) => key.startsWith('matter:'))
    .map((key) => entries[key] as MatterEntry)
    .filter((matter) => matter.group === group)

export const allLines = (entries: Entries): string[] => entriesOf<LineEntry>(entries, 'line:').map((line) => line.line)

/** The session that `time` (HH:MM) lies in. */
export const sessionAt = (hours: readonly (readonly [string, string])[], time: string): readonly [string, string] | undefined =>
  hours.find(([from, to]) => from <= time && time < to)

/** Elder mode shows five choices at a time; where there are more, the last place leads to the next page. */
export function pageOf<T>(items: readonly T[], page: number, size = 5): { shown: readonly T[]; onward: 'no' | 'next' | 'first' } {
  if (items.length <= size) return { shown: items, onward: 'no' }
  const pages = Math.ceil(items.length / (size - 1))
  const start = (page % pages) * (size - 1)
  return { shown: items.slice(start, start + size - 1), onward: page % pages === pages - 1 ? 'first' : 'next' }
}

/** Counters by the area they stand in: that of the first line they serve. */
export function areasOf(entries: Entries): { area: LineEntry['area']; places: PlaceEntry[] }[] {
  const areas = new Map<string, { area: LineEntry['area']; places: PlaceEntry[] }>()
  for (const place of entriesOf<PlaceEntry>(entries, 'counter:')) {
    const line = entryOf<LineEntry>(entries, `line:${place.lines[0]}`)
    if (!line) continue
    const held = areas.get(line.area['zh-Hans']) ?? { area: line.area, places: [] }
    held.places.push(place)
    areas.set(line.area['zh-Hans'], held)
  }
  return [...areas.values()]
}

/** The counters of an area by what they are for, in the order in which they stand. [K13] */
export function kindsOf(places: readonly PlaceEntry[]): { kind: PlaceEntry['kind']; counters: number[] }[] {
  const kinds = new Map<PlaceEntry['kind'], number[]>()
  for (const { kind, counter } of places) kinds.set(kind, [...(kinds.get(kind) ?? []), counter])
  return [...kinds].map(([kind, counters]) => ({ kind, counters }))
}
