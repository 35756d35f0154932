import type { Entry, Patch } from '../protocol/views/view.ts'
import { wants } from './domain/shown/scene.ts'
import { onBeat } from './domain/shown.ts'

/** What the watchers of one view have been, or are about to be, told. */
type Watched = {
  watchers: number
  /** Beats since the last watcher left. */
  alone: number
  readonly told: Map<string, string>
  /** Changes since `completeSince`, oldest first, for a watcher that comes back. */
  readonly changes: { readonly seq: number; readonly key: string }[]
  completeSince: number
}

const changesKept = 400
/** A view is remembered this many beats after its last watcher, so that a screen that comes back gets only what it missed. */
const beatsKept = 60

/** Turns projections into patches: only entries that differ from what was told before leave the hall. */
export class WatchedViews {
  private readonly views = new Map<string, Watched>()
  private readonly kinds = new Map<string, number>()

  names(): IterableIterator<string> {
    return this.views.keys()
  }

  /** Whether a view of the kind is watched; `window:3` is of kind `window`. */
  anyOf(kind: string): boolean {
    return (this.kinds.get(kind) ?? 0) > 0
  }

  has(view: string): boolean {
    return this.views.has(view)
  }

  retain(view: string, seq: number, entries: Readonly<Record<string, Entry>>): void {
    let watched = this.views.get(view)
    if (!watched) {
      watched = { watchers: 0, alone: 0, told: new Map(), changes: [], completeSince: seq }
      this.views.set(view, watched)
      this.count(view, 1)
      for (const [key, entry] of Object.entries(entries)) watched.told.set(key, JSON.stringify(entry))
    }
    watched.watchers++
    watched.alone = 0
  }

  release(view: string): void {
    const watched = this.views.get(view)
    if (watched) watched.watchers--
  }

  /** Forgets views that nobody has come back to. */
  tidy(): void {
    for (const [view, watched] of this.views) {
      if (watched.watchers > 0 || ++watched.alone <= beatsKept) continue
      this.views.delete(view)
      this.count(view, -1)
    }
  }

  private count(view: string, by: 1 | -1): void {
    const kind = view.split(':', 1)[0] ?? view
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + by)
  }

  /** What is new under the keys, as the projection has it now. */
  patch(view: string, seq: number, keys: readonly string[], entries: Readonly<Record<string, Entry>>): Patch | undefined {
    const watched = this.views.get(view)
    if (!watched) return undefined
    const put: Record<string, Entry> = {}
    const drop: string[] = []
    for (const [key, entry] of Object.entries(entries)) {
      const text = JSON.stringify(entry)
      if (watched.told.get(key) === text) continue
      watched.told.set(key, text)
      put[key] = entry
      note(watched, seq, key)
    }
    for (const key of gone(watched, keys, entries)) {
      watched.told.delete(key)
      drop.push(key)
      note(watched, seq, key)
    }
    return Object.keys(put).length > 0 || drop.length > 0 ? { view, seq, put, drop } : undefined
  }

  /** After the state was rebuilt: what was projected may never have been told, so everything is told again. */
  retell(view: string, seq: number, entries: Readonly<Record<string, Entry>>): Patch {
    const watched = this.views.get(view)
    const drop = watched ? [...watched.told.keys()].filter((key) => !(key in entries)) : []
    if (watched) {
      watched.told.clear()
      for (const [key, entry] of Object.entries(entries)) watched.told.set(key, JSON.stringify(entry))
      watched.changes.length = 0
      watched.completeSince = seq
    }
    return { view, seq, put: entries, drop }
  }

  /** Keys that changed after a position, or undefined when that is not known any more. */
  changedSince(view: string, seq: number, now: number): Set<string> | undefined {
    const watched = this.views.get(view)
    if (!watched || seq < watched.completeSince || seq > now) return undefined
    return new Set(watched.changes.filter((change) => change.seq > seq).map(({ key }) => key))
  }
}

/** Keys that were told and are no more. */
function gone({ told }: Watched, keys: readonly string[], entries: Readonly<Record<string, Entry>>): string[] {
  const whole = keys.some((key) => key.endsWith('*'))
  return (whole ? [...told.keys()].filter((key) => wants(keys, key)) : keys.filter((key) => told.has(key))).filter(
    (key) => !(key in entries),
  )
}

function note(watched: Watched, seq: number, key: string): void {
  watched.changes.push({ seq, key })
  if (watched.changes.length <= changesKept) return
  const forgotten = watched.changes.splice(0, changesKept / 2)
  watched.completeSince = forgotten.at(-1)?.seq ?? watched.completeSince
}

/** What a watcher that comes back has missed; what time changes and the hall's own entry are always among it. */
export function missed(entries: Readonly<Record<string, Entry>>, changed: ReadonlySet<string>, view: string) {
  // Neither the hall's own entry nor the printers' states come from the journal, so a position says nothing of them.
  const always = ['hall', 'printer:*', ...onBeat(view)]
  const kept = Object.entries(entries).filter(
    ([key]) => changed.has(key) || always.some((wanted) => (wanted.endsWith('*') ? key.startsWith(wanted.slice(0, -1)) : wanted === key)),
  )
  return { entries: Object.fromEntries(kept), drop: [...changed].filter((key) => !(key in entries)) }
}
