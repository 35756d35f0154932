import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Wrong keys before a pause, and the pause in milliseconds. For everybody together: there is only one key to guess. */
const freeTries = 10
const pauseMs = 60_000

/** What the server prints at a first start. It opens the set-up once, lives as long as the process, and is never written down. */
export class OneTimeKey {
  readonly text = randomBytes(18).toString('base64url')
  private readonly digest = digestOf(this.text)
  private wrong = 0
  private until = 0
  private state: 'fresh' | 'in-hand' | 'used' = 'fresh'

  /** `now`: milliseconds on the machine's clock. Right and wrong keys take equally long to tell apart. */
  fits(text: string, now: number): 'yes' | 'wrong' | { readonly until: number } {
    if (now < this.until) return { until: this.until }
    if (timingSafeEqual(digestOf(text), this.digest)) return 'yes'
    this.wrong++
    if (this.wrong % freeTries === 0) this.until = now + pauseMs
    return 'wrong'
  }

  /** False: it was used, or somebody is using it this moment. */
  take(): boolean {
    if (this.state !== 'fresh') return false
    this.state = 'in-hand'
    return true
  }

  /** After `take`: what it was taken for has come to be, or has not. */
  settle(done: boolean): void {
    this.state = done ? 'used' : 'fresh'
  }
}
