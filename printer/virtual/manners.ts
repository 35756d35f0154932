import type { FaultKind } from '../../protocol/virtual-printer.ts'
import type { Conditions } from './conditions.ts'

/** Faults that its status tells of, as conditions. */
const conditions: Partial<Record<FaultKind, [on: Partial<Conditions>, off: Partial<Conditions>]>> = {
  'paper-low': [{ paper: 'near-end' }, { paper: 'full' }],
  'paper-out': [{ paper: 'out' }, { paper: 'full' }],
  cover: [{ coverOpen: true }, { coverOpen: false }],
  overheated: [{ overheated: true }, { overheated: false }],
  cutter: [{ error: true }, { error: false }],
}

export const conditionOf = (kind: FaultKind, on: boolean): Partial<Conditions> | undefined => conditions[kind]?.[on ? 0 : 1]

/** Which of them a printer shows now. */
export const conditionFaults = (now: Conditions): FaultKind[] => [
  ...(now.paper === 'near-end' ? (['paper-low'] as const) : []),
  ...(now.paper === 'out' ? (['paper-out'] as const) : []),
  ...(now.coverOpen ? (['cover'] as const) : []),
  ...(now.overheated ? (['overheated'] as const) : []),
  ...(now.error ? (['cutter'] as const) : []),
]

/** How long a slow printer takes for an answer, and for a line. */
export const slowAnswerMs = 700
export const slowPartMs = 250

/** No answer of any printer. */
const nonsense = [0x80, 0x91, 0xff, 0xc0]

/** How it answers, with what is the matter with it. */
export class Manners {
  readonly #faults = new Set<FaultKind>()
  #said = 0

  has(kind: FaultKind): boolean {
    return this.#faults.has(kind)
  }

  set(kind: FaultKind, on: boolean): void {
    if (on) this.#faults.add(kind)
    else this.#faults.delete(kind)
  }

  get all(): readonly FaultKind[] {
    return [...this.#faults]
  }

  /** What leaves the printer in place of a right answer. */
  said(answer: number): readonly number[] {
    const byte = this.has('garbage-status') ? (nonsense[this.#said++ % nonsense.length] as number) : answer
    return this.has('double-answer') ? [byte, byte] : [byte]
  }
}
