import * as v from 'valibot'
import { type Answer, Command } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { GuessLimit } from './guess-limit.ts'

/** What names a ticket by what its slip shows. */
const guessed: readonly Command['type'][] = ['ticket.find', 'ticket.postpone', 'ticket.rejoin', 'ticket.reprint']

const mostAddresses = 10_000

/** The edge: what comes in is parsed here, once, and trusted inside. */
export class Ask {
  private readonly guesses = new GuessLimit()
  private readonly booked = new Map<string, { hour: number; count: number }>()
  private readonly taken = new Map<string, { minute: number; count: number }>()

  constructor(
    private readonly hall: Hall,
    private readonly onTrouble: (error: unknown) => void,
    private readonly onAnswer?: (input: unknown, answer: Answer | Refusal, began: number) => void,
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
    this.onAnswer?.(input, answer, began)
    return answer
  }

  private async parsed(input: unknown, actor: Actor, address: string): Promise<Answer | Refusal> {
    const parsed = v.safeParse(Command, input, { abortEarly: true })
    if (!parsed.success) return settingExpected(malformed(parsed.issues), parsed.issues[0])
    if (!this.hall.document) return refuse('not-set-up')
    const { type, id } = parsed.output
    if ((type === 'ticket.take' || type === 'appointment.book') && this.tooFast(actor, id)) return refuse('too-many-requests')
    if (type === 'appointment.book' && this.tooMany(actor, address, id)) return refuse('too-many-requests')
    if (guessed.includes(parsed.output.type) && actor.kind === 'device') return this.guess(parsed.output, actor.device, actor)
    return type === 'appointment.checkIn' ? this.guessing(parsed.output, actor) : this.hall.execute(parsed.output, actor)
  }

  /** Nobody finds an appointment by trying codes and numbers; by device or badge, so that a neighbour is never kept waiting. */
  private async guessing(command: Command, actor: Actor): Promise<Answer | Refusal> {
    const who = actor.kind === 'device' ? actor.device : actor.kind === 'person' ? `badge ${actor.badge}` : actor.kind
    const until = this.guesses.lockedUntil(who, Date.now())
    if (until !== undefined) return refuse('locked', { until: new Date(until).toISOString() })
    const answer = await this.hall.execute(command, actor)
    if (!('refused' in answer)) this.guesses.right(who)
    else if (answer.refused === 'unknown-appointment') this.guesses.wrong(who, Date.now())
    return answer
  }

  /** From phones, by address: whoever fills the slots from one place is slowed down. Behind one router are many, so the limit is generous. */
  private tooMany(actor: Actor, address: string, id: string): boolean {
    const limit = this.hall.document?.rules.appointmentsPerAddressHour ?? 0
    if (limit === 0 || actor.kind === 'device' || actor.kind === 'person' || this.hall.knows(actor, id)) return false
    const hour = Math.floor(Date.now() / 3_600_000)
    const before = this.booked.get(address)
    if (this.booked.size > mostAddresses) this.booked.clear()
    const count = before?.hour === hour ? before.count + 1 : 1
    this.booked.set(address, { hour, count })
    return count > limit
  }

  /** At a kiosk the end of a code is enough, so that nobody may try them all. [T8] */
  private async guess(command: Command, device: string, actor: Actor): Promise<Answer | Refusal> {
    const until = this.guesses.lockedUntil(device, Date.now())
    if (until !== undefined) return refuse('locked', { until: new Date(until).toISOString() })
    const answer = await this.hall.execute(command, actor)
    if ('refused' in answer && answer.refused === 'unknown-ticket') this.guesses.wrong(device, Date.now())
    else this.guesses.right(device)
    return answer
  }

  /** By device, not by address: a shared kiosk never locks out its neighbours. */
  private tooFast(actor: Actor, id: string): boolean {
    const limit = this.hall.document?.rules.takesPerMinute ?? 0
    if (limit === 0 || actor.kind !== 'device') return false
    // A repeat is the same request, and is answered.
    if (this.hall.knows(actor, id)) return false
    const minute = Math.floor(Date.now() / 60_000)
    const before = this.taken.get(actor.device)
    const count = before?.minute === minute ? before.count + 1 : 1
    this.taken.set(actor.device, { minute, count })
    return count > limit
  }
}

/** `at`: the dot path of the first thing that does not fit. */
export const malformed = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Refusal =>
  refuse('malformed', { at: v.getDotPath(issues[0]) ?? '' })

/** Of a setting of the rule set the caller is told why it does not fit, too. [X3] */
const settingExpected = (refusal: Refusal, { message }: v.BaseIssue<unknown>): Refusal =>
  refusal.at?.startsWith('rules.') ? { ...refusal, expected: message.slice(0, 200) } : refusal
