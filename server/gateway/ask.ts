import * as v from 'valibot'
import { type Answer, Command } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'

/** The edge: what comes in is parsed here, once, and trusted inside. */
export class Ask {
  private readonly taken = new Map<string, { minute: number; count: number }>()

  constructor(private readonly hall: Hall) {}

  async command(input: unknown, actor: Actor): Promise<Answer | Refusal> {
    const parsed = v.safeParse(Command, input, { abortEarly: true })
    if (!parsed.success) return malformed(parsed.issues)
    if (parsed.output.type === 'ticket.take' && this.tooFast(actor)) return refuse('too-many-requests')
    return this.hall.execute(parsed.output, actor)
  }

  /** By device, not by address: a shared kiosk never locks out its neighbours. */
  private tooFast(actor: Actor): boolean {
    const limit = this.hall.document?.rules.takesPerMinute ?? 0
    if (limit === 0 || actor.kind !== 'device') return false
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
