import { signal } from '@preact/signals'
import type { HallEntry } from '../protocol/views/parts.ts'
import type { ConsoleNow, HeldTicket, OwnToday, Targets } from '../protocol/views/staff.ts'
import type { ReferralEntry } from '../protocol/views/visits.ts'
import type { OutcomeKind } from '../protocol/vocabulary.ts'
import { type Connection, entryOf, type Outcome } from '../web/connection.ts'
import { clockOf } from '../web/parts/clock.ts'
import { wordsFor } from '../web/refusal-words.ts'
import { leaveSeat, type Seat } from './seat.ts'

export type Panel =
  | 'book'
  | 'transfer'
  | 'pause'
  | 'parked'
  | 'missed'
  | 'addressed'
  | 'keys'
  | 'add-matter'
  | 'referral'
  | 'decline'
  | 'next'
  | 'pick'
  | 'number'
  | 'cover-note'
  | 'chief'
  | 'answer'
  | 'leave'
  | 'duty'
  | 'handover'
  | 'comment'
  | 'sent-away'
  | 'enquiry'
  | 'leave-record'
  | 'asked'
  | 'home'
  | 'ask-home'
  | 'notice'
  | 'tell'
  | 'hand'
  | 'mail'
  | 'objection'
  | 'case'
  | 'cases'
  | 'agency'
  | 'agency-accept'

/** A second press of the same key comes sooner than a person can have read what changed. */
const readingTime = 250
/** Words about what was asked make room again. */
const sayingStays = 15_000

const pass = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms))

/** What the console has at hand: its view, what is being asked, what there is to say, and what the clerk has chosen so far. */
export class Desk {
  /** Name of the act under way; meanwhile every key rests. */
  readonly asking = signal<string | undefined>(undefined)
  readonly saying = signal<(() => string) | undefined>(undefined)
  readonly panel = signal<Panel | undefined>(undefined)
  /** What the last act that was carried out brought. */
  result: Readonly<Record<string, unknown>> | undefined
  /** What the dialog `referral` is about. */
  readonly referral = signal<ReferralEntry | undefined>(undefined)
  /** Number of the question or record that the dialog `asked` is about. */
  readonly askedOf = signal('')
  /** What the dialog `case` is about: its number. */
  readonly caseShown = signal('')
  /** The line that somebody is picked from. */
  readonly pickFrom = signal('')
  /** Who is picked there, where that is known already. */
  readonly pickTicket = signal('')
  /** The case that the dialogs `hand`, `answer` and `agency-accept` are about, or the agency of the dialog `agency`. */
  readonly about = signal('')
  /** What was held before the scanner, for the dialog `number`. A new object each time. */
  readonly scanned = signal<{ readonly text: string } | undefined>(undefined)
  readonly clock
  /** The field that the last act was refused for. */
  readonly lacking = signal<string | undefined>(undefined)
  /** The key whose act is under way, or that waits: pressed again meanwhile it is the same press. */
  pressed = ''
  private waiting: (() => void) | undefined
  private joined = false
  private went = false
  private readonly keeps = signal<string | undefined>(undefined)
  private readonly chosen = signal<{ ticket: string; kind: OutcomeKind } | undefined>(undefined)

  constructor(
    readonly connection: Connection,
    readonly seat: Seat,
  ) {
    this.clock = clockOf(connection)
  }

  get now(): ConsoleNow | undefined {
    return entryOf<ConsoleNow>(this.connection.entries.value, 'now')
  }
  /** The one who is signed in here sits beside the clerk. */
  get assists(): boolean {
    return this.now?.assistant?.badge === this.seat.badge
  }
  /** Seconds until the called number may be called again. */
  get recallIn(): number {
    const from = this.now?.recallFrom
    return from === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(from) - this.clock.value) / 1000))
  }
  get ticket(): HeldTicket | undefined {
    return this.now?.ticket
  }
  /** What can still be taken back, and for how many seconds. */
  get undo(): (NonNullable<ConsoleNow['undo']> & { readonly seconds: number }) | undefined {
    const { now } = this
    if (!now?.undo || now.state !== 'idle') return undefined
    const seconds = Math.ceil((Date.parse(now.undo.until) - this.clock.value) / 1000)
    return seconds > 0 ? { ...now.undo, seconds } : undefined
  }
  get hall(): HallEntry | undefined {
    return entryOf<HallEntry>(this.connection.entries.value, 'hall')
  }
  get today(): OwnToday | undefined {
    return entryOf<OwnToday>(this.connection.entries.value, 'today')
  }
  get targets(): Targets | undefined {
    return entryOf<Targets>(this.connection.entries.value, 'targets')
  }

  /** The kind of case chosen for the ticket at hand; without a choice the catalogue's, if the hall offers it, else the hall's first. */
  get kind(): OutcomeKind {
    const chosen = this.chosen.value
    if (chosen && chosen.ticket === this.ticket?.id) return chosen.kind
    const proposed = this.ticket?.proposed?.kind
    const offered = this.now?.outcomeKinds ?? []
    return proposed && offered.includes(proposed) ? proposed : (offered[0] ?? 'instant')
  }
  /** The next matter of this visit is done here at once, though it is of another line. */
  get staying(): boolean {
    const { ticket } = this
    return ticket?.next?.here === true && this.keeps.value === `${ticket.id} ${ticket.next.matter}`
  }
  stay(here: boolean): void {
    const { ticket } = this
    this.keeps.value = here && ticket?.next ? `${ticket.id} ${ticket.next.matter}` : undefined
  }

  openCase(number: string): void {
    this.caseShown.value = number
    this.panel.value = 'case'
  }

  choose(kind: OutcomeKind): void {
    if (this.ticket) this.chosen.value = { ticket: this.ticket.id, kind }
  }

  say(what: () => string): void {
    this.saying.value = what
    setTimeout(() => {
      if (this.saying.value === what) this.saying.value = undefined
    }, sayingStays)
  }

  /** One thing at a time. True when it was carried out; otherwise the desk says why not. */
  async ask(act: string, send: (connection: Connection, counter: number) => Promise<Outcome>): Promise<boolean> {
    if (this.asking.value) return false
    this.asking.value = act
    this.saying.value = undefined
    const [outcome] = await Promise.all([send(this.connection, this.seat.counter), pass(readingTime)])
    const done = 'seq' in outcome
    this.result = done ? outcome.result : undefined
    this.lacking.value = 'refused' in outcome ? outcome.at : undefined
    const nobody = done && outcome.result.ticket === null
    if (done && !nobody) await this.connection.reach(outcome.seq)
    this.asking.value = undefined
    if ('refused' in outcome && outcome.refused === 'not-known') leaveSeat(() => wordsFor(outcome))
    if (!done) this.say(() => wordsFor(outcome))
    this.went = done
    if (!this.joined) this.rest()
    return done && !nobody
  }

  /** Several things that one press asks for: what waits comes after the last of them. */
  async together(asks: () => Promise<unknown>): Promise<void> {
    if (this.asking.value || this.joined) return
    this.joined = true
    await asks()
    this.joined = false
    this.rest()
  }

  /** Waits for what is under way; the last of several. Forgotten when that is refused, since whoever pressed has something to read first. */
  afterwards(press: () => void): void {
    this.waiting = press
  }

  private rest(): void {
    const { waiting, went } = this
    this.waiting = undefined
    this.pressed = ''
    // After whoever asked has said a word about it.
    if (went && waiting) setTimeout(waiting)
  }
}
