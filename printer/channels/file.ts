import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Channel, ChannelGone, openingError } from '../channel.ts'

/**
 * Bytes behind one another in a file, for tests and for programs that fetch slips from a share. Opened anew for every write, so that whoever takes the file
 * away finds whole slips in it. A pipe serves too, while somebody reads it.
 */
export class FileChannel implements Channel {
  readonly #path: string
  #open = false
  #gone: () => void = () => undefined

  constructor(path: string) {
    this.#path = path
  }

  async open(): Promise<void> {
    if (this.#open) return
    const handle = await this.#append().catch((error: unknown) => {
      throw openingError(this.#path, error)
    })
    const found = await handle.stat()
    await handle.close()
    if (!found.isFile() && !found.isFIFO()) throw new Error(`${this.#path}: expected a file or a pipe`)
    this.#open = true
  }

  async write(bytes: Buffer): Promise<void> {
    if (!this.#open) throw new ChannelGone('not open')
    try {
      const handle = await this.#append()
      try {
        await this.#whole(handle, bytes)
        if ((await handle.stat()).isFile()) await handle.datasync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      const wasOpen = this.#open
      this.#open = false
      if (wasOpen) this.#gone()
      throw new ChannelGone(`${this.#path}: ${(error as Error).message}`)
    }
  }

  close(): void {
    this.#open = false
  }

  /** A file never answers. */
  onBytes(): void {}

  onGone(listener: () => void): void {
    this.#gone = listener
  }

  /** Without blocking: a pipe that nobody reads must be refused, not waited for. */
  #append() {
    return open(this.#path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK, 0o640)
  }

  async #whole(handle: Awaited<ReturnType<typeof open>>, bytes: Buffer): Promise<void> {
    for (let sent = 0; sent < bytes.length; ) {
      if (!this.#open) throw new Error('closed while sending')
      try {
        sent += (await handle.write(bytes, sent)).bytesWritten
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
        await new Promise((resolve) => setTimeout(resolve, 15))
      }
    }
  }
}
