import { connect, type Socket } from 'node:net'
import { type Channel, ChannelGone } from '../channel.ts'

type TcpOptions = {
  readonly host: string
  /** 9100 by custom. */
  readonly port: number
  /** Milliseconds. */
  readonly connectTimeout?: number
}

/** A device on the network. It holds one connection, since most printers accept no second one. */
export class TcpChannel implements Channel {
  readonly fresh = true
  readonly #options: Required<TcpOptions>
  #socket: Socket | undefined
  #opening: Promise<void> | undefined
  #bytes: (bytes: Buffer) => void = () => undefined
  #gone: () => void = () => undefined

  constructor(options: TcpOptions) {
    this.#options = { connectTimeout: 3000, ...options }
  }

  open(): Promise<void> {
    if (this.#socket) return Promise.resolve()
    this.#opening ??= this.#connect().finally(() => {
      this.#opening = undefined
    })
    return this.#opening
  }

  write(bytes: Buffer): Promise<void> {
    const socket = this.#socket
    if (!socket) return Promise.reject(new ChannelGone('not open'))
    return new Promise((resolve, reject) => {
      const lost = () => reject(new ChannelGone('lost while sending'))
      socket.once('close', lost)
      socket.write(bytes, (error) => {
        socket.off('close', lost)
        if (error) lost()
        else resolve()
      })
    })
  }

  close(): void {
    const socket = this.#socket
    this.#socket = undefined
    socket?.destroy()
  }

  onBytes(listener: (bytes: Buffer) => void): void {
    this.#bytes = listener
  }

  onGone(listener: () => void): void {
    this.#gone = listener
  }

  #connect(): Promise<void> {
    const { host, port, connectTimeout } = this.#options
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 10_000 })
      const fail = (error: Error) => {
        clearTimeout(timer)
        socket.destroy()
        reject(error)
      }
      const timer = setTimeout(() => fail(new Error(`${host}:${port} does not answer`)), connectTimeout)
      socket.once('error', fail)
      socket.once('connect', () => {
        clearTimeout(timer)
        socket.off('error', fail)
        this.#socket = socket
        socket.on('data', (bytes) => this.#socket === socket && this.#bytes(bytes))
        socket.on('error', () => socket.destroy())
        socket.on('close', () => {
          if (this.#socket !== socket) return
          this.#socket = undefined
          this.#gone()
        })
        resolve()
      })
    })
  }
}
