import { type FaultKind, faultKinds } from '../../protocol/virtual-printer.ts'

/** In the middle of slip number `slip`, counted from 1. Without `seconds` it lasts until somebody ends it. */
export type PlannedFault = { readonly kind: FaultKind; readonly slip: number; readonly seconds?: number }

/** `paper-out@20`, `cover@5+10s`. */
export function readFault(text: string): PlannedFault | { readonly expected: string } {
  const [, kind = '', slip = '', seconds] = /^([a-z-]+)@([0-9]+)(?:\+([0-9]+(?:\.[0-9]+)?)s?)?$/.exec(text) ?? []
  const known = faultKinds.find((each) => each === kind)
  if (kind === '') return { expected: 'KIND@SLIP or KIND@SLIP+SECONDS, such as paper-out@20 or cover@5+10s' }
  if (!known) return { expected: `one of ${faultKinds.join(', ')} before the @` }
  const [number, lasts] = [Number(slip), Number(seconds)]
  if (number < 1 || number > 1_000_000) return { expected: 'the number of a slip from 1 to 1000000 behind the @' }
  if (seconds === undefined) return { kind: known, slip: number }
  return lasts > 0 && lasts <= 86_400
    ? { kind: known, slip: number, seconds: lasts }
    : { expected: 'more than 0 and at most 86400 seconds behind the +' }
}

/** Lines of a slip that are on the paper when a fault comes. */
const linesBefore = 5

/** Lets faults come when it is their time. */
export class FaultPlan {
  readonly #waiting: PlannedFault[]
  readonly #fault: (kind: FaultKind, on: boolean) => void
  readonly #timers = new Set<NodeJS.Timeout>()

  constructor(faults: readonly PlannedFault[], fault: (kind: FaultKind, on: boolean) => void) {
    this.#waiting = [...faults]
    this.#fault = fault
  }

  /** To be told of every line, with the number of the slip it is on and its own in it. */
  printed(slip: number, line: number): void {
    for (const planned of this.#waiting.filter((each) => each.slip < slip || (each.slip === slip && line >= linesBefore))) {
      this.#waiting.splice(this.#waiting.indexOf(planned), 1)
      this.#fault(planned.kind, true)
      if (planned.seconds === undefined) continue
      const timer = setTimeout(() => {
        this.#timers.delete(timer)
        this.#fault(planned.kind, false)
      }, planned.seconds * 1000)
      this.#timers.add(timer)
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    this.#waiting.length = 0
  }
}
