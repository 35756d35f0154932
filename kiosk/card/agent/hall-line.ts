import { io, type Socket } from 'socket.io-client'
import type { ReaderTold } from '../../../protocol/card-reader.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../../protocol/sockets.ts'

const answerMs = 5000
const askAgainMs = 2000

export type HallState = 'connected' | 'away' | 'not-known' | 'other-device' | 'taken'
export type HallHands = {
  /** Once each time it becomes so. */
  readonly state: (state: HallState, more?: string) => void
}

/** The program's line to the hall, as the kiosk that its reader stands at. One program at a time holds a kiosk's reader. */
export class HallLine {
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>
  private state: HallState | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private last: ReaderTold = { reader: 'away' }
  private holds = false

  /** `instance`: of this run of the program, so that it takes over from its own connection of before. */
  constructor(
    private readonly place: { url: string; token: string; kiosk: string; instance: string },
    private readonly hands: HallHands,
  ) {
    this.socket = io(place.url, {
      auth: { token: place.token },
      transports: ['websocket'],
      autoConnect: false,
      forceNew: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 2000,
      timeout: 3000,
    })
  }

  start(): this {
    const { socket } = this
    socket.on('welcome', ({ device }) => {
      clearTimeout(this.timer)
      if (device === undefined) this.say('not-known')
      else if (device !== this.place.kiosk) this.say('other-device', device)
      else void this.attach()
    })
    socket.on('disconnect', () => this.away())
    socket.on('connect_error', () => this.away())
    socket.connect()
    return this
  }

  stop(): void {
    clearTimeout(this.timer)
    this.socket.removeAllListeners()
    this.socket.disconnect()
  }

  /** A card is told to the hall that listens now, or to nobody: it is not kept for later. */
  tell(told: ReaderTold): void {
    this.last = told.reader === 'card' ? { reader: 'empty' } : told
    if (this.holds) this.socket.emit('reader', told)
  }

  private async attach(): Promise<void> {
    const attached = await this.socket
      .timeout(answerMs)
      .emitWithAck('attach', { instance: this.place.instance })
      .catch(() => undefined)
    this.holds = attached !== undefined && !('refused' in attached)
    if (this.holds) {
      this.socket.emit('reader', this.last)
      this.say('connected')
      return
    }
    if (attached) this.say('taken')
    this.timer = setTimeout(() => this.socket.connected && void this.attach(), askAgainMs)
  }

  private away(): void {
    clearTimeout(this.timer)
    this.holds = false
    this.say('away')
  }

  private say(state: HallState, more?: string): void {
    if (state === this.state) return
    this.state = state
    this.hands.state(state, more)
  }
}
