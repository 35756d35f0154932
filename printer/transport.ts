import type { StatusBytes } from './escpos/status.ts'

/** The printer went away; what was sent may or may not have been printed. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** A way to a printer. Everything but `connect` rejects with `ConnectionLost` when the way is gone. */
export interface Transport {
  readonly connected: boolean
  /** Rejects when the printer cannot be reached; does nothing while connected. */
  connect(): Promise<void>
  /** Resolves when the bytes have left this machine. */
  write(bytes: Buffer): Promise<void>
  /** DLE EOT 1 to 4; undefined when the printer does not answer in time. */
  askStatus(): Promise<StatusBytes | undefined>
  /** The answer to a GS r that was written: the printer gives it when everything before it was printed. Undefined when it has not come after `ms`. */
  inOrderAnswer(ms: number): Promise<number | undefined>
  close(): void
}
