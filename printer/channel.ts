/** Raw bytes to a device and back. A channel that was closed, or whose device has gone, can be opened again. */
export interface Channel {
  /** Opening it again begins anew: what the device still had to say is heard by nobody. A line that stays the same has it on the wire. */
  readonly fresh?: boolean
  /** Rejects with an error whose message says what to look at; does nothing while open. */
  open(): Promise<void>
  /** Resolves when the bytes have left this machine, as far as that can be known. Rejects when the channel is not open or ends before that. */
  write(bytes: Buffer): Promise<void>
  /** What a write still waits for will not happen any more. Tells no `onGone`. */
  close(): void
  /** One listener, for as long as the channel lives. */
  onBytes(listener: (bytes: Buffer) => void): void
  /** The device went away on its own. One listener. */
  onGone(listener: () => void): void
}

/** The device is there and this program may not open it: no waiting helps, a person must. */
export class NoAccess extends Error {
  override readonly name = 'NoAccess'
}

/** The channel was closed, or its device went away, before the bytes had left. */
export class ChannelGone extends Error {
  override readonly name = 'ChannelGone'
}

/** What opening a path ended with, in words for whoever looks after the hall. */
export function openingError(path: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException
  // The library of serial lines gives no code.
  if (code === 'EACCES' || code === 'EPERM' || /permission denied/i.test(message))
    return new NoAccess(`${path}: permission denied; on Debian, printers on USB belong to the group lp, serial lines to dialout`)
  if (code === 'EBUSY' || /lock|busy/i.test(message)) return new NoAccess(`${path}: in use by another program`)
  return new Error(`${path}: ${message}`)
}
