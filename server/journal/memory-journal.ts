import type { HallEvent } from '../domain/events.ts'
import { chain, chainStart, linkOf } from './chain.ts'
import { type Entry, type Journal, type KeptAnswer, StorageFailed, type Tail } from './journal.ts'

/** A journal without a disk, for tests of everything above it. It passes the same contract suite. */
export class MemoryJournal implements Journal {
  private readonly events: HallEvent[] = []
  private readonly answers = new Map<string, KeptAnswer>()
  private readonly records = new Map<string, { readonly fields: Readonly<Record<string, string>>; readonly eraseAt: number }>()
  private end: Tail = { seq: 0, hash: chainStart }
  /** Set by a test: the disk is full until it is cleared. */
  full = false
  private broken = false

  tail(): Tail {
    return this.end
  }

  async append(batch: readonly Entry[]): Promise<Tail> {
    await Promise.resolve()
    if (this.full || this.broken) {
      this.broken = true
      throw new StorageFailed('full')
    }
    let { seq, hash } = this.end
    for (const event of batch.flatMap(({ events }) => events)) {
      if (event.seq !== seq + 1) throw new StorageFailed(`event ${event.seq} does not follow ${seq}`)
      seq = event.seq
      hash = chain(hash, linkOf(event))
    }
    for (const { events, personal, answer } of batch) {
      this.events.push(...events)
      const at = events.at(-1)?.at ?? 0
      for (const { ref, fields, keepDays = Number.POSITIVE_INFINITY } of personal)
        this.records.set(ref, { fields, eraseAt: at + keepDays * 86_400_000 })
      if (answer) this.answers.set(`${answer.actor} ${answer.id}`, answer)
    }
    this.end = { seq, hash }
    return this.end
  }

  async recover(): Promise<Tail> {
    if (this.full) throw new StorageFailed('full')
    this.broken = false
    return this.end
  }

  readSince(seq: number, limit: number): HallEvent[] {
    return this.events.slice(seq, seq + limit)
  }

  keptAnswer(actor: string, id: string): KeptAnswer | undefined {
    return this.answers.get(`${actor} ${id}`)
  }

  personal(ref: string): Readonly<Record<string, string>> | undefined {
    return this.records.get(ref)?.fields
  }

  async erase(ref: string): Promise<void> {
    this.records.delete(ref)
  }

  async purge(now: number): Promise<void> {
    for (const [key, { at }] of this.answers) if (at < now - 2 * 86_400_000) this.answers.delete(key)
    for (const [ref, { eraseAt }] of this.records) if (eraseAt <= now) this.records.delete(ref)
  }

  key(): string {
    return '00'.repeat(32)
  }

  async close(): Promise<void> {}
}
