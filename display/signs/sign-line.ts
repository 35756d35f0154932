import { type Channel, NoAccess } from '../../printer/channel.ts'
import type { SignState } from '../../protocol/signs.ts'
import type { SignDriver } from './driver.ts'
import { Rest } from './rest.ts'

export type LineTimes = {
  /** A sign is told its text again so often: one that was without power is dark no longer than this. */
  readonly refreshMs: number
  /** One that does not answer is asked so often whether it is back. */
  readonly probeMs: number
  /** A sign is told no oftener than this, however often its text changes. */
  readonly calmMs: number
  readonly reopenMs: number
}
const ordinary: LineTimes = { refreshMs: 20_000, probeMs: 5000, calmMs: 200, reopenMs: 1000 }

/** A frame that an answering sign does not confirm is sent so often. */
const tries = 3
/** Of what comes back between two frames no more is kept. */
const mostHeard = 512
/** What a line needs at most for a frame, over its bits. */
const writeWithinMs = 3000

/** One sign of a line. */
export interface Sign {
  /** The newest text is what counts: one that was not sent yet is replaced. */
  show(text: string): void
  clear(): void
  readonly health: {
    /** `undefined`: nobody has looked yet. */
    readonly state: SignState | undefined
    /** Frames that it confirmed, or that went out where its kind confirms none. */
    readonly shown: number
  }
}

type Kept = {
  readonly address: number
  readonly driver: SignDriver
  text: string | undefined
  state: SignState | undefined
  shown: number
  dueAt: number
}

/**
 * A serial line with one or several signs, one frame at a time. Whoever waits longest is told first, so that no sign keeps the others waiting, and a sign
 * that hears nothing costs the line one frame now and then. [U3]
 */
export class SignLine {
  /** Bytes that were no answer. */
  noise = 0
  private readonly signs: Kept[] = []
  private readonly times: LineTimes
  private readonly rest = new Rest()
  private heard = Buffer.alloc(0)
  private readonly heardMore = new Rest()
  private open = false
  private stopped = true
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly channel: Channel,
    private readonly changed: () => void,
    times: Partial<LineTimes> = {},
  ) {
    this.times = { ...ordinary, ...times }
    channel.onBytes((bytes) => {
      this.heard = Buffer.concat([this.heard, bytes]).subarray(-mostHeard)
      this.noise += bytes.length
      this.heardMore.wake()
    })
    channel.onGone(() => this.gone('offline'))
  }

  /** A sign at an address that no other of this line has. Dark until it is told a text. */
  add(address: number, driver: SignDriver): Sign {
    const sign: Kept = { address, driver, text: undefined, state: undefined, shown: 0, dueAt: Number.POSITIVE_INFINITY }
    this.signs.push(sign)
    const put = (text: string) => {
      if (sign.text === text) return
      sign.text = text
      sign.dueAt = Math.min(sign.dueAt, performance.now())
      this.rest.wake()
    }
    return {
      show: put,
      clear: () => put(''),
      get health() {
        return { state: sign.state, shown: sign.shown }
      },
    }
  }

  start(): void {
    if (!this.stopped) return
    this.stopped = false
    this.running = this.run()
  }

  /** What the signs show stays. Resolves when the line is let go. */
  async stop(): Promise<void> {
    this.stopped = true
    this.open = false
    this.channel.close()
    this.rest.wake()
    this.heardMore.wake()
    await this.running
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      if (!this.open && !(await this.opened())) {
        await this.rest.for(this.times.reopenMs, () => this.stopped)
        continue
      }
      const sign = this.longestWaiting()
      const dueAt = sign?.dueAt ?? Number.POSITIVE_INFINITY
      const wait = dueAt - performance.now()
      if (!sign || wait > 0) await this.rest.for(wait, () => this.stopped || !this.open || (this.longestWaiting()?.dueAt ?? dueAt) < dueAt)
      else await this.tell(sign)
    }
  }

  private async opened(): Promise<boolean> {
    try {
      await this.channel.open()
    } catch (error) {
      this.gone(error instanceof NoAccess ? 'no-access' : 'offline')
      return false
    }
    if (this.stopped) {
      this.channel.close()
      return false
    }
    this.open = true
    // Whoever plugged the line in may have had the signs without power as well.
    for (const sign of this.signs) if (sign.text !== undefined) sign.dueAt = performance.now()
    return true
  }

  private longestWaiting(): Kept | undefined {
    let first: Kept | undefined
    for (const sign of this.signs) if (Number.isFinite(sign.dueAt) && (!first || sign.dueAt < first.dueAt)) first = sign
    return first
  }

  private async tell(sign: Kept): Promise<void> {
    const { driver, address, text = '' } = sign
    const frame = text === '' ? driver.clear(address) : driver.show(address, text)
    let state: SignState = 'silent'
    // One that has been silent gets one frame: the others of the line need it.
    for (let left = sign.state === 'silent' || sign.state === 'unknown-answer' ? 1 : tries; left > 0 && this.open; left--) {
      this.heard = Buffer.alloc(0)
      if (!(await this.sent(frame))) return
      state = await this.answered(sign, frame)
      await new Promise((resolve) => setTimeout(resolve, driver.gapMs))
      if (state !== 'silent' && state !== 'unknown-answer') break
    }
    if (!this.open) return
    const good = state === 'ready' || state === 'sent'
    if (good) sign.shown++
    const now = performance.now()
    sign.dueAt = now + (sign.text !== text ? this.times.calmMs : good ? this.times.refreshMs : this.times.probeMs)
    this.become(sign, state)
  }

  /** False: the line went away. */
  private async sent(frame: Buffer): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the line takes nothing')), writeWithinMs)
    })
    try {
      await Promise.race([this.channel.write(frame), late])
      return true
    } catch {
      this.channel.close()
      this.gone('offline')
      return false
    } finally {
      clearTimeout(timer)
    }
  }

  private async answered({ driver, address }: Kept, frame: Buffer): Promise<SignState> {
    if (!driver.answer) return 'sent'
    const until = performance.now() + driver.answer.withinMs
    for (;;) {
      const heard = withoutEcho(this.heard, frame)
      const found = driver.answer.find(heard, address)
      if (found) {
        this.noise -= heard.length
        return found === 'taken' ? 'ready' : 'refused'
      }
      const left = until - performance.now()
      if (left <= 0 || !this.open) return heard.length > 0 ? 'unknown-answer' : 'silent'
      const before = this.heard.length
      await this.heardMore.for(left, () => !this.open || this.heard.length !== before)
    }
  }

  private gone(state: 'offline' | 'no-access'): void {
    this.open = false
    this.rest.wake()
    this.heardMore.wake()
    for (const sign of this.signs) this.become(sign, state)
  }

  private become(sign: Kept, state: SignState): void {
    if (sign.state === state) return
    sign.state = state
    this.changed()
  }
}

/** Some adapters hear what they say themselves. */
function withoutEcho(heard: Buffer, sent: Buffer): Buffer {
  const length = Math.min(heard.length, sent.length)
  return heard.subarray(0, length).equals(sent.subarray(0, length)) ? heard.subarray(length) : heard
}
