import { signal } from '@preact/signals'
import { io, type Socket } from 'socket.io-client'
import type { Answer, Command, CommandType } from '../protocol/commands/command.ts'
import type { Refusal } from '../protocol/refusals.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../protocol/sockets.ts'
import { protocolVersion } from '../protocol/version.ts'
import type { Entry, Patch, WatchAnswer } from '../protocol/views/view.ts'
import { Reception } from './pairing/reception.ts'
import { reportTo } from './reporting.ts'
import { keptToken } from './token.ts'

export type Entries = Readonly<Record<string, Entry>>
/** `unsent`: no connection for as long as the caller would wait; the server may or may not have carried it out. */
export type Outcome = Answer | Refusal | { readonly unsent: true }
type Fields<T extends CommandType> = Omit<Extract<Command, { type: T }>, 'id' | 'type'>
/** Ids as the screens have them, from entries: plain strings and numbers. */
type Plain<T> = { [K in keyof T]: T[K] extends string | undefined ? string : T[K] extends number | undefined ? number : unknown }

/** `id`: of an earlier try whose outcome is not known, so that this is the same request and not another. */
type Asking = { readonly patience?: number; readonly id?: string }

/** A refusal that may be none a moment later. */
const passes = ({ refused }: Refusal): boolean => refused === 'storage-failed' || refused === 'too-many-requests'

/** With the looks between them a lost line is shown within two seconds. Milliseconds. */
const deafAfter = 1850
const listenEvery = 100

/** A screen's line to the hall: what one view shows, whether that is live, and a way to ask. */
export class Connection {
  readonly entries = signal<Entries>({})
  readonly live = signal(false)
  /** Why the view cannot be watched; the screen says what to do about it. */
  readonly refused = signal<Refusal | undefined>(undefined)
  /** Milliseconds on the hall's clock when the view was last live. */
  readonly lastLive = signal<number | undefined>(undefined)
  /** The server speaks another version, or has a newer build: reload when nobody is using the screen. */
  readonly outdated = signal(false)
  /** Which of the hall's devices this is, once the hall has said so. */
  readonly device = signal<string | undefined>(undefined)
  /** For what is no view: the board speaks over it. */
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>
  private seq: number | undefined
  /** The view was answered on the present connection: what is shown is how things are. */
  private watched = false
  private clock = { hall: Date.now(), local: performance.now(), speed: 1 }
  private heard = performance.now()
  private listening: ReturnType<typeof setInterval> | undefined

  constructor(
    readonly view: string,
    token: string | undefined,
  ) {
    this.socket = io({
      auth: { token, device: keptToken() },
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 2000,
      timeout: 3000,
    })
  }

  start(): this {
    const { socket } = this
    socket.on('connect', () => {
      this.hear()
      socket.io.engine.on('packet', () => this.hear())
      this.watch()
    })
    socket.on('disconnect', () => {
      this.watched = false
      this.setLive(false)
    })
    socket.on('patch', (patch) => this.apply(patch))
    socket.on('ended', ({ view, ...why }) => view === this.view && this.refuse(why))
    new Reception(socket).start()
    socket.on('welcome', ({ device }) => {
      this.device.value = device
    })
    socket.on('clock', ({ now, speed }) => {
      this.clock = { hall: Date.parse(now), local: performance.now(), speed }
    })
    socket.on('version', (version) => {
      this.outdated.value ||= version !== protocolVersion
    })
    reportTo(socket, () => {
      this.outdated.value = true
    })
    // A dead network gives no event for a long time; silence does.
    this.listening = setInterval(() => {
      if (performance.now() - this.heard > deafAfter) this.setLive(false)
    }, listenEvery)
    document.documentElement.dataset.live = 'no'
    return this
  }

  /** Ends it for good: the page goes on with another view. */
  stop(): void {
    if (this.listening === undefined) return
    clearInterval(this.listening)
    this.listening = undefined
    this.watched = false
    this.setLive(false)
    this.socket.removeAllListeners()
    this.socket.disconnect()
  }

  /** Milliseconds on the hall's clock, which in a demo may stand or run fast. */
  now(): number {
    return this.clock.hall + (performance.now() - this.clock.local) * this.clock.speed
  }

  /** How fast the hall's clock runs; 1 outside a demo. */
  get speed(): number {
    return this.clock.speed
  }

  /** Milliseconds that people have lived through since an instant on the hall's clock: what a sound or a movement goes by. */
  age(instant: string): number {
    return Math.max(0, this.now() - Date.parse(instant)) / (this.clock.speed || 1)
  }

  /** Asks, with one id for every try, so that a repeat is never carried out twice. Gives up after `patience` milliseconds. */
  async send<T extends CommandType>(
    type: T,
    fields: Plain<Fields<T>>,
    { patience = 15_000, id = newRequestId() }: Asking = {},
  ): Promise<Outcome> {
    const command = { ...fields, id, type }
    const giveUp = performance.now() + patience
    while (performance.now() < giveUp) {
      try {
        const answer = await this.socket.timeout(Math.min(4000, patience)).emitWithAck('command', command)
        if (!('refused' in answer && answer.refused === 'storage-failed')) return answer
        if (giveUp - performance.now() < 4000) return answer
      } catch {
        // No answer in time: the same id is asked again.
      }
      await new Promise((wake) => setTimeout(wake, 400))
    }
    return { unsent: true }
  }

  /** The page goes on with another person's or device's token. */
  useToken(token: string | undefined): void {
    this.socket.auth = { token, device: keptToken() }
    this.seq = undefined
    this.socket.disconnect().connect()
  }

  /** Until the view shows all that had happened at a position of the journal, however little of that it shows; not longer than the connection lasts. */
  async reach(seq: number): Promise<void> {
    while (this.watched && (this.seq ?? 0) < seq) {
      const answer = await this.socket
        .timeout(4000)
        .emitWithAck('watch', { view: this.view, since: this.seq })
        .catch(() => undefined)
      if (answer && !('refused' in answer)) this.accept(answer)
      else if (answer && !passes(answer)) return
      else await new Promise((wake) => setTimeout(wake, 400))
    }
  }

  private watch(): void {
    this.socket.timeout(4000).emit('watch', { view: this.view, since: this.seq }, (error, answer) => {
      if (error) {
        if (this.socket.connected) this.watch()
        return
      }
      if ('refused' in answer) {
        // What passes is asked again; the screen says meanwhile that it is not connected.
        if (passes(answer)) {
          this.setLive(false)
          setTimeout(() => this.socket.connected && this.watch(), 1000)
        } else this.refuse(answer)
        return
      }
      this.refused.value = undefined
      this.accept(answer)
    })
  }

  private refuse(why: Refusal): void {
    this.watched = false
    this.setLive(false)
    this.refused.value = why
  }

  private accept(answer: WatchAnswer): void {
    this.clock = { hall: Date.parse(answer.now), local: performance.now(), speed: answer.speed }
    const kept = answer.since === undefined ? {} : without(this.entries.value, answer.drop ?? [])
    this.entries.value = { ...kept, ...answer.entries }
    this.seq = answer.seq
    this.watched = true
    this.hear()
    this.setLive(true)
  }

  private apply(patch: Patch): void {
    if (patch.view !== this.view || this.seq === undefined) return
    this.entries.value = { ...without(this.entries.value, patch.drop), ...patch.put }
    this.seq = Math.max(this.seq, patch.seq)
  }

  private hear(): void {
    this.heard = performance.now()
    if (this.socket.connected && this.watched && !this.refused.value && !this.live.value) this.setLive(true)
  }

  private setLive(live: boolean): void {
    if (this.live.value && !live) this.lastLive.value = this.now()
    this.live.value = live
    document.documentElement.dataset.live = live ? 'yes' : 'no'
  }
}

/** The entry under a key, as the view's schema has it. */
export const entryOf = <T>(entries: Entries, key: string): T | undefined => entries[key] as T | undefined

/** All entries of a kind (`line:`), in the natural order of their keys. */
export const entriesOf = <T>(entries: Entries, prefix: string): T[] =>
  Object.keys(entries)
    .filter((key) => key.startsWith(prefix))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((key) => entries[key] as T)

const without = (entries: Entries, keys: readonly string[]): Entries =>
  keys.length === 0 ? entries : Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.includes(key)))

/** `crypto.randomUUID` exists only in secure contexts; a hall's screens may come over plain HTTP. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
