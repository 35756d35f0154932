import type { Answer } from '../../../protocol/commands/command.ts'
import { pressKeptMs } from '../../../protocol/commands/tickets.ts'
import type { Refusal, RefusalCode } from '../../../protocol/refusals.ts'
import type { Counts } from './counts.ts'
import type { Press } from './presses-sqlite.ts'

const againMs = 1000

/** What passes: the same press is asked again. Whatever else is refused stays refused. */
const passing: readonly RefusalCode[] = ['storage-failed', 'too-many-requests', 'not-set-up', 'not-known']

export type CourierHands = {
  readonly keypad: string
  readonly presses: { next(keypad: string): Press | undefined; settle(id: string, how: string): void }
  readonly clock: { now(): number }
  /** `undefined`: no answer; the same request is asked again later. */
  readonly ask: (command: object) => Promise<Answer | Refusal | undefined>
  readonly counts: Counts
  readonly refused: (press: Press, why: string) => void
}

/** Brings a pad's presses to the hall, oldest first, each until the hall has answered: the same press is the same request, however often it is asked. [R7] */
export class Courier {
  private busy = false
  private live = false
  private stopped = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly hands: CourierHands) {}

  /** The hall is heard, or not any more. */
  connected(live: boolean): void {
    this.live = live
    if (live) this.wake()
  }

  wake(): void {
    if (!this.busy && this.live) void this.deliver()
  }

  stop(): void {
    this.live = false
    this.stopped = true
    clearTimeout(this.timer)
  }

  private async deliver(): Promise<void> {
    const { presses, keypad } = this.hands
    this.busy = true
    clearTimeout(this.timer)
    for (let press = presses.next(keypad); press && this.live; press = presses.next(keypad)) {
      const how = await this.ask(press)
      if (this.stopped) return
      if (how === undefined) break
      presses.settle(press.id, how)
      if (how === 'kept' || how === 'already-rated') this.hands.counts.rated++
      else {
        this.hands.counts.refused++
        this.hands.refused(press, how)
      }
    }
    this.busy = false
    if (this.live && presses.next(keypad)) this.timer = setTimeout(() => this.wake(), againMs)
  }

  private async ask({ id, ticket, matter, level, hallAt }: Press): Promise<string | undefined> {
    const pressedMs = Math.max(0, Math.round(this.hands.clock.now() - hallAt))
    if (pressedMs > pressKeptMs) return 'too-late'
    const answer = await this.hands.ask({ id, type: 'ticket.rate', ticket, ...(matter === undefined ? {} : { matter }), level, pressedMs })
    if (!answer) return undefined
    if (!('refused' in answer)) return 'kept'
    return passing.includes(answer.refused) ? undefined : answer.refused
  }
}
