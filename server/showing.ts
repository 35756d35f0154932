import type { Entry, Patch } from '../protocol/views/view.ts'
import type { HallEvent } from './domain/events.ts'
import type { Keys, Scene, Subject } from './domain/shown/scene.ts'
import { onBeat, project, type Touched, touchedBy, touchedByEvent } from './domain/shown.ts'
import { missed, WatchedViews } from './watched-views.ts'

const gatherMs = 10

/** From what changed to what each watched view is told of it. Patches name the state's position: they may leave when that is on the disk. */
export class Showing {
  private readonly watched = new WatchedViews()
  /** Entries that have changed and that nobody has projected yet, by view. */
  private touched: Touched = new Map()
  private gatherUntil = 0
  private gathering = false

  constructor(private readonly scene: () => Scene) {}

  /** The state already has the event. */
  note(event: HallEvent): void {
    touchedByEvent(this.scene(), event, this.watched, this.touched)
  }

  /**
   * In a rush several batches gather for one patch, for a few milliseconds: a board that redraws for each of ten thousand numbers a second tells nobody
   * anything. False: they have gathered long enough. `later` is called when they have.
   */
  waits(later: () => void): boolean {
    if (performance.now() >= this.gatherUntil) return false
    if (!this.gathering) {
      this.gathering = true
      setTimeout(() => {
        this.gathering = false
        later()
      }, gatherMs).unref()
    }
    return true
  }

  /** What was noted since the last time, as the state has it now: several changes of one entry are one. */
  changes(): Patch[] {
    this.gatherUntil = performance.now() + gatherMs
    if (this.touched.size === 0) return []
    const { touched } = this
    this.touched = new Map()
    return this.patches(touched)
  }

  /** What was noted never came to be. */
  forget(): void {
    this.touched = new Map()
  }

  /** Changes of what is true of this moment and not of the journal. A position says that all before it was told: so what was noted goes first. */
  facts(subject: Subject): Patch[] {
    return [...this.changes(), ...this.patches(touchedBy(this.scene(), [subject], this.watched))]
  }

  /** Views that time alone changes. */
  beating(): string[] {
    this.watched.tidy()
    return [...this.watched.names()].filter((view) => onBeat(view).length > 0)
  }

  beat(views: readonly string[]): Patch[] {
    return [...this.changes(), ...this.patches(new Map(views.map((view) => [view, onBeat(view)])))]
  }

  /** Everything that is watched, told anew. */
  anew(): Patch[] {
    const names = [...this.watched.names()]
    if (names.length === 0) return []
    const scene = this.scene()
    return names.map((view) => this.watched.retell(view, scene.state.seq, project(scene, view)))
  }

  /** What a watcher is answered; with `retain` it hears of changes from now on. */
  watch({ view, since, retain }: { view: string; since?: number; retain: boolean }): {
    since?: number
    entries: Record<string, Entry>
    drop?: string[]
  } {
    const scene = this.scene()
    const { seq } = scene.state
    // What is noted and not yet projected has no position: then everything is told.
    const known = since !== undefined && !this.touched.has(view)
    const changed = known ? this.watched.changedSince(view, since, seq) : undefined
    const entries = project(scene, view)
    if (retain) this.watched.retain(view, seq, entries)
    return changed ? { since: since as number, ...missed(entries, changed, view) } : { entries }
  }

  release(view: string): void {
    this.watched.release(view)
  }

  private patches(touched: ReadonlyMap<string, Iterable<string>>): Patch[] {
    const scene = this.scene()
    const patches: Patch[] = []
    for (const [view, touchedKeys] of touched) {
      if (!this.watched.has(view)) continue
      const keys: Keys = [...touchedKeys]
      const patch = this.watched.patch(view, scene.state.seq, keys, project(scene, view, keys))
      if (patch) patches.push(patch)
    }
    return patches
  }
}
