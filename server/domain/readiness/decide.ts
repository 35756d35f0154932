import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Found } from './events.ts'

/** Minutes before an opening at which it is looked what is missing (000-4: five for clerks, ten for the duty person). */
export const looks = { first: 10, last: 5 } as const
const minute = 60_000

/** Which look it is: of the clock shortly before an opening, or because somebody wants to know. */
export const stageAt = (opens: number | undefined, now: number): 'first' | 'last' | undefined =>
  opens === undefined || opens - now > looks.first * minute ? undefined : opens - now > looks.last * minute ? 'first' : 'last'

/** Writes down how the hall stands, so that any past morning can be seen. [C19] */
export function checkHall(
  look: { readonly opens: number | undefined; readonly found: readonly Found[] },
  { actor, now }: Context,
): Decision {
  const { opens, found } = look
  const near = stageAt(opens, now)
  const stage = actor.kind === 'person' ? 'asked' : (near ?? 'asked')
  const body = {
    stage,
    ...(near && opens !== undefined ? { opens } : {}),
    ...(actor.kind === 'person' ? { by: actor.badge } : {}),
    found,
  } as const
  return decided([event('hall.checked', body)], { found })
}
