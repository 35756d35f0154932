import { connect, type Socket } from 'node:net'
import { isInOrder, isRealTime, type StatusBytes } from './escpos/status.ts'
import { ConnectionLost, type Transport } from './transport.ts'

type TcpOptions = {
  readonly host: string
  /** 9100 by custom. */
  readonly port: number
  /** Milliseconds. */
  readonly connectTimeout?: number
  readonly statusTimeout?: number
}

/** DLE EOT n for the four kinds of status. */
const statusRequest = Buffer.from([0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4])

/** Somebody who waits for an answer, a limited time. */
class Waiting<T> {
  readonly promise: Promise<T | undefined>
  #settle: { resolve: (value: T | undefined) => void; reject: (reason: Error) => void } | undefined
  readonly #timer: NodeJS.Timeout

  constructor(ms: number) {
    this.promise = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
    this.#timer = setTimeout(() => this.resolve(undefined), ms)
  }

  resolve(value: T | undefined): void {
    clearTimeout(this.#timer)
    this.#settle?.resolve(value)
  }

  reject(reason: Error): void {
    clearTimeout(this.#timer)
    this.#settle?.reject(reason)
  }
}

/** A printer on the network. It holds one connection, since most printers accept no second one. */
export class TcpTransport implements Transport {
  readonly #options: Required<TcpOptions>
  #socket: Socket | undefined
  #connecting: Promise<void> | undefined
  #statusBytes: number[] = []
  #status: Waiting<StatusBytes> | undefined
  #inOrder: Waiting<number> | undefined
  /** An answer may come before anybody waits for it. */
  #answered: number | undefined

  constructor(options: TcpOptions) {
    this.#options = { connectTimeout: 3000, statusTimeout: 1000, ...options }
  }

  get connected(): boolean {
    return this.#socket !== undefined
  }

  connect(): Promise<void> {
    if (this.#socket) return Promise.resolve()
    this.#connecting ??= this.#open().finally(() => {
      this.#connecting = undefined
    })
    return this.#connecting
  }

  write(bytes: Buffer): Promise<void> {
    const socket = this.#socket
    if (!socket) return Promise.reject(new ConnectionLost('not connected'))
    this.#answered = undefined
    return new Promise((resolve, reject) => {
      const lost = () => reject(new ConnectionLost('lost while sending'))
      socket.once('close', lost)
      socket.write(bytes, (error) => {
        socket.off('close', lost)
        if (error) lost()
        else resolve()
      })
    })
  }

  askStatus(): Promise<StatusBytes | undefined> {
    const socket = this.#socket
    if (!socket) return Promise.reject(new ConnectionLost('not connected'))
    this.#status?.resolve(undefined)
    this.#statusBytes = []
    this.#status = new Waiting(this.#options.statusTimeout)
    socket.write(statusRequest)
    return this.#status.promise
  }

  inOrderAnswer(ms: number): Promise<number | undefined> {
    if (this.#answered !== undefined) return Promise.resolve(this.#answered)
    if (!this.#socket) return Promise.reject(new ConnectionLost('not connected'))
    this.#inOrder = new Waiting(ms)
    return this.#inOrder.promise
  }

  close(): void {
    this.#socket?.destroy()
    this.#lost()
  }

  #open(): Promise<void> {
    const { host, port, connectTimeout } = this.#options
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port, noDelay: true })
      const fail = (error: Error) => {
        socket.destroy()
        reject(error)
      }
      const timer = setTimeout(() => fail(new Error(`${host}:${port} does not answer`)), connectTimeout)
      socket.once('error', fail)
      socket.once('connect', () => {
        clearTimeout(timer)
        socket.off('error', fail)
        this.#socket = socket
        socket.on('data', (bytes) => this.#receive(bytes))
        socket.on('error', () => socket.destroy())
        socket.on('close', () => this.#socket === socket && this.#lost())
        resolve()
      })
      socket.once('close', () => clearTimeout(timer))
    })
  }

  /** Both kinds of answer come on one wire, and each byte tells by its fixed bits which it is; anything else is noise. */
  #receive(bytes: Buffer): void {
    for (const byte of bytes) {
      if (isRealTime(byte)) {
        this.#statusBytes.push(byte)
        const [first, second, third, fourth] = this.#statusBytes
        if (first !== undefined && second !== undefined && third !== undefined && fourth !== undefined)
          this.#status?.resolve([first, second, third, fourth])
      } else if (isInOrder(byte)) {
        this.#answered = byte
        this.#inOrder?.resolve(byte)
      }
    }
  }

  #lost(): void {
    this.#socket = undefined
    const gone = new ConnectionLost('the printer closed the connection')
    this.#status?.reject(gone)
    this.#inOrder?.reject(gone)
  }
}
