import type { PrinterState } from '../protocol/views/parts.ts'
import type { PrinterProfile } from './escpos/profiles.ts'
import { canPrint, stateOf, stateOfSensors } from './escpos/status.ts'
import { ConnectionLost, type Transport } from './transport.ts'

/** `printed`: the printer has said so, as far as it can. `doubt`: it may have been. `stopped`: nobody waits for the answer any more. */
export type Outcome = 'printed' | 'doubt' | 'stopped'

export type DeliveryOptions = {
  readonly transport: Transport
  readonly profile: PrinterProfile
  readonly onState: (state: PrinterState) => void
  /** Resolves after so many milliseconds, or earlier when there is reason to look again. */
  readonly nap: (ms: number) => Promise<void>
  readonly stopping: () => boolean
  /** Whether this printer confirmed slips in an earlier run of the program. */
  readonly confirmedBefore?: boolean
  /** It confirms slips: called once, when that is known. */
  readonly onConfirms?: () => void
  /** How often a busy or halted printer is asked for its state, in milliseconds. */
  readonly pollMs: number
  /** How long a slip takes to come out: only then does a status of the moment say anything about it. */
  readonly settleMs: number
  /** How long a printer that could print may stay silent about a slip. */
  readonly patienceMs: number
}

/** Slips that are on their way at once: while one comes out the next is in the printer's buffer. More would only be more to doubt when the line is lost. */
const mostOnTheirWay = 2

/** It says itself that it does not print now, and why. An answer that makes no sense says nothing. */
const isHalted = (state: PrinterState): boolean => !canPrint(state) && state !== 'unknown-answer'

/** GS r 1 */
const inOrderRequest = Buffer.from([0x1d, 0x72, 1])
const nothing = Buffer.alloc(0)
/** Longer than most single commands of a slip. */
const leastFilling = 1024

/** Brings slips to the printer and finds out what came of them. */
export class Delivery {
  readonly #options: DeliveryOptions
  /** GS r of a printer that may know it not: `missing` is one that its profile says too much of, or that is stuck since before it was first asked. */
  #confirms: 'given' | 'missing' | 'unknown' = 'unknown'
  #sure = false
  #longest = leastFilling
  #torn = false
  #noise = 0

  constructor(options: DeliveryOptions) {
    this.#options = options
    if (options.confirmedBefore) this.#confirms = 'given'
  }

  /** How many slips may be on their way at once, now. */
  get most(): number {
    const { profile, transport } = this.#options
    // A line that brings noise is not trusted to keep the answers of two slips apart.
    return profile.confirmation === 'in-order' && this.#confirms === 'given' && transport.noise === this.#noise ? mostOnTheirWay : 1
  }

  /** A slip of so many bytes may have ended anywhere: the next bytes would be taken for the rest of a command in the middle of which it was torn. */
  tornOff(bytes: number): void {
    this.#torn = true
    this.#longest = Math.max(this.#longest, bytes)
  }

  /** `sent`: to be followed by its `outcome`. */
  async send(slip: Buffer): Promise<'sent' | 'doubt' | 'stopped'> {
    const { transport, profile } = this.#options
    this.#longest = Math.max(this.#longest, slip.length)
    const bytes = Buffer.concat([this.#filling(), slip, profile.confirmation === 'in-order' ? inOrderRequest : nothing])
    return this.#unlessLost('sent', () => transport.write(bytes, (ms) => this.#stuck(ms)))
  }

  /** Of the oldest slip that was sent and has had none. After `doubt` and `stopped` there is none for those behind it. */
  async outcome(): Promise<Outcome> {
    let outcome: Outcome = 'stopped'
    const { confirmation } = this.#options.profile
    const ended = await this.#unlessLost('ended', async () => {
      if (confirmation === 'in-order') outcome = await (this.#confirms === 'given' ? this.#untilAnswered() : this.#unlessAnswered())
      else outcome = confirmation === 'none' ? 'printed' : await this.#whileHalted(false)
    })
    return ended === 'ended' ? outcome : ended
  }

  /**
   * Its state, when a slip may be sent as far as those before are concerned: a late answer to one of those must not be taken for that of the next. One that is
   * known to confirm and does not even when no slip is before the question is in `error`, whatever its status says: it would take slips and print nothing.
   */
  async ready(): Promise<PrinterState | undefined> {
    const { transport, profile, patienceMs, settleMs } = this.#options
    const state = await this.#asked()
    if (!state) return undefined
    if (!canPrint(state) || profile.confirmation !== 'in-order' || (this.#sure && !transport.owes)) return this.#say(state)
    const known = this.#confirms === 'given'
    if (await transport.settled(known ? patienceMs : Math.min(patienceMs, 2 * settleMs), this.#filling(), (ms) => this.#stuck(ms))) {
      this.#given()
      this.#noise = transport.noise
      return this.#say(state)
    }
    if (known) {
      // What was torn may have swallowed the question.
      this.#torn = true
      transport.close()
      return this.#say('error')
    }
    this.#sure = true
    this.#confirms = 'missing'
    return this.#say(state)
  }

  /** The printer's own account of itself; undefined when it gives none. */
  async state(): Promise<PrinterState | undefined> {
    const state = await this.#asked()
    return state && this.#say(state)
  }

  async #asked(): Promise<PrinterState | undefined> {
    const bytes = await this.#options.transport.askStatus()
    return bytes && (bytes === 'nonsense' ? 'unknown-answer' : stateOf(bytes))
  }

  #say(told: PrinterState): PrinterState {
    const state = told === 'ready' && this.#confirms === 'missing' ? 'unconfirmed' : told
    this.#options.onState(state)
    return state
  }

  #given(): void {
    const first = this.#confirms !== 'given'
    this.#sure = true
    this.#confirms = 'given'
    if (first) this.#options.onConfirms?.()
  }

  /** Printers pass over NUL, and a picture or a code that lacks its end is ended by it. */
  #filling(): Buffer {
    const filling = this.#torn ? Buffer.alloc(this.#longest) : nothing
    this.#torn = false
    return filling
  }

  async #unlessLost<const T>(said: T, act: () => Promise<void>): Promise<T | 'doubt' | 'stopped'> {
    try {
      await act()
      return said
    } catch (error) {
      if (error instanceof ConnectionLost) return this.#options.stopping() ? 'stopped' : 'doubt'
      throw error
    }
  }

  /** A printer that takes nothing cannot be asked either; when it goes on, it goes on with this slip. */
  #stuck(ms: number): void {
    const { stopping, transport, patienceMs, onState } = this.#options
    if (stopping()) transport.close()
    else if (ms >= patienceMs) onState('error')
  }

  async #untilAnswered(): Promise<Outcome> {
    const { pollMs, patienceMs, stopping, transport, onState } = this.#options
    let heard = performance.now()
    for (;;) {
      const noise = transport.noise
      const answer = await transport.inOrderAnswer(pollMs)
      if (answer !== undefined) {
        this.#noise = noise
        this.#given()
        onState(stateOfSensors(answer))
        return 'printed'
      }
      if (stopping()) return 'stopped'
      const state = await this.state()
      // A printer that waits for paper keeps the rest of the slip and goes on with it: no reason to lose patience.
      if (state && isHalted(state)) heard = performance.now()
      if (performance.now() - heard < patienceMs) continue
      transport.close()
      return 'doubt'
    }
  }

  /** One that its profile says confirms, and that has never done so: its state has to do, which is told to be `unconfirmed`. */
  async #unlessAnswered(): Promise<Outcome> {
    const { settleMs, transport } = this.#options
    if ((await transport.inOrderAnswer(settleMs)) !== undefined) {
      this.#given()
      return 'printed'
    }
    const outcome = await this.#whileHalted(true)
    transport.giveUp()
    if (transport.answersInOrder) this.#given()
    return outcome
  }

  /** Status of the moment cannot say how far the slip got: if the printer halted over it, the slip counts as doubtful. */
  async #whileHalted(rested: boolean): Promise<Outcome> {
    const { nap, pollMs, settleMs, patienceMs, stopping } = this.#options
    let halted = false
    if (!rested) await nap(settleMs)
    let heard = performance.now()
    for (;;) {
      const state = await this.state()
      if (state && canPrint(state)) return halted ? 'doubt' : 'printed'
      if (stopping()) return 'stopped'
      halted ||= state !== undefined
      if (state && isHalted(state)) heard = performance.now()
      if (performance.now() - heard >= patienceMs) return 'doubt'
      await nap(pollMs)
    }
  }
}
