import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { type Channel, ChannelGone, openingError } from '../channel.ts'

/** A device takes no more for the moment: looked at again after so many milliseconds. */
const fullMs = 15
/** Nothing to read: soon again while answers may come, seldom when nobody has asked for a while. */
const soonMs = 10
const seldomMs = 250
const answersWithinMs = 3000

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * A printer on USB: the node that Linux' usblp makes (`/dev/usb/lp0`), or a link to it. Opened without blocking, since a printer that takes nothing would
 * hold one of the few threads that also serve the disk; Node cannot wait for such a node, so it looks.
 */
export class UsbChannel implements Channel {
  readonly #path: string
  #handle: FileHandle | undefined
  #opening: Promise<void> | undefined
  #wroteAt = 0
  #bytes: (bytes: Buffer) => void = () => undefined
  #gone: () => void = () => undefined

  constructor(path: string) {
    this.#path = path
  }

  open(): Promise<void> {
    if (this.#handle) return Promise.resolve()
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined
    })
    return this.#opening
  }

  async write(bytes: Buffer): Promise<void> {
    const handle = this.#handle
    if (!handle) throw new ChannelGone('not open')
    for (let sent = 0; sent < bytes.length; ) {
      if (this.#handle !== handle) throw new ChannelGone('closed while sending')
      this.#wroteAt = performance.now()
      try {
        sent += (await handle.write(bytes, sent)).bytesWritten
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') {
          this.#end(handle)
          throw new ChannelGone(`lost while sending: ${codeOf(error)}`)
        }
        // A node that was pulled out is not always told apart from one that is full.
        if (!(await this.#isStill(handle))) this.#end(handle)
        else await later(fullMs)
      }
    }
  }

  close(): void {
    const handle = this.#handle
    this.#handle = undefined
    void handle?.close().catch(() => undefined)
  }

  onBytes(listener: (bytes: Buffer) => void): void {
    this.#bytes = listener
  }

  onGone(listener: () => void): void {
    this.#gone = listener
  }

  async #open(): Promise<void> {
    let handle: FileHandle | undefined
    try {
      handle = await open(this.#path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
    } catch (error) {
      throw openingError(this.#path, error)
    }
    if (!(await handle.stat()).isCharacterDevice()) {
      await handle.close()
      throw new Error(`${this.#path}: not a printer: expected a character device, such as /dev/usb/lp0`)
    }
    this.#handle = handle
    void this.#listen(handle)
  }

  async #listen(handle: FileHandle): Promise<void> {
    const buffer = Buffer.alloc(4096)
    while (this.#handle === handle) {
      let read = 0
      try {
        read = (await handle.read(buffer, 0, buffer.length)).bytesRead
      } catch (error) {
        // A printer without a way back; what it is sent arrives all the same.
        if (codeOf(error) === 'EINVAL') return
        if (codeOf(error) !== 'EAGAIN') return this.#end(handle)
      }
      if (this.#handle !== handle) return
      if (read > 0) {
        this.#bytes(Buffer.from(buffer.subarray(0, read)))
        continue
      }
      const asked = performance.now() - this.#wroteAt < answersWithinMs
      // Some printers answer "nothing" with an empty read, which is also what a node without a device gives.
      if (!asked && !(await this.#isStill(handle))) return this.#end(handle)
      await later(asked ? soonMs : seldomMs)
    }
  }

  /** Whether the path still leads to what was opened: after unplugging it leads nowhere, after plugging in again to another device. */
  async #isStill(handle: FileHandle): Promise<boolean> {
    try {
      const [at, opened] = await Promise.all([stat(this.#path), handle.stat()])
      return at.rdev === opened.rdev && at.ino === opened.ino
    } catch {
      return false
    }
  }

  #end(handle: FileHandle): void {
    if (this.#handle !== handle) return
    this.close()
    this.#gone()
  }
}
