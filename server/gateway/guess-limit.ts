/** Wrong guesses that are free, and how long one waits after them, in milliseconds. */
const free = 8
const pauseMs = 60_000
const mostAskers = 10_000

/** Counts wrong guesses per asker, so that nobody finds a code by trying. Times are milliseconds on the machine's clock. */
export class GuessLimit {
  private readonly askers = new Map<string, { wrong: number; until: number }>()

  lockedUntil(asker: string, now: number): number | undefined {
    const until = this.askers.get(asker)?.until ?? 0
    return until > now ? until : undefined
  }

  wrong(asker: string, now: number): void {
    if (this.askers.size > mostAskers) this.askers.clear()
    const wrong = (this.askers.get(asker)?.wrong ?? 0) + 1
    this.askers.set(asker, { wrong, until: wrong % free === 0 ? now + pauseMs : 0 })
  }

  right(asker: string): void {
    this.askers.delete(asker)
  }
}
