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
  /** How often a busy or halted printer is asked for its state, in milliseconds. */
  readonly pollMs: number
  /** How long a slip takes to come out: only then does a status of the moment say anything about it. */
  readonly settleMs: number
  /** How long a printer that could print may stay silent about a slip. */
  readonly patienceMs: number
}

/** GS r 1 */
const inOrderRequest = Buffer.from([0x1d, 0x72, 1])

/** Brings one slip to the printer and finds out what came of it. */
export class Delivery {
  readonly #options: DeliveryOptions
  /** Whether this printer has ever answered GS r: one that knows it not would otherwise be given every slip twice. */
  #answersInOrder = false

  constructor(options: DeliveryOptions) {
    this.#options = options
  }

  async deliver(slip: Buffer): Promise<Outcome> {
    try {
      const { transport, profile } = this.#options
      await transport.write(profile.confirmation === 'in-order' ? Buffer.concat([slip, inOrderRequest]) : slip)
      switch (profile.confirmation) {
        case 'in-order':
          return await this.#untilAnswered()
        case 'real-time':
          return await this.#whileHalted()
        case 'none':
          return 'printed'
      }
    } catch (error) {
      if (error instanceof ConnectionLost) return 'doubt'
      throw error
    }
  }

  /** The printer's own account of itself; undefined when it gives none. */
  async state(): Promise<PrinterState | undefined> {
    const bytes = await this.#options.transport.askStatus()
    if (!bytes) return undefined
    const state = stateOf(bytes)
    this.#options.onState(state)
    return state
  }

  async #untilAnswered(): Promise<Outcome> {
    const { pollMs, patienceMs, stopping, transport, onState } = this.#options
    let silentMs = 0
    for (;;) {
      const answer = await transport.inOrderAnswer(pollMs)
      if (answer !== undefined) {
        this.#answersInOrder = true
        onState(stateOfSensors(answer))
        return 'printed'
      }
      if (stopping()) return 'stopped'
      const state = await this.state()
      // A printer that waits for paper keeps the rest of the slip and goes on with it: no reason to lose patience.
      silentMs = state && !canPrint(state) ? 0 : silentMs + pollMs
      if (silentMs < patienceMs) continue
      if (state && !this.#answersInOrder) return 'printed'
      transport.close()
      return 'doubt'
    }
  }

  /** Status of the moment cannot say how far the slip got: if the printer halted over it, the slip counts as doubtful. */
  async #whileHalted(): Promise<Outcome> {
    const { nap, pollMs, settleMs, patienceMs, stopping } = this.#options
    let halted = false
    let silentMs = 0
    await nap(settleMs)
    for (;;) {
      const state = await this.state()
      if (state && canPrint(state)) return halted ? 'doubt' : 'printed'
      if (stopping()) return 'stopped'
      halted ||= state !== undefined
      silentMs = state ? 0 : silentMs + pollMs
      if (silentMs >= patienceMs) return 'doubt'
      await nap(pollMs)
    }
  }
}
