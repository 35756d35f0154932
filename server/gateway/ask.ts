import * as v from 'valibot'
import { type Answer, Command } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { GuessLimit } from './guess-limit.ts'
import { Pace } from './pace.ts'

/** What names a ticket by what its slip shows. */
const guessed: readonly Command['type'][] = [
  'ticket.find',
  'ticket.postpone',
  'ticket.rejoin',
  'ticket.reprint',
  'ticket.cancel',
  'case.find',
]

/** Far more than anybody does with a page, and too few to fill a journal. */
const phoneAsksPerMinute = 60

/** `beside`: who asks, with the card that the command names, where a reader stands. */
type Around = {
  readonly onAnswer?: (input: unknown, answer: Answer | Refusal, began: number) => void
  readonly beside?: (actor: Actor, command: Command) => Actor
}

/** The edge: what comes in is parsed here, once, and trusted inside. */
export class Ask {
  private readonly guesses = new GuessLimit()
  private readonly booked = new Pace(3_600_000)
  private readonly taken = new Pace(60_000)
  private readonly phones = new Pace(60_000)

  constructor(
    private readonly hall: Hall,
    private readonly onTrouble: (error: unknown) => void,
    private readonly around: Around = {},
  ) {}

  /** Never rejects: a fault of the disk while looking something up is a refusal too. */
  async command(input: unknown, actor: Actor, address = ''): Promise<Answer | Refusal> {
    const began = performance.now()
    let answer: Answer | Refusal
    try {
      answer = await this.parsed(input, actor, address)
    } catch (error) {
      this.onTrouble(error)
      answer = refuse('storage-failed')
    }
    this.around.onAnswer?.(input, answer, began)
    return answer
  }

  private async parsed(input: unknown, asks: Actor, address: string): Promise<Answer | Refusal> {
    const parsed = v.safeParse(Command, input, { abortEarly: true })
    if (!parsed.success) return settingExpected(malformed(parsed.issues), parsed.issues[0])
    if (!this.hall.document) return refuse('not-set-up')
    const { type, id } = parsed.output
    const actor = this.around.beside?.(asks, parsed.output) ?? asks
    if (this.tooBusy(actor, id)) return refuse('too-many-requests')
    if ((type === 'ticket.take' || type === 'appointment.book') && this.tooFast(actor, id)) return refuse('too-many-requests')
    if (type === 'appointment.book' && this.tooMany(actor, address, id)) return refuse('too-many-requests')
    if (guessed.includes(parsed.output.type) && actor.kind === 'device') return this.guess(parsed.output, actor, actor.device)
    // A card that was read is no guess.
    if (type !== 'appointment.checkIn' || parsed.output.card !== undefined) return this.hall.execute(parsed.output, actor)
    return this.guess(
      parsed.output,
      actor,
      actor.kind === 'device' ? actor.device : actor.kind === 'person' ? `badge ${actor.badge}` : actor.kind,
    )
  }

  /**
   * At a kiosk the end of a code, or a telephone number, is enough, so that nobody may try them all; by device or badge, so that a neighbour is never
   * kept waiting. [T8]
   */
  private async guess(command: Command, actor: Actor, who: string): Promise<Answer | Refusal> {
    const now = Date.now()
    const until = this.guesses.lockedUntil(who, now)
    if (until !== undefined) return refuse('locked', { until: new Date(until).toISOString() })
    // Counted before the answer is known, so that tries side by side are not free.
    this.guesses.wrong(who, now)
    const answer = await this.hall.execute(command, actor)
    const unknown =
      'refused' in answer &&
      (answer.refused === 'unknown-ticket' || answer.refused === 'unknown-appointment' || answer.refused === 'unknown-case')
    if (!unknown) this.guesses.right(who)
    return answer
  }

  /** From phones, by address: whoever fills the slots from one place is slowed down. Behind one router are many, so the limit is generous. */
  private tooMany(actor: Actor, address: string, id: string): boolean {
    const limit = this.hall.document?.rules.appointmentsPerAddressHour ?? 0
    if (limit === 0 || actor.kind === 'device' || actor.kind === 'person' || this.hall.knows(actor, id)) return false
    return this.booked.over(address, limit)
  }

  /** Whoever holds a code, by that code: everything that it asks for may be written down for ever. A repeat is answered. [A8] */
  private tooBusy(actor: Actor, id: string): boolean {
    const code = heldBy(actor)
    return code !== undefined && !this.hall.demo && !this.hall.knows(actor, id) && this.phones.over(code, phoneAsksPerMinute)
  }

  /** By device, not by address: a shared kiosk never locks out its neighbours. */
  private tooFast(actor: Actor, id: string): boolean {
    const limit = this.hall.document?.rules.takesPerMinute ?? 0
    if (limit === 0 || actor.kind !== 'device') return false
    // A repeat is the same request, and is answered.
    if (this.hall.knows(actor, id)) return false
    return this.taken.over(actor.device, limit)
  }
}

/** What somebody holds who is known by its code alone. */
const heldBy = (actor: Actor): string | undefined =>
  actor.kind === 'holder'
    ? actor.ticket
    : actor.kind === 'appointment'
      ? actor.appointment
      : actor.kind === 'case'
        ? `case ${actor.case}`
        : undefined

/** `at`: the dot path of the first thing that does not fit. */
export const malformed = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Refusal =>
  refuse('malformed', { at: v.getDotPath(issues[0]) ?? '' })

/** Of a setting of the rule set, or of how slips look, the caller is told why it does not fit, too. [X3] */
const settingExpected = (refusal: Refusal, { message }: v.BaseIssue<unknown>): Refusal =>
  /^(rules|design)\./.test(refusal.at ?? '') ? { ...refusal, expected: message.slice(0, 200) } : refusal
