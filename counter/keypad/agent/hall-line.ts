import { io, type Socket } from 'socket.io-client'
import type { Tally } from '../../../protocol/agents.ts'
import type { Answer } from '../../../protocol/commands/command.ts'
import type { HealthReport } from '../../../protocol/health.ts'
import type { Refusal } from '../../../protocol/refusals.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../../protocol/sockets.ts'
import { protocolVersion } from '../../../protocol/version.ts'
import type { KeypadNow } from '../../../protocol/views/public.ts'

type PadHealth = Pick<HealthReport, 'state' | 'faults'>

const answerMs = 5000
const askAgainMs = 2000

export type HallLineHands = {
  /** What the hall shows the pad. */
  readonly shown: (now: KeypadNow | undefined) => void
  /** Whether the hall is heard: presses can be brought there. */
  readonly live: (live: boolean) => void
  /** Whether the pad is this program's, or another one's. While the hall is not heard it stays as it was. */
  readonly held: (held: boolean) => void
  /** In words, once each time it becomes so. */
  readonly state: (state: HallState, more?: string) => void
  /** The manager has entered the code: the token is to be kept. */
  readonly paired?: (token: string) => void
}
export type HallState = 'connected' | 'away' | 'not-known' | 'other-pad' | 'taken' | 'code' | 'no-hall' | 'other-version'

/** One pad's line to the hall: what is to be rated, and a way to tell the rating. One program at a time holds a pad. */
export class HallLine {
  readonly clock = new HallClock()
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>
  private state: HallState | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private now: KeypadNow | undefined
  private holds = false
  private told: PadHealth | undefined

  /** `instance`: of this run of the program, so that it takes over from its own connection of before. */
  constructor(
    private readonly place: { url: string; token: string | undefined; keypad: string; instance: string },
    private readonly hands: HallLineHands,
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
    socket.on('welcome', ({ hall, device }) => {
      clearTimeout(this.timer)
      if (!hall) return this.say('no-hall')
      if (device === undefined) return void this.askForCode()
      if (device !== this.place.keypad) return this.say('other-pad', device)
      this.tellHealth()
      void this.join()
    })
    socket.on('paired', ({ token }, taken) => {
      this.hands.paired?.(token)
      taken(true)
      socket.auth = { token }
      socket.disconnect().connect()
    })
    socket.on('patch', ({ view, put }) => {
      const now = put['now'] as KeypadNow | undefined
      if (view === this.view && now) this.show(now)
    })
    socket.on('clock', ({ now, speed }) => this.clock.set(now, speed))
    socket.on('version', (version) => {
      if (version !== protocolVersion) this.say('other-version')
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

  async ask(command: object): Promise<Answer | Refusal | undefined> {
    if (!this.socket.connected) return undefined
    return this.socket
      .timeout(answerMs)
      .emitWithAck('command', command)
      .catch(() => undefined)
  }

  /** `state` and `faults` of the pad; told at once where the hall is heard, and again whenever it is heard anew. */
  health(told: PadHealth): void {
    this.told = told
    this.tellHealth()
  }

  tally(tally: Tally): void {
    if (this.socket.connected) this.socket.emit('tally', tally)
  }

  private get view(): string {
    return `keypad:${this.place.keypad.slice('keypad-'.length)}`
  }

  /** What was pressed before is brought to the hall at once, whoever holds the pad now. */
  private async join(): Promise<void> {
    const answer = await this.socket
      .timeout(answerMs)
      .emitWithAck('watch', { view: this.view })
      .catch(() => undefined)
    if (!answer || 'refused' in answer) return this.later(() => void this.join())
    this.clock.set(answer.now, answer.speed)
    this.show(answer.entries['now'] as KeypadNow | undefined)
    this.hands.live(true)
    await this.attach()
  }

  /** One program holds a pad. A second one waits, lets go of the pad, and says so. [R8] */
  private async attach(): Promise<void> {
    const attached = await this.socket
      .timeout(answerMs)
      .emitWithAck('attach', { instance: this.place.instance })
      .catch(() => undefined)
    if (!attached) return this.later(() => void this.attach())
    this.hold(!('refused' in attached))
    if (this.holds) return this.say('connected')
    this.say('taken')
    this.later(() => void this.attach())
  }

  private show(now: KeypadNow | undefined): void {
    this.now = now
    if (this.holds) this.hands.shown(now)
  }

  private hold(holds: boolean): void {
    this.holds = holds
    this.hands.held(holds)
    this.hands.shown(holds ? this.now : undefined)
  }

  /** A hall that was set up on its page: the manager enters the code that is told here. */
  private async askForCode(): Promise<void> {
    if (!this.hands.paired) return this.say('not-known')
    const counter = Number(this.place.keypad.slice('keypad-'.length))
    const answer = await this.socket
      .timeout(answerMs)
      .emitWithAck('pair', { page: 'keypad', counter })
      .catch(() => undefined)
    if (answer && 'code' in answer) {
      this.state = undefined
      this.say('code', answer.code)
      this.later(() => void this.askForCode(), (answer.seconds - 15) * 1000)
    } else if (answer?.refused === 'not-in-demo') this.say('not-known')
    else this.later(() => void this.askForCode())
  }

  private later(act: () => void, ms = askAgainMs): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.socket.connected && act(), ms)
  }

  private away(): void {
    clearTimeout(this.timer)
    this.hands.live(false)
    this.say('away')
  }

  /** This machine's own clock goes along to be looked at; nothing is reckoned by it. */
  private tellHealth(): void {
    if (!this.told || !this.socket.connected) return
    const clock = new Date().toISOString()
    this.socket.emit('health', { device: this.place.keypad, version: String(protocolVersion), clock, ...this.told })
  }

  private say(state: HallState, more?: string): void {
    if (state === this.state) return
    this.state = state
    this.hands.state(state, more)
  }
}

/** The hall's clock, as last told: this machine's own may stand in 1970. */
export class HallClock {
  private told = { hall: 0, local: performance.now(), speed: 1 }

  /** `now`: ISO 8601. */
  set(now: string, speed: number): void {
    this.told = { hall: Date.parse(now), local: performance.now(), speed }
  }

  get speed(): number {
    return this.told.speed
  }

  now(): number {
    return this.told.hall + (performance.now() - this.told.local) * this.told.speed
  }
}
