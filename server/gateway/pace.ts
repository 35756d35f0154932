const mostKept = 10_000

/** How often each has asked within a period of the machine's clock. */
export class Pace {
  private readonly asked = new Map<string, { period: number; count: number }>()

  /** `periodMs`: milliseconds. */
  constructor(private readonly periodMs: number) {}

  /** Counts once more; true when that is more than `most`. */
  over(who: string, most: number): boolean {
    const period = Math.floor(Date.now() / this.periodMs)
    const before = this.asked.get(who)
    if (!before && this.asked.size >= mostKept) this.asked.clear()
    const count = before?.period === period ? before.count + 1 : 1
    this.asked.set(who, { period, count })
    return count > most
  }
}
