import type { ReaderTold } from '../../../protocol/card-reader.ts'
import { isIdentityNumber } from '../../../protocol/identity-number.ts'
import { type CardReader, Silent } from './reader.ts'

const lookEveryMs = 300
/** Silent so often in a row, it is not a card that was pulled away. */
const silentAtMost = 2
const unreadLooks = 12

type Hands = {
  readonly tell: (told: ReaderTold) => void
  readonly pause: (ms: number) => Promise<void>
}

/** Looks for cards as long as it is let, and tells each once: when it was put there, and that it was taken away. */
export class Attending {
  private told: ReaderTold['reader'] | undefined
  private silent = 0
  private unreadFor = 0
  private stopped = false

  constructor(
    private readonly reader: CardReader,
    private readonly hands: Hands,
  ) {}

  stop(): void {
    this.stopped = true
  }

  /** Rejects when the line itself is gone. */
  async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.look()
        this.silent = 0
      } catch (trouble) {
        if (!(trouble instanceof Silent)) throw trouble
        if (++this.silent >= silentAtMost) this.say({ reader: 'away' })
      }
      await this.hands.pause(lookEveryMs)
    }
  }

  private async look(): Promise<void> {
    if (this.told === 'card' && (await this.reader.lies())) return
    if (!(await this.reader.find())) {
      this.empty()
      return
    }
    const read = await this.reader.read()
    if (this.stopped) return
    // The hall asks whether the date has been: this machine's clock may stand in 1970.
    if ('unread' in read || !isIdentityNumber(read.number, Number.POSITIVE_INFINITY)) {
      this.unread()
      return
    }
    // The same one, put there once more, is told again.
    this.told = undefined
    this.say({ reader: 'card', number: read.number })
  }

  private unread(): void {
    this.unreadFor = 0
    this.say({ reader: 'unread' })
  }

  /** A card that could not be read answers no more either: what was said of it stands until a person has read that. */
  private empty(): void {
    if (this.told === 'unread' && ++this.unreadFor < unreadLooks) return
    this.say({ reader: 'empty' })
  }

  private say(told: ReaderTold): void {
    if (told.reader === this.told) return
    this.told = told.reader
    this.hands.tell(told)
  }
}
