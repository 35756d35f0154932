import type { Announcement } from '../../protocol/announcement.ts'
import type { SpokenLanguage } from '../../protocol/vocabulary.ts'
import { type Call, textOf } from './phrases.ts'
import type { Sound } from './speech.ts'

/** A call that was made `at` an instant of the hall's clock; `seq` is its place in the journal. */
export type MadeCall = Call & { readonly seq: number; readonly ticket: string; readonly at: number }

/** Where calls are heard. */
export type Boards = {
  /** Somewhere a board has its sound on. */
  readonly canSpeak: () => boolean
  /** Shows the text on every board and gives the sound to one. Resolves when it has been heard, or `left` when that board went away meanwhile. */
  readonly announce: (announcement: Announcement, wav?: Uint8Array) => Promise<'done' | 'left'>
}

export type Parts = {
  readonly boards: Boards
  readonly soundOf: (call: Call, languages: readonly SpokenLanguage[]) => Promise<Pick<Sound, 'wav' | 'seconds'>>
  /** In the order in which they are spoken. */
  readonly languages: () => readonly SpokenLanguage[]
  /** The hall's clock, and how fast it runs. */
  readonly now: () => number
  readonly speed: number
  /** Milliseconds that people live through. */
  readonly elapsed: () => number
  readonly pause: (ms: number) => Promise<void>
  /** A call could not be spoken; the next one is. */
  readonly onTrouble: (trouble: unknown) => void
}

/** A call older than this is not spoken (DESIGN §5): it stands on the board. */
const fresh = 10_000
/** In a demo that runs fast only what fits is spoken, and that while it is new. */
const leastFresh = 1000
/** A breath between two calls. */
const breath = 300
const mostWaiting = 200

/** Speaks the hall's calls one after another, whole. Holds no position in the journal: what was called before it began is not spoken. */
export class Announcer {
  private waiting: (MadeCall & { readonly heard: number })[] = []
  private speaking = false
  private stopped = false
  private readonly patience: number

  constructor(private readonly parts: Parts) {
    this.patience = Math.max(leastFresh, fresh / Math.max(1, parts.speed))
  }

  /** A recall of a call that still waits to be spoken takes its place, and is as new as it is. */
  call(call: MadeCall): void {
    if (this.stopped) return
    const place = this.waiting.findIndex(({ number, counter }) => number === call.number && counter === call.counter)
    this.waiting.splice(place < 0 ? this.waiting.length : place, place < 0 ? 0 : 1, { ...call, heard: this.parts.elapsed() })
    if (this.waiting.length > mostWaiting) this.waiting.shift()
    if (!this.speaking) void this.speak()
  }

  /** The citizen is there, or will not come: nothing is to be said any more. */
  withdraw(ticket: string): void {
    this.waiting = this.waiting.filter((call) => call.ticket !== ticket)
  }

  stop(): void {
    this.stopped = true
    this.waiting = []
  }

  private async speak(): Promise<void> {
    this.speaking = true
    for (let call = this.waiting.shift(); call; call = this.waiting.shift()) {
      const spoken = await this.announce(call).catch(this.parts.onTrouble)
      if (spoken && this.waiting.length > 0) await this.parts.pause(breath)
    }
    this.speaking = false
  }

  /** A board that leaves in the middle leaves a call half said: the next board says it again, while it is fresh. */
  private async announce(call: MadeCall & { readonly heard: number }): Promise<boolean> {
    const { boards, languages, soundOf } = this.parts
    const { seq: id, number, counter } = call
    while (!this.stopped && this.isFresh(call)) {
      const told = { id, number, counter, text: textOf(call), seconds: 0 }
      if (!boards.canSpeak()) {
        await boards.announce(told)
        return false
      }
      const { wav, seconds } = await soundOf(call, languages())
      if ((await boards.announce({ ...told, seconds }, wav)) === 'done') return true
    }
    return false
  }

  private isFresh(call: MadeCall & { readonly heard: number }): boolean {
    const { elapsed, now, speed } = this.parts
    return Math.max(elapsed() - call.heard, (now() - call.at) / (speed || 1)) <= this.patience
  }
}
