import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Registers } from './state.ts'

/** Kept as long as the case's own records. */
const keepDays = 400

/** A row of the rejection register is looked at by somebody else than who gave it back; the last look stands, and all are in the journal. [B25] */
export function reviewCase({ rejected }: Registers, command: CommandOf<'case.review'>, context: Context): Decision | Refusal {
  const { case: number, result } = command
  const row = rejected.get(number)
  if (!row || context.actor.kind !== 'person') return refuse('unknown-case')
  const by = context.actor.badge
  if (row.badge === by) return refuse('not-allowed')
  const said = command.words?.trim()
  if (result !== 'sound' && !said) return refuse('reason-needed')
  const words = said ? { ref: context.newPersonalRef(), kind: 'note' as const, fields: { words: said }, keepDays } : undefined
  return decided([event('case.reviewed', { case: number, by, result, ...(words ? { words: words.ref } : {}) })], {}, words ? [words] : [])
}
