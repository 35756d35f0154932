import type { CallEntry } from '../../protocol/views/public.ts'
import { callStays } from '../../web/parts/called.ts'

/** A call as the board heard of it; `age` is how many milliseconds old it was then. */
export type HeardCall = CallEntry & { readonly seq: number; readonly age: number }

/** `hotUntil`: when the field rests. Milliseconds on the page's own clock, as are all times here. */
export type Staged = { readonly call: HeardCall; readonly since: number; readonly hotUntil: number }

/** Each call keeps the field at least this long while others wait for it. */
const leastShown = 3_000
/** What the board hears of later than this, after a lost connection, is shown among the recent calls only. */
const tooLate = 30_000

/** Gives every call its time in the called field, in the order of the calls. */
export class CallStage {
  shown: Staged | undefined
  private queue: HeardCall[] = []
  /** The voice speaks the call in the field until then. */
  private spokenUntil = Number.NEGATIVE_INFINITY
  /** Calls of the view as it was last offered. */
  private known: ReadonlySet<number> = new Set()

  /** All calls that the view holds, oldest first. */
  offer(calls: readonly HeardCall[], now: number): void {
    // A new hall day begins without calls, and so does the board.
    if (calls.length === 0) this.clear()
    for (const call of calls) {
      if (this.known.has(call.seq)) continue
      if (call.age <= tooLate) this.enqueue(call)
      else if (this.queue.length === 0) this.shown = { call, since: now - call.age, hotUntil: now }
    }
    this.known = new Set(calls.map((call) => call.seq))
    this.advance(now)
  }

  /** Puts the next call into the field if the present one has had its time; true if it did. */
  advance(now: number): boolean {
    const call = this.queue[0]
    if (!call || (this.shown && (now - this.shown.since < leastShown || now < this.spokenUntil))) return false
    this.queue.shift()
    this.show(call, now)
    return true
  }

  /** The voice speaks a call for `ms`: it takes the field at once, and keeps it until it has been said. True if it was not there before. */
  speaks(seq: number, ms: number, now: number): boolean {
    const here = this.shown?.call.seq === seq
    const call = this.queue.find((waiting) => waiting.seq === seq)
    if (call) {
      this.queue = this.queue.filter((waiting) => waiting !== call)
      // Whose time in the field is cut short gets it afterwards.
      if (this.shown && now - this.shown.since < leastShown) this.queue.unshift(this.shown.call)
      this.show(call, now)
    }
    if (this.shown && (here || call)) {
      this.spokenUntil = now + ms
      this.shown = { ...this.shown, hotUntil: Math.max(this.shown.hotUntil, this.spokenUntil) }
    }
    return call !== undefined
  }

  waits(seq: number): boolean {
    return this.queue.some((call) => call.seq === seq)
  }

  /** A counter that calls again has done with the number before, or recalls it: what still waits for the field gives up its place. */
  private enqueue(call: HeardCall): void {
    const place = this.queue.findIndex((other) => other.counter === call.counter)
    if (place >= 0) this.queue[place] = call
    else this.queue.push(call)
  }

  private show(call: HeardCall, now: number): void {
    this.shown = { call, since: now, hotUntil: now + Math.max(leastShown, callStays - call.age) }
  }

  private clear(): void {
    this.shown = undefined
    this.queue = []
  }
}
