import type { Slip } from '../protocol/slips/slip.ts'
import type { PrintJob } from '../protocol/slips/ticket-slip.ts'

export type SpooledJob = {
  readonly id: number
  readonly key: string
  readonly slip: Slip
  /** How many times it was sent before, and nobody knows whether it came out. */
  readonly doubts: number
}

/** Slips on their way to printers, and how far the follower that brings them has read. Survives the process. */
export interface Spool {
  /** Position in the journal up to which every slip is here. */
  cursor(): number
  /** Jobs and cursor together or not at all. A key that was here before is passed over: it is the same slip. */
  enqueue(jobs: readonly PrintJob[], cursor: number): void
  /** The oldest that waits. */
  next(printer: string): SpooledJob | undefined
  /** Said before the first byte leaves. */
  sending(id: number): void
  done(id: number): void
  /** It cannot be printed at all. */
  failed(id: number): void
  /** Sent, and the printer has not said what came of it: it waits again, in its old place. */
  inDoubt(id: number): void
  /** Nothing is on its way to the printer: what was said to be, and never noted again, is in doubt. */
  takeUp(printer: string): void
  /** Jobs that are not settled. */
  waiting(printer: string): number
  /** `listener` is called after jobs for the printer came in. Returns how to stop that. */
  onQueued(printer: string, listener: () => void): () => void
  /** Whether the printer has ever confirmed a slip. Kept, since one that is stuck at the start of a program says nothing either. */
  confirms(printer: string): boolean
  rememberConfirms(printer: string): void
  readonly moves: SpoolMoves
  close(): void
}

/** Slips that come out of another printer than they were meant for, or not by themselves. None of these is being sent. */
export interface SpoolMoves {
  /** Whether anything is on its way to the printer, of which nobody knows yet what came of it. */
  isSending(printer: string): boolean
  /** The printers that slips which wait at this one were meant for. */
  homes(printer: string): string[]
  /** Those that were meant for `home`, in their order. Returns how many. */
  handOver(from: string, to: string, home: string): number
  /** Printers at which slips wait. */
  printers(): string[]
  /** From a printer that there is no longer: they were meant for the other one from now on. */
  adopt(from: string, to: string): void
  /** What has waited so long is printed only when somebody says so. Returns the printers that now have fewer to print. */
  holdOlder(ms: number): string[]
  held(printer: string): number
  /** Returns how many. */
  release(printer: string, what: 'print' | 'drop'): number
}
