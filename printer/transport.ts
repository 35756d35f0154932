import type { StatusBytes } from './escpos/status.ts'

/** The printer went away; what was sent may or may not have been printed. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** A way to a printer. Everything but `connect` rejects with `ConnectionLost` when the way is gone. */
export interface Transport {
  readonly connected: boolean
  /** Bytes that came and were no answer to anything, since the start. */
  readonly noise: number
  /** Rejects when the printer cannot be reached; does nothing while connected. */
  connect(): Promise<void>
  /**
   * Resolves when the bytes have left this machine. `stuck` hears every second or so how many milliseconds the printer has taken nothing. A GS r in `bytes`
   * is to be at their end, and `inOrderAnswer` then waits for its answer.
   */
  write(bytes: Buffer, stuck?: (ms: number) => void): Promise<void>
  /** DLE EOT 1 to 4; undefined when the printer does not answer in time, `nonsense` when what it answers is none. */
  askStatus(): Promise<StatusBytes | 'nonsense' | undefined>
  /**
   * The answer to the oldest GS r that was written and has not been answered yet: the printer gives it when everything before it was printed. Undefined when it
   * has not come after `ms`, or when it cannot be believed: then it is still the one that is waited for. Answers of slips that were given up are not taken for it.
   */
  inOrderAnswer(ms: number): Promise<number | undefined>
  /** Nobody waits any more for the answers that are still to come. So does a lost connection. */
  giveUp(): void
  /** Answers to slips that were given up may still come, and be taken for those of the next ones. */
  readonly owes: boolean
  /** Whether it has ever answered GS r. */
  readonly answersInOrder: boolean
  /** Asks GS r with no slip before it, behind `filling`: true when that is answered within `ms`, and with it everything that was owed. */
  settled(ms: number, filling?: Buffer, stuck?: (ms: number) => void): Promise<boolean>
  close(): void
}
