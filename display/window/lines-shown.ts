import type { LineEntry, WaitEntry } from '../../protocol/views/parts.ts'
import type { WindowNow } from '../../protocol/views/public.ts'
import { range, say } from '../../web/language.ts'
import { words } from './words.ts'

/** The window's lines in one breath: all names up to three, then their count. */
export function lineNames(lines: WindowNow['lines']): string {
  const w = words.value
  const names = lines.map((line) => say(line.name))
  return names.length <= 3 ? names.join(w.comma) : w.more(names.slice(0, 2).join(w.comma), names.length)
}

/** Who waits: with the range for one line; several lines have several ranges, so only the people are told. */
export function waitsSaid(lines: readonly LineEntry[], waits: readonly WaitEntry[]): string {
  const w = words.value
  const [only, ...others] = lines
  if (!only) return ''
  const waiting = lines.reduce((sum, line) => sum + line.waiting, 0)
  const wait = waits.find((entry) => entry.line === only.line)
  if (others.length > 0 || only.counters.length === 0) return w.waiting(waiting)
  if (waiting === 0 && !wait?.p50) return w.noWait
  return wait ? w.waits(waiting, range(wait)) : w.waiting(waiting)
}
