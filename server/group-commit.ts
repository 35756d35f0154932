import type { Entry, Journal, Tail } from './journal/journal.ts'

/** Called once its batch is on the disk (`true`), or when it is known that it could not be kept (`false`). */
export type Release = (kept: boolean) => void

type Batch = { readonly entries: Entry[]; readonly releases: Release[] }
const emptyBatch = (): Batch => ({ entries: [], releases: [] })

/**
 * While one batch is being synced the next gathers: group commit with no timer. Whatever leaves the hall waits here for the last event that
 * it could have seen, and is released in the order in which it was made.
 */
export class GroupCommit {
  private gathering = emptyBatch()
  private flying: Batch | undefined
  private scheduled = false

  constructor(
    private readonly journal: Journal,
    private readonly on: { readonly committed: (tail: Tail, entries: readonly Entry[]) => void; readonly failed: (reason: unknown) => void },
  ) {}

  add(entry: Entry, release: Release): void {
    this.gathering.entries.push(entry)
    this.gathering.releases.push(release)
    if (this.scheduled || this.flying) return
    this.scheduled = true
    // The rest of this turn's requests join the batch.
    setImmediate(() => {
      this.scheduled = false
      this.fly()
    })
  }

  /** Runs the release when everything added before is on the disk: at once if nothing is under way. */
  after(release: Release): void {
    const batch = this.gathering.entries.length > 0 ? this.gathering : this.flying
    if (batch) batch.releases.push(release)
    else release(true)
  }

  /** Nothing is under way. */
  idle(): Promise<void> {
    return new Promise((done) => this.after(() => done()))
  }

  private fly(): void {
    if (this.flying || this.gathering.entries.length === 0) return
    const batch = this.gathering
    this.flying = batch
    this.gathering = emptyBatch()
    this.journal.append(batch.entries).then(
      (tail) => {
        this.flying = undefined
        this.on.committed(tail, batch.entries)
        for (const release of batch.releases) release(true)
        this.fly()
      },
      (reason: unknown) => {
        const gathered = this.gathering
        this.flying = undefined
        this.gathering = emptyBatch()
        // Whoever is refused may ask again with the same id, and is answered once, whatever the disk has kept.
        this.on.failed(reason)
        for (const release of [...batch.releases, ...gathered.releases]) release(false)
      },
    )
  }
}
