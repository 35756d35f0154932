import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { Context } from '../decision.ts'
import type { Setup } from '../setup/state.ts'

/**
 * What tells a citizen's numbers for one matter on one hall day: keyed, and other on every day and for every matter, so that the journal links nothing
 * that the erased record would not. Without an identity number, or while there is no limit, nobody is told. [D5]
 */
export function citizenTag({ hall, day }: Setup, command: CommandOf<'ticket.take'>, matter: string, context: Context): string | undefined {
  const { idNumber } = command.citizen ?? {}
  if (idNumber === undefined || !hall || hall.rules.numbersPerCitizen === 0) return undefined
  return context.sealIdentity(`${idNumber.toUpperCase()} ${matter} ${day}`).digest
}
