/** Tells a press from its echo: a key that is held, is stuck or chatters is one press, however long it goes on; only silence ends it. [R6] */
export class Debounce {
  private last = Number.NEGATIVE_INFINITY

  constructor(private readonly quietMs: number) {}

  /** Whether this is a press and no echo of the one before. */
  fresh(now: number): boolean {
    const fresh = now - this.last >= this.quietMs
    this.last = now
    return fresh
  }
}
