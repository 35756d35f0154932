import type { PrintJob } from '../../protocol/slips/ticket-slip.ts'
import type { EventOf, HallEvent } from '../domain/events.ts'
import { appointmentSlip } from './appointment-slip.ts'
import { isNotice, noticeSlips, type PrintedNotice } from './notice-slips.ts'
import { restAfter } from './pace.ts'
import { type HallOnSlips, repeatedSlip, type Surroundings, ticketSlip } from './ticket-slip.ts'

/** Where slips wait for their printer. Jobs and cursor are kept together or not at all, and a key that is known is passed over. */
export interface SlipQueue {
  cursor(): number
  enqueue(jobs: readonly PrintJob[], cursor: number): void
}

export type SlipsOptions = {
  readonly readSince: (seq: number, limit: number) => readonly HallEvent[] | Promise<readonly HallEvent[]>
  readonly queue: SlipQueue
  readonly hallAt: () => HallOnSlips
  readonly openCounters: (line: string) => readonly number[]
  readonly demo: boolean
  /** Position in the journal. For a queue that is new: nothing is known of slips up to there, and those behind it were never printed. */
  readonly owedAfter: number
  readonly publicUrl?: string
  /** The printer of a kiosk; undefined: it has none. */
  /** Records beside the journal: what a notice says lies there. */
  readonly personal?: (ref: string) => Readonly<Record<string, string>> | undefined
  readonly printerOf?: (device: string) => string | undefined
  /** Milliseconds on the hall's clock. */
  readonly now: () => number
  readonly onTrouble?: (trouble: unknown) => void
  readonly retryMs?: number
}

type Printed = EventOf<'ticket.taken' | 'ticket.reprinted' | 'appointment.booked'>

const isPrinted = (event: HallEvent): event is Printed =>
  event.type === 'ticket.taken' || event.type === 'ticket.reprinted' || event.type === 'appointment.booked'

/** A slip and its key: one that was asked for again is another slip. */
function slipOf(event: Printed, around: Surroundings): Omit<PrintJob, 'printer'> | undefined {
  const slip =
    event.type === 'ticket.taken'
      ? ticketSlip(event, around)
      : event.type === 'ticket.reprinted'
        ? repeatedSlip(event, around)
        : appointmentSlip(event, around)
  if (!slip) return undefined
  const key =
    event.type === 'appointment.booked'
      ? event.body.appointment
      : event.type === 'ticket.reprinted'
        ? `${event.body.ticket}-${event.body.times}`
        : event.body.ticket
  return { key, slip }
}

const batch = 500
const gatherMs = 40
/** Nobody stands at a kiosk that long for a slip. */
const tooOldMs = 10 * 60_000
/** Nor is there anybody in the hall. */
const mostOwedMs = 24 * 3_600_000

const ownPrinter = (): string => 'printer-1'

/**
 * Turns numbers that were taken, and appointments that were booked, at kiosks into slips. At least once: after a restart it reads from the queue's cursor, and a repeated event has the key of
 * its ticket, so that it is not a second slip. What was taken long before the start, and could not be kept until now, comes held. [P42]
 */
export class Slips {
  readonly #options: SlipsOptions
  #running: Promise<void> | undefined
  #again = false
  #stopped = true
  #startedAt = 0
  #owedAfter = 0
  #retry: NodeJS.Timeout | undefined
  /** Ends a rest. */
  #rested: () => void = () => undefined

  constructor(options: SlipsOptions) {
    this.#options = options
  }

  start(): void {
    this.#stopped = false
    const { queue, owedAfter, now } = this.#options
    this.#startedAt = now()
    this.#owedAfter = queue.cursor() || owedAfter
    this.wake()
  }

  /** To be called after commits; never throws, and returns at once. */
  wake(): void {
    if (this.#stopped || this.#retry) return
    this.#again = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
      // Woken between the last look and this moment.
      if (this.#again) this.wake()
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#retry)
    this.#retry = undefined
    this.#rested()
    await this.#running
  }

  /** Resolves when everything that was committed so far is in the queue. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    // Commits of one moment become one batch: a slip can wait that long, and in a rush one transaction serves many.
    await this.#rest(gatherMs)
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false
        for (let left: 'more' | 'nothing' = 'more'; left === 'more' && !this.#stopped; ) {
          const began = performance.now()
          left = await this.#batch()
          await this.#rest(restAfter(performance.now() - began, left))
        }
      }
    } catch (trouble) {
      this.#report(trouble)
      if (this.#stopped) return
      this.#again = false
      this.#retry = setTimeout(() => {
        this.#retry = undefined
        this.wake()
      }, this.#options.retryMs ?? 1000)
    }
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#rested = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Returns what is left. */
  async #batch(): Promise<'more' | 'nothing'> {
    const { queue, readSince } = this.#options
    const events = await readSince(queue.cursor(), batch)
    const last = events.at(-1)
    if (!last) return 'nothing'
    queue.enqueue(
      events.flatMap((event) => (isPrinted(event) ? this.#jobs(event) : isNotice(event) ? this.#notices(event) : [])),
      last.seq,
    )
    return events.length === batch ? 'more' : 'nothing'
  }

  /** One event that makes no slip must not hold up those behind it. */
  #jobs(event: Printed): PrintJob[] {
    const { hallAt, openCounters, demo, publicUrl, printerOf = ownPrinter } = this.#options
    try {
      const { device, line } = event.body
      const at = device ?? ('printAt' in event.body ? event.body.printAt : undefined)
      if (!at || !/^(kiosk|printer)-/.test(at)) return []
      const age = this.#startedAt - event.at
      const held = age > tooOldMs
      if (held && (event.seq <= this.#owedAfter || age > mostOwedMs)) return []
      const printer = printerOf(at)
      if (!printer) return []
      const made = slipOf(event, { hall: hallAt(), openCounters: openCounters(line), openOf: openCounters, demo, publicUrl })
      return made ? [{ ...made, printer, ...(held && { held }) }] : []
    } catch (trouble) {
      this.#report(trouble)
      return []
    }
  }

  /** Two copies, at the printer of the counter. What was erased or printed long ago is left out. */
  #notices(event: PrintedNotice): PrintJob[] {
    const { hallAt, demo, publicUrl, printerOf = ownPrinter, personal = () => undefined } = this.#options
    try {
      const printer = printerOf(`counter-${event.body.counter}`)
      if (!printer || this.#startedAt - event.at > tooOldMs) return []
      return noticeSlips(event, { hall: hallAt(), demo, publicUrl, personal }).map((made) => ({ ...made, printer }))
    } catch (trouble) {
      this.#report(trouble)
      return []
    }
  }

  #report(trouble: unknown): void {
    try {
      this.#options.onTrouble?.(trouble)
    } catch {
      // Whoever listens to troubles may have one too; the slips go on.
    }
  }
}
