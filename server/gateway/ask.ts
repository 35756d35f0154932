import * as v from 'valibot'
import { type Answer, Command } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'

/** The edge: what comes in is parsed here, once, and trusted inside. */
export class Ask {
  private readonly taken = new Map<string, { minute: number; count: number }>()

  constructor(
    private readonly hall: Hall,
    private readonly onTrouble: (error: unknown) => void,
    private readonly onAnswer?: (input: unknown, answer: Answer | Refusal, began: number) => void,
  ) {}

  /** Never rejects: a fault of the disk while looking something up is a refusal too. */
  async command(input: unknown, actor: Actor): Promise<Answer | Refusal> {
    const began = performance.now()
    let answer: Answer | Refusal
    try {
      answer = await this.parsed(input, actor)
    } catch (error) {
      this.onTrouble(error)
      answer = refuse('storage-failed')
    }
    this.onAnswer?.(input, answer, began)
    return answer
  }

  private async parsed(input: unknown, actor: Actor): Promise<Answer | Refusal> {
    const parsed = v.safeParse(Command, input, { abortEarly: true })
    if (!parsed.success) return settingExpected(malformed(parsed.issues), parsed.issues[0])
    if (!this.hall.document) return refuse('not-set-up')
    if (parsed.output.type === 'ticket.take' && this.tooFast(actor, parsed.output.id)) return refuse('too-many-requests')
    return this.hall.execute(parsed.output, actor)
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
