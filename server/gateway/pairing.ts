import { randomBytes } from 'node:crypto'
import type { Socket } from 'socket.io'
import * as v from 'valibot'
import {
  type Grant,
  type GrantRequest,
  type PairedDevice,
  type PairedPlace,
  PairRequest,
  type WaitingScreen,
  type Welcome,
} from '../../protocol/pairing.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../protocol/sockets.ts'
import type { DeviceId, DeviceKind } from '../../protocol/vocabulary.ts'
import type { Hall } from '../hall.ts'
import { type Access, newToken } from './access-sqlite.ts'
import { malformed } from './ask.ts'
import { GuessLimit } from './guess-limit.ts'
import { isOwnMachine } from './own-machine.ts'

type Screen = Socket<ClientToServerEvents, ServerToClientEvents>
type Waiting = {
  readonly code: string
  readonly page: PairedPlace
  readonly counter?: number
  readonly printer?: string
  readonly since: number
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const newCode = (): string => Array.from(randomBytes(6), (byte) => letters[byte & 31]).join('')

/** How long a code holds, in seconds. A screen that shows one asks for the next in time. */
const codeSeconds = 600
/** Screens that wait at once, from one address and altogether. */
const mostFromOne = 40
const mostWaiting = 400
/** A screen that was given its token and does not say so in this time (milliseconds) has not got it. */
const takenWithin = 4000
const writeEveryMs = 30_000

const kindOf: Readonly<Record<PairedPlace, DeviceKind>> = {
  kiosk: 'kiosk',
  board: 'board',
  window: 'window',
  keypad: 'keypad',
  counter: 'console',
  manager: 'console',
  guide: 'console',
  printer: 'printer',
}
const hasCounter = (page: PairedPlace): boolean => page === 'window' || page === 'keypad'

/**
 * Screens that the hall does not know show a code; the manager reads it off and enters it; the screen that showed it, and no other, is given a
 * token. [A5] Which screens wait lives with their sockets: a screen that has gone waits no longer.
 */
export class Pairing {
  private readonly screens = new Map<Screen, DeviceId | undefined>()
  private readonly waiting = new Map<Screen, Waiting>()
  private readonly guesses = new GuessLimit()
  /** Not yet written down: a start at which forty screens come back must not sync the disk forty times. */
  private readonly seen = new Map<DeviceId, number>()
  private writing: ReturnType<typeof setInterval> | undefined

  constructor(
    private readonly hall: Hall,
    private readonly access: Access,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  start(): this {
    this.writing = setInterval(() => this.writeDown(), writeEveryMs)
    return this
  }

  /** Before the tokens' database is closed. */
  stop(): void {
    clearInterval(this.writing)
    this.writeDown()
  }

  /** Receives a screen that has just connected. */
  attend(screen: Screen): void {
    this.screens.set(screen, undefined)
    this.welcome(screen)
    const device = this.screens.get(screen)
    this.note(device)
    screen.on('pair', (request, ack) => {
      if (typeof ack !== 'function') return
      const parsed = v.safeParse(PairRequest, request)
      ack(parsed.success ? this.show(screen, parsed.output) : malformed(parsed.issues))
    })
    screen.on('disconnect', () => {
      this.note(this.screens.get(screen))
      this.screens.delete(screen)
      this.waiting.delete(screen)
    })
  }

  /** The hall is there now, which screens may have been waiting for. */
  welcomeAll(): void {
    for (const screen of this.screens.keys()) this.welcome(screen)
  }

  /** Whose token the screen has. */
  deviceAt(screen: Screen): DeviceId | undefined {
    return this.screens.get(screen)
  }

  devices(): PairedDevice[] {
    const live = new Set(this.screens.values())
    return this.access.devices().map(({ device, role, counter, seenAt }) => {
      const seen = this.seen.get(device) ?? seenAt
      return {
        device,
        kind: role,
        ...(counter === null ? {} : { counter }),
        live: live.has(device),
        ...(seen === null ? {} : { seen: new Date(seen).toISOString() }),
      }
    })
  }

  /** Without the codes: whoever pairs has to have read one off the screen. */
  waitingScreens(): WaitingScreen[] {
    this.forgetOld()
    return [...this.waiting].map(([screen, { page, counter, since }]) => ({
      page,
      ...(counter === undefined ? {} : { counter }),
      address: screen.handshake.address.replace(/^::ffff:/, ''),
      since: new Date(since).toISOString(),
    }))
  }

  /** Gives the screen that shows the code its token. `asker`: by whom and from where wrong codes are counted. */
  async grant({ code, counter }: v.InferOutput<typeof GrantRequest>, asker: string): Promise<{ device: DeviceId } | Refusal> {
    const now = Date.now()
    const until = this.guesses.lockedUntil(asker, now)
    if (until !== undefined) return refuse('locked', { until: new Date(until).toISOString() })
    this.forgetOld()
    const [screen, shown] = [...this.waiting].find(([, waiting]) => waiting.code === code) ?? []
    if (!screen || !shown) {
      this.guesses.wrong(asker, now)
      return refuse('wrong-code')
    }
    const place = hasCounter(shown.page) ? (counter ?? shown.counter) : undefined
    if (hasCounter(shown.page) && !this.hall.document?.counters.some((known) => known.counter === place)) return refuse('unknown-counter')
    // Used up before the token is on its way: two managers never pair one screen twice.
    this.waiting.delete(screen)
    this.guesses.right(asker)
    return this.give(screen, shown, place)
  }

  /** The device's screen is back at its code at once. */
  takeBack(device: string): { device: string } | Refusal {
    const screens = [...this.screens].filter(([, known]) => known === device).map(([screen]) => screen)
    if (!this.access.takeBack(device)) return refuse('unknown-device')
    for (const screen of screens) this.welcome(screen)
    return { device }
  }

  /** The token is good from when the screen says that it has it: until then whatever had the name before keeps its own. */
  private async give(screen: Screen, { page, printer }: Waiting, counter: number | undefined): Promise<{ device: DeviceId } | Refusal> {
    const grant: Grant = { token: newToken(), path: counter === undefined ? `/${page}` : `/${page}/${counter}` }
    try {
      await screen.timeout(takenWithin).emitWithAck('paired', grant)
    } catch {
      return refuse('wrong-code')
    }
    // Named only now: another screen may have been paired meanwhile.
    const device = (printer as DeviceId | undefined) ?? this.nameFor(page, counter)
    const before = [...this.screens].filter(([, known]) => known === device).map(([each]) => each)
    this.access.pairByCode(device, counter, grant.token)
    for (const each of before) this.welcome(each)
    return { device }
  }

  /** A window screen or a pad has its counter's number, others the next that is free. */
  private nameFor(page: PairedPlace, counter: number | undefined): DeviceId {
    const kind = kindOf[page]
    if (counter !== undefined) return `${kind}-${counter}` as DeviceId
    const taken = new Set<string>(this.access.devices().map(({ device }) => device))
    let free = 1
    while (taken.has(`${kind}-${free}`)) free++
    return `${kind}-${free}` as DeviceId
  }

  /** Of the hall's printers that programs bring, the one that is meant. */
  private broughtPrinter(wanted: string | undefined): string | undefined {
    const brought = this.hall.document?.printers?.filter(({ at }) => at === 'agent').map(({ printer }) => printer) ?? []
    if (wanted !== undefined) return brought.find((printer) => printer === wanted)
    const taken = new Set<string>(this.access.devices().map(({ device }) => device))
    return brought.find((printer) => !taken.has(printer)) ?? brought[0]
  }

  private show(screen: Screen, { page, counter, printer: wanted }: v.InferOutput<typeof PairRequest>) {
    if (!this.hall.document) return refuse('not-set-up')
    if (this.hall.demo) return refuse('not-in-demo')
    if (hasCounter(page) && counter === undefined) return refuse('malformed', { at: 'counter' })
    const printer = page === 'printer' ? this.broughtPrinter(wanted) : undefined
    if (page === 'printer' && printer === undefined) return refuse('unknown-device')
    this.forgetOld()
    const here = [...this.waiting.keys()].filter((each) => each !== screen && each.handshake.address === screen.handshake.address)
    if (here.length >= mostFromOne || this.waiting.size >= mostWaiting) return refuse('too-many-requests')
    const code = newCode()
    this.waiting.set(screen, {
      code,
      page,
      ...(counter === undefined ? {} : { counter }),
      ...(printer === undefined ? {} : { printer }),
      since: Date.now(),
    })
    return { code, seconds: codeSeconds }
  }

  private welcome(screen: Screen): void {
    const device = this.deviceOf(screen)
    this.screens.set(screen, device)
    const welcome: Welcome = {
      hall: this.hall.document !== undefined,
      demo: this.hall.demo,
      local: isOwnMachine(screen.handshake),
      ...(device ? { device } : {}),
    }
    screen.emit('welcome', welcome)
  }

  /** A console sends its own token beside the one of whoever is signed in there. */
  private deviceOf(screen: Screen): DeviceId | undefined {
    for (const token of [screen.handshake.auth['device'], screen.handshake.auth['token']]) {
      if (typeof token !== 'string' || token === '' || token.length > 100) continue
      const holder = this.access.holderOf(token)
      if (holder?.kind === 'device') return holder.device
    }
    return undefined
  }

  private forgetOld(): void {
    const before = Date.now() - codeSeconds * 1000
    for (const [screen, { since }] of this.waiting) if (since < before) this.waiting.delete(screen)
  }

  private note(device: DeviceId | undefined): void {
    if (device) this.seen.set(device, Date.now())
  }

  /** Good to know, and nothing waits for it: a disk that takes no writes is asked again. */
  private writeDown(): void {
    if (this.seen.size === 0) return
    try {
      this.access.seen(this.seen)
      this.seen.clear()
    } catch (error) {
      this.onTrouble(error)
    }
  }
}
