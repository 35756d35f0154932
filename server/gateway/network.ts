import type { Server as HttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { NetworkShown } from '../../protocol/pairing.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'

/** Addresses may change while the hall runs (a cable, a router): looked at this often, in milliseconds. */
const lookEveryMs = 10_000

const answerFirstMs = 250

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((each) => (each && !each.internal && each.family === 'IPv4' ? [each.address] : []))

type Kept = { readonly read: () => boolean; readonly write: (open: boolean) => void }

/**
 * The hall opened to its own network: a door at each of the machine's addresses, beside the one at 127.0.0.1 that is always there. What comes in is
 * handed to the one HTTP server with its true remote address, so opening and closing need no restart.
 */
export class Network {
  private readonly doors = new Map<string, { server: Server; sockets: Set<Socket> }>()
  private looking: ReturnType<typeof setInterval> | undefined

  constructor(
    private readonly http: HttpServer,
    private readonly kept: Kept,
    private readonly onTrouble: (trouble: unknown) => void,
  ) {}

  /** Opens if the hall was open when it was last closed down. */
  async start(): Promise<void> {
    if (this.kept.read()) await this.listen()
  }

  stop(): void {
    clearInterval(this.looking)
    this.looking = undefined
    for (const address of [...this.doors.keys()]) this.shut(address)
  }

  /** Written down first: on a disk that takes nothing no door opens. */
  async open(): Promise<NetworkShown | Refusal> {
    this.kept.write(true)
    await this.listen()
    if (this.doors.size > 0) return this.shown()
    this.stop()
    this.kept.write(false)
    return refuse('no-network')
  }

  /**
   * Whoever is connected over the network is cut off, once the answer to the one who closed it is on its way. Written down last: on a disk that takes
   * nothing the doors are shut all the same, until the next start.
   */
  close(): NetworkShown {
    clearInterval(this.looking)
    this.looking = undefined
    setTimeout(() => this.looking ?? this.stop(), answerFirstMs)
    this.kept.write(false)
    return this.shown()
  }

  /** The first address under which the hall's screens are found in the network. */
  get url(): string | undefined {
    return this.shown().addresses[0]
  }

  shown(): NetworkShown {
    const { port } = this
    const url = (address: string) => `http://${address}:${port}`
    const open = this.looking !== undefined
    return { open, addresses: open ? [...this.doors.keys()].map(url) : [], possible: ownAddresses().map(url) }
  }

  private get port(): number {
    return (this.http.address() as AddressInfo).port
  }

  private async listen(): Promise<void> {
    this.looking ??= setInterval(() => void this.listen(), lookEveryMs)
    const wanted = ownAddresses()
    for (const address of this.doors.keys()) if (!wanted.includes(address)) this.shut(address)
    await Promise.all(wanted.filter((address) => !this.doors.has(address)).map((address) => this.openDoor(address)))
  }

  private openDoor(address: string): Promise<void> {
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      this.http.emit('connection', socket)
    })
    this.doors.set(address, { server, sockets })
    return new Promise((done) => {
      // A door may fail long after it opened: one that is not in the list must not go on listening. The next look opens it anew.
      server.on('error', (error) => {
        if (this.doors.get(address)?.server === server) this.shut(address)
        this.onTrouble(error)
        done()
      })
      server.listen(this.port, address, done)
    })
  }

  private shut(address: string): void {
    const door = this.doors.get(address)
    this.doors.delete(address)
    door?.server.close()
    for (const socket of door?.sockets ?? []) socket.destroy()
  }
}
