import { randomUUID } from 'node:crypto'
import type { Answer } from '../../protocol/commands/command.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import { noticeCopies } from '../../protocol/vocabulary.ts'
import type { Screen } from '../fixtures/server.ts'
import type { DayClock } from './day-clock.ts'

/** Refusals that a hall with people in it brings about, and why. Any other is a fault. */
const expected: Readonly<Record<string, string>> = {
  'case.stages too-long': 'a joint case of a single day has no room for two departments',
  'counter.recall stale': 'the number was given back while it was being called',
  'counter.missed stale': 'the number was given back while it was being called',
  'ticket.rate already-rated': 'pressed once more; the first rating stands',
  'ticket.take suspended': 'the line gave no numbers for a while, and the guide said so',
  'ticket.take closed': 'the doors had been shut a moment before',
  'appointment.book slot-full': 'others had booked the last place of the slot',
  'appointment.checkIn too-late': 'came long after the slot, and took a number like anybody',
  'ticket.postpone nobody-behind': 'nobody was behind any more',
  'case.review unknown-case': 'its clerk has taken the finish back',
  'counter.undo gone-on': 'the next counter had called already',
  'counter.call counter-busy': 'the clock had just called',
  'counter.pause counter-busy': 'the clock had just called',
  'counter.close counter-busy': 'the clock had just called',
  'counter.unpark counter-busy': 'the clock had just called',
  'closing.decide slot-full': 'no place was free on the days to come',
  'closing.decide slot-closed': 'a visit with more matters to come has no one place to book',
  'session wrong-pin': 'a PIN was mistyped',
}

/** One person's wait, or service, by the line of the number. Milliseconds of the hall's time. */
export type Span = { readonly line: string; readonly ms: number }

/** What the players did and were answered: the day as they have it, to be held against what the hall has. */
export class Tally {
  constructor(private readonly clock: Pick<DayClock, 'settled'>) {}

  readonly counts = new Map<string, number>()
  readonly asked = new Map<string, number>()
  readonly refusals = new Map<string, number>()
  /** From the number to the call that led to the first service. */
  readonly waits: Span[] = []
  /** Of those that were finished, without what was parked between. */
  readonly services: Span[] = []
  /** What must not have happened. */
  readonly faults: string[] = []

  /** The hall's clock is where the players' is. */
  settled(): Promise<void> {
    return this.clock.settled()
  }

  count(what: string, by = 1): void {
    this.counts.set(what, this.of(what) + by)
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0
  }

  get refused(): number {
    return [...this.refusals.values()].reduce((sum, count) => sum + count, 0)
  }

  /** Asks over the screen's socket. A refusal is counted, and is a fault unless a hall with people in it brings it about. */
  ask(screen: Screen, type: string, fields: object): Promise<Answer | Refusal> {
    return this.send(screen, { id: randomUUID(), type, ...fields })
  }

  /** Every notice comes in its copies, whoever was answered by it. */
  private printed({ result }: Answer): void {
    const { notices = [] } = result as { notices?: readonly unknown[] }
    this.count('slips', notices.length * noticeCopies.length)
  }

  async send(screen: Screen, command: { readonly id: string; readonly type: string }): Promise<Answer | Refusal> {
    await this.clock.settled()
    const { type } = command
    this.asked.set(type, (this.asked.get(type) ?? 0) + 1)
    const answer = await screen.send(command)
    if ('refused' in answer) this.refusal(type, answer)
    else this.printed(answer)
    return answer
  }

  refusal(type: string, { refused, at, state }: Refusal): void {
    const kind = `${type} ${refused}`
    this.refusals.set(kind, (this.refusals.get(kind) ?? 0) + 1)
    if (!(kind in expected)) this.faults.push(`${kind}${state ? ` (${state})` : ''}${at ? ` at ${at}` : ''}`)
  }
}

export const whyRefused = (kind: string): string => expected[kind] ?? 'not to be expected'
