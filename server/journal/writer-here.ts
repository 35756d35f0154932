import type { Tail } from './journal.ts'
import type { WrittenEntry } from './writer-messages.ts'
import { JournalWriter } from './writer-sqlite.ts'

/** What a commit may take, in milliseconds: about what handing it to another thread and back costs. */
const fairMs = 0.5
/** How much more than that commits may take before they go to the thread: a good disk, too, needs some milliseconds now and then. */
const patienceMs = 10
const firstRestMs = 100
const longestRestMs = 60_000

/**
 * Commits in the deciding thread itself, while the disk is quick: a sync of a good disk takes less time than the hand-overs to another thread and back.
 * When it has been slow it rests, each time twice as long, so that a slow disk blocks the hall once in a minute at most.
 */
export class WriterHere {
  private writer: JournalWriter | undefined
  private restsUntil = 0
  private restMs = firstRestMs
  /** What commits have taken beyond what is fair. */
  private lateMs = 0

  /** The file is there already, and up to date. `clock`: milliseconds, from any beginning. */
  constructor(
    private readonly file: string,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  get rests(): boolean {
    return this.clock() < this.restsUntil
  }

  /** Throws when the disk does not take it; then `close` it, since it may hold half of it. */
  append(batch: readonly WrittenEntry[]): Tail {
    this.writer ??= new JournalWriter(this.file, { folds: false })
    const began = this.clock()
    const tail = this.writer.append(batch)
    this.judge(this.clock() - began)
    return tail
  }

  close(): void {
    try {
      this.writer?.close()
    } catch {
      // It is thrown away either way.
    }
    this.writer = undefined
  }

  private judge(ms: number): void {
    this.lateMs = Math.max(0, this.lateMs + ms - fairMs)
    if (this.lateMs === 0) this.restMs = firstRestMs
    if (this.lateMs <= patienceMs) return
    // After the rest one slow commit is enough.
    this.lateMs = patienceMs
    this.restsUntil = this.clock() + this.restMs
    this.restMs = Math.min(this.restMs * 2, longestRestMs)
  }
}
