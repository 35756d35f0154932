import { SerialPort } from 'serial-line'
import type { SerialAddress } from '../../protocol/device-address.ts'
import { type Channel, ChannelGone, openingError } from '../channel.ts'

/** Bytes that are given to the line at once; a slow line has them out in about a second at 2400 baud. */
const piece = 256
/** A start bit, eight of data, a stop bit. */
const bitsPerByte = 10

/** A serial line: 8 data bits, no parity, one stop bit. */
export class SerialChannel implements Channel {
  readonly #address: SerialAddress
  #port: SerialPort | undefined
  #opening: Promise<void> | undefined
  #bytes: (bytes: Buffer) => void = () => undefined
  #gone: () => void = () => undefined

  constructor(address: SerialAddress) {
    this.#address = address
  }

  open(): Promise<void> {
    if (this.#port) return Promise.resolve()
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined
    })
    return this.#opening
  }

  /**
   * Waits as long as the line needs for its bits. The driver's own wait for an empty line would hold one of the few threads that also serve the disk, for
   * ever when the device takes nothing.
   */
  async write(bytes: Buffer): Promise<void> {
    const port = this.#port
    if (!port) throw new ChannelGone('not open')
    for (let from = 0; from < bytes.length; from += piece) {
      const part = bytes.subarray(from, from + piece)
      await this.#piece(port, part)
      await new Promise((resolve) => setTimeout(resolve, (part.length * bitsPerByte * 1000) / this.#address.baud))
      if (this.#port !== port) throw new ChannelGone('lost while sending')
    }
  }

  close(): void {
    const port = this.#port
    this.#port = undefined
    if (!port) return
    port.emit('lost')
    if (port.isOpen) port.close(() => undefined)
  }

  onBytes(listener: (bytes: Buffer) => void): void {
    this.#bytes = listener
  }

  onGone(listener: () => void): void {
    this.#gone = listener
  }

  #open(): Promise<void> {
    const { path, baud, flow } = this.#address
    const port = new SerialPort({
      path,
      baudRate: baud,
      rtscts: flow === 'rtscts',
      xon: flow === 'xonxoff',
      xoff: flow === 'xonxoff',
      autoOpen: false,
    })
    const ended = () => {
      if (this.#port !== port) return
      this.close()
      this.#gone()
    }
    port.on('data', (bytes: Buffer) => this.#port === port && this.#bytes(bytes))
    port.on('error', ended)
    port.on('close', ended)
    return new Promise((resolve, reject) => {
      port.open((error) => {
        if (error) {
          reject(openingError(path, error))
          return
        }
        this.#port = port
        resolve()
      })
    })
  }

  #piece(port: SerialPort, bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const lost = () => reject(new ChannelGone('lost while sending'))
      port.once('lost', lost)
      port.write(bytes, (error) => {
        port.off('lost', lost)
        if (error) lost()
        else resolve()
      })
    })
  }
}
