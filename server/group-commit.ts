import type { Entry, Journal, Tail } from './journal/journal.ts'

/** Called once its batch is on the disk (`true`), or when it is known that it could not be kept (`false`). */
export type Release = (kept: boolean) => void

type Batch = { readonly entries: Entry[]; readonly releases: Release[] }
const emptyBatch = (): Batch => ({ entries: [], releases: [] })

export type Commits = {
  /**
   * A batch is about to leave for the disk, and nothing joins it any more: what it returns runs after all other releases of the batch.
   * `rush`: another is under way, or several entries came in one turn.
   */
  readonly closing: (rush: boolean) => Release
  /** `ms`: from leaving to the disk's word. */
  readonly committed: (tail: Tail, entries: readonly Entry[], ms: number) => void
  readonly failed: (reason: unknown) => void
}

/**
 * What one turn of the event loop brings is one batch; the journal syncs as many as have come while it was busy together. So this is group commit
 * with no timer. Whatever leaves the hall waits here for the last event that it could have seen, and is released in the order in which it was made.
 */
export class GroupCommit {
  private gathering = emptyBatch()
  private flying: Batch[] = []

  constructor(
    private readonly journal: Journal,
    private readonly on: Commits,
  ) {}

  add(entry: Entry, release: Release): void {
    this.gathering.entries.push(entry)
    this.gathering.releases.push(release)
    // The rest of this turn's requests join the batch.
    if (this.gathering.entries.length === 1) setImmediate(() => this.fly())
  }

  /** Runs the release when everything added before is on the disk: at once if nothing is under way. */
  after(release: Release): void {
    const batch = this.gathering.entries.length > 0 ? this.gathering : this.flying.at(-1)
    if (batch) batch.releases.push(release)
    else release(true)
  }

  /** Nothing is under way. */
  idle(): Promise<void> {
    return new Promise((done) => this.after(() => done()))
  }

  private fly(): void {
    // Already refused with a batch before it.
    if (this.gathering.entries.length === 0) return
    const batch = this.gathering
    this.gathering = emptyBatch()
    const last = this.on.closing(this.flying.length > 0 || batch.entries.length > 1)
    const began = performance.now()
    this.flying.push(batch)
    this.journal.append(batch.entries).then(
      (tail) => {
        this.flying.shift()
        this.on.committed(tail, batch.entries, performance.now() - began)
        for (const release of batch.releases) release(true)
        last(true)
      },
      (reason: unknown) => {
        if (this.flying.includes(batch)) this.fail(reason)
      },
    )
  }

  /** With one batch all that came after it are refused. Whoever is refused may ask again with the same id, and is answered once, whatever the disk has kept. */
  private fail(reason: unknown): void {
    const refused = [...this.flying, this.gathering]
    this.flying = []
    this.gathering = emptyBatch()
    this.on.failed(reason)
    for (const { releases } of refused) for (const release of releases) release(false)
  }
}
