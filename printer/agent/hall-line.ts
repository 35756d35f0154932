import { io, type Socket } from 'socket.io-client'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import { protocolVersion } from '../../protocol/version.ts'
import { type Channel, NoAccess } from '../channel.ts'
import type { AgentState } from './words.ts'

const answerMs = 5000
const askAgainMs = 2000

export type Place = {
  readonly url: string
  /** Undefined: the manager pairs it by a code. */
  readonly token: string | undefined
  /** `printer-2`; undefined: whichever the token is for. */
  readonly printer: string | undefined
  /** Of this run of the program, so that it takes over from its own connection of before. */
  readonly instance: string
}

export type Hands = {
  /** In words, once each time it becomes so. */
  readonly state: (state: AgentState, more?: string) => void
  /** The manager has entered the code: the token is to be kept. */
  readonly paired: (token: string) => void
}

/**
 * A printer's line to the hall: a pipe of bytes, and nothing more. What is printed, in which order, and what may have been printed already is the server's to
 * know. When the hall is not heard the printer is let go of: what was on its way is in doubt there, and would come out twice unmarked here. [P43]
 */
export class HallLine {
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>
  private state: AgentState | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  /** The opening that the server asked for last; 0: none is open. */
  private line = 0
  /** An opening that was overtaken by the end of its line opens nothing. */
  private closings = 0
  /** The printer is opened and closed one after the other, never both at once. */
  private doing: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly place: Place,
    private readonly channel: Channel,
    private readonly hands: Hands,
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
    const { socket, channel } = this
    socket.on('welcome', ({ hall, device }) => {
      clearTimeout(this.timer)
      if (!hall) return this.say('no-hall')
      if (device === undefined) return void this.askForCode()
      if (!device.startsWith('printer-') || (this.place.printer !== undefined && device !== this.place.printer))
        return this.say('other-device', device)
      void this.attach(device)
    })
    socket.on('paired', ({ token }, taken) => {
      this.hands.paired(token)
      taken(true)
      socket.auth = { token }
      socket.disconnect().connect()
    })
    socket.on('version', (version) => {
      if (version !== protocolVersion) this.say('other-version')
    })
    socket.on('printer-open', ({ line }, ack) => void this.open(line).then(ack))
    socket.on('printer-write', ({ line, bytes }, ack) => {
      if (line !== this.line) return ack(false)
      channel.write(Buffer.from(bytes)).then(
        () => ack(true),
        () => ack(false),
      )
    })
    socket.on('printer-close', ({ line }) => line === this.line && this.close())
    socket.on('disconnect', (why) => {
      this.away()
      // A server that takes its leave is not looked for again by itself.
      if (why === 'io server disconnect') this.timer = setTimeout(() => socket.connect(), askAgainMs)
    })
    socket.on('connect_error', () => this.away())
    channel.onBytes((bytes) => {
      if (this.line !== 0) socket.emit('printer-bytes', { line: this.line, bytes })
    })
    channel.onGone(() => {
      const { line } = this
      this.line = 0
      this.say('printer-away')
      if (line !== 0) socket.emit('printer-gone', { line })
    })
    socket.connect()
    return this
  }

  stop(): void {
    clearTimeout(this.timer)
    this.close()
    this.socket.removeAllListeners()
    this.socket.disconnect()
  }

  private open(line: number) {
    this.close()
    const { closings } = this
    const opened = this.doing.then(async () => {
      try {
        await this.channel.open()
      } catch (error) {
        const forbidden = error instanceof NoAccess
        const problem = error instanceof Error ? error.message : String(error)
        this.say(forbidden ? 'printer-forbidden' : 'printer-away', problem)
        return { opened: false as const, problem: problem.slice(0, 500), forbidden }
      }
      if (!this.socket.connected || this.closings !== closings) {
        this.channel.close()
        return { opened: false as const, problem: 'the hall went away', forbidden: false }
      }
      this.line = line
      this.say('printing')
      return { opened: true as const, fresh: this.channel.fresh ?? false }
    })
    this.doing = opened
    return opened
  }

  private close(): void {
    this.closings++
    this.line = 0
    this.channel.close()
  }

  /** One program holds a printer. A second one waits, and says so. [R8] */
  private async attach(device: string): Promise<void> {
    const attached = await this.socket
      .timeout(answerMs)
      .emitWithAck('attach', { instance: this.place.instance })
      .catch(() => undefined)
    if (!attached || 'refused' in attached) {
      if (attached) this.say(attached.refused === 'agent-taken' ? 'taken' : 'not-known')
      return this.later(() => void this.attach(device))
    }
    if (this.state !== 'printing') this.say('connected', device)
  }

  /** A hall that was set up on its page: the manager enters the code that is told here. */
  private async askForCode(): Promise<void> {
    const { printer } = this.place
    const answer = await this.socket
      .timeout(answerMs)
      .emitWithAck('pair', { page: 'printer', ...(printer === undefined ? {} : { printer }) })
      .catch(() => undefined)
    if (answer && 'code' in answer) {
      this.state = undefined
      this.say('code', answer.code)
      this.later(() => void this.askForCode(), (answer.seconds - 15) * 1000)
    } else if (answer && (answer.refused === 'not-in-demo' || answer.refused === 'unknown-device')) this.say('not-known')
    else this.later(() => void this.askForCode())
  }

  private later(act: () => void, ms = askAgainMs): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.socket.connected && act(), ms)
  }

  private away(): void {
    clearTimeout(this.timer)
    this.close()
    this.say('away')
  }

  private say(state: AgentState, more = ''): void {
    if (state === this.state) return
    this.state = state
    this.hands.state(state, more)
  }
}
