import { io, type Socket } from 'socket.io-client'
import type { SignsTold } from '../../protocol/signs.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import { protocolVersion } from '../../protocol/version.ts'
import type { HoursEntry } from '../../protocol/views/hours.ts'
import type { HallEntry, LineEntry } from '../../protocol/views/parts.ts'
import type { WindowNow } from '../../protocol/views/public.ts'
import type { Entry } from '../../protocol/views/view.ts'
import type { WindowShown } from './content.ts'

const answerMs = 5000
const askAgainMs = 3000
const farewellMs = 500

export type WatchState = 'connected' | 'away' | 'not-known' | 'no-hall' | 'no-counter' | 'refused' | 'other-version'
/** `why`: the code of a refusal. */
export type WatchAt = { readonly counter: number; readonly why?: string }
export type WatchHands = {
  /** `undefined`: the hall has no such counter. */
  readonly shown: (counter: number, shown: WindowShown | undefined) => void
  /** Of this counter the hall has not been heard for `unheardMs`. */
  readonly unheard: (counter: number) => void
  /** Once each time it becomes so. `at`: of one counter alone. */
  readonly state: (state: WatchState, at?: WatchAt) => void
}
type Place = { readonly url: string; readonly token: string; readonly counters: readonly number[]; readonly unheardMs: number }

/** What the hall shows of some windows, as it changes. */
export class HallWatch {
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>
  private readonly entries = new Map<string, Record<string, Entry>>()
  private readonly asking = new Set<ReturnType<typeof setTimeout>>()
  private silence: ReturnType<typeof setTimeout> | undefined
  private state: WatchState | undefined
  /** Counters of which the hall has been heard since it was last away. */
  private readonly heard = new Set<number>()
  private readonly refused = new Map<number, string>()
  private told: SignsTold = { signs: [] }

  constructor(
    private readonly place: Place,
    private readonly hands: WatchHands,
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

  start(): void {
    const { socket } = this
    socket.on('welcome', ({ hall, device }) => {
      if (!hall) return this.say('no-hall')
      if (device === undefined) return this.say('not-known')
      this.say('connected')
      socket.emit('signs', this.told)
      for (const counter of this.place.counters) void this.watch(counter)
    })
    socket.on('patch', ({ view, put, drop }) => {
      const entries = this.entries.get(view)
      if (!entries) return
      for (const key of drop) delete entries[key]
      Object.assign(entries, put)
      this.show(Number(view.slice('window:'.length)))
    })
    socket.on('version', (version) => {
      if (version !== protocolVersion) this.say('other-version')
    })
    socket.on('disconnect', () => this.away())
    socket.on('connect_error', () => this.away())
    this.away()
    socket.connect()
  }

  async stop(): Promise<void> {
    clearTimeout(this.silence)
    for (const timer of this.asking) clearTimeout(timer)
    this.socket.removeAllListeners()
    // A farewell that reaches a busy hall together with the end of the line would be lost: the hall is given a moment to answer it.
    if (this.socket.connected)
      await this.socket
        .timeout(farewellMs)
        .emitWithAck('signs', { signs: [] })
        .catch(() => undefined)
    this.socket.disconnect()
  }

  /** How the signs are; told again after each connection. */
  tell(told: SignsTold): void {
    this.told = told
    if (this.socket.connected) this.socket.emit('signs', told)
  }

  private async watch(counter: number): Promise<void> {
    const view = `window:${counter}`
    const answer = await this.socket
      .timeout(answerMs)
      .emitWithAck('watch', { view })
      .catch(() => undefined)
    if (!this.socket.connected) return
    if (!answer || 'refused' in answer) {
      if (answer) this.refuse(counter, answer.refused)
      return this.later(() => void this.watch(counter))
    }
    this.refused.delete(counter)
    this.hear(counter)
    this.entries.set(view, { ...answer.entries })
    this.show(counter)
  }

  private show(counter: number): void {
    const entries = this.entries.get(`window:${counter}`)
    const [hall, now] = [entries?.['hall'] as HallEntry | undefined, entries?.['now'] as WindowNow | undefined]
    if (!entries || !hall || !now) return
    const lines = Object.entries(entries).flatMap(([key, entry]) => (key.startsWith('line:') ? [entry as unknown as LineEntry] : []))
    this.hands.shown(counter, { hall, now, lines, hours: entries['hours'] as HoursEntry | undefined })
  }

  private refuse(counter: number, why: string): void {
    if (why === 'no-such-view') {
      this.entries.delete(`window:${counter}`)
      this.hear(counter)
      this.hands.shown(counter, undefined)
    }
    if (this.refused.get(counter) === why) return
    this.refused.set(counter, why)
    if (why === 'no-such-view') this.hands.state('no-counter', { counter })
    else this.hands.state('refused', { counter, why })
  }

  private hear(counter: number): void {
    this.heard.add(counter)
    if (this.place.counters.some((each) => !this.heard.has(each))) return
    clearTimeout(this.silence)
    this.silence = undefined
  }

  private away(): void {
    if (this.state !== undefined) this.say('away')
    this.heard.clear()
    this.refused.clear()
    this.silence ??= setTimeout(() => {
      this.silence = undefined
      for (const counter of this.place.counters) if (!this.heard.has(counter)) this.hands.unheard(counter)
    }, this.place.unheardMs)
  }

  private later(act: () => void): void {
    const timer = setTimeout(() => {
      this.asking.delete(timer)
      if (this.socket.connected) act()
    }, askAgainMs)
    this.asking.add(timer)
  }

  private say(state: WatchState): void {
    if (state === this.state) return
    this.state = state
    this.hands.state(state)
  }
}
