import type { Slip } from '../protocol/slips/slip.ts'
import type { PrintJob } from '../protocol/slips/ticket-slip.ts'

export type SpooledJob = {
  readonly id: number
  readonly key: string
  readonly slip: Slip
  /** It was sent before and nobody knows whether it came out. */
  readonly maybePrinted: boolean
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
  /** Sent, and the printer has not said what came of it. Returns whether it is tried once more. */
  inDoubt(id: number): boolean
  /** Jobs that are not settled. */
  waiting(printer: string): number
  /** `listener` is called after jobs for the printer came in. Returns how to stop that. */
  onQueued(printer: string, listener: () => void): () => void
  close(): void
}
