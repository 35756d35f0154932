import type { State } from '../domain/state.ts'
import type { Fold } from './journal.ts'
import type { JournalReader } from './reader-sqlite.ts'
import type { SnapshotFile } from './snapshots-sqlite.ts'

/** Events between two snapshots: a start folds at most about this many. */
export const snapshotEvery = 20_000
/** Events folded in one turn. */
const portion = 500

/** Folds what is on the disk, behind everybody's back, and keeps the state now and then, so that a start is short whatever the history. */
export class SnapshotKeeper {
  private readonly state: State
  private keptAt: number

  constructor(
    private readonly journal: JournalReader,
    private readonly snapshots: SnapshotFile,
    private readonly fold: Fold,
  ) {
    this.state = snapshots.latest(journal) ?? fold.empty()
    this.keptAt = this.state.seq
  }

  /** Position of the last event that is folded. */
  get seq(): number {
    return this.state.seq
  }

  /** Everything that is on the disk is folded and kept. */
  finish(): void {
    while (this.foldPortion());
    if (this.state.seq > this.keptAt) this.keep()
  }

  /** Returns whether there may be more. */
  foldPortion(): boolean {
    const events = this.journal.readSince(this.state.seq, portion)
    for (const event of events) this.fold.apply(this.state, event)
    if (this.state.seq - this.keptAt >= snapshotEvery) this.keep()
    return events.length === portion
  }

  private keep(): void {
    this.keptAt = this.state.seq
    this.snapshots.keep(this.state, this.journal)
  }
}
