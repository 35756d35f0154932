import type { Rules } from '../../../protocol/rules/rules.ts'
import type { Context, Sealed } from '../decision.ts'
import type { Setup } from '../setup/state.ts'

/**
 * What tells a citizen's numbers for one matter on one hall day: keyed, and other on every day and for every matter, so that the journal links nothing
 * that the erased record would not. Without an identity, or while there is no limit, nobody is told. [D5]
 */
export function citizenTag({ hall, day }: Setup, identity: Sealed | undefined, matter: string, context: Context): string | undefined {
  if (identity === undefined || !hall || hall.rules.numbersPerCitizen === 0) return undefined
  return context.sealIdentity(`${identity.digest} ${matter} ${day}`).digest
}

/** The same whatever the day, while the hall counts who comes again for a matter (R02 多次往返). It tells nobody's name, and no other matter's visits. [Z14] */
export function visitTag(
  { repeatVisitDays }: Pick<Rules, 'repeatVisitDays'>,
  identity: Sealed | undefined,
  matter: string,
  context: Context,
): string | undefined {
  if (identity === undefined || repeatVisitDays === 0) return undefined
  return context.sealIdentity(`${identity.digest} ${matter} again`).digest
}
