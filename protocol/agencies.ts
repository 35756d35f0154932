import * as v from 'valibot'

/** Words of agency (帮办代办, R37): what a citizen leaves to somebody of the hall to be carried through. */

/** What a hall does for citizens as their agent: docs/RULES.md [Z60]. */
export const agencyScopes = ['any', 'no-presence', 'not-instant', 'investors'] as const

/** 「全程代理由受理、辦理、回復三個工作環節組成」 (000-5). */
export const agencyStates = ['accepted', 'handled', 'replied'] as const
export type AgencyState = (typeof agencyStates)[number]
/** What an agency goes on to, in this order. */
export const agencySteps = ['handled', 'replied'] as const
export type AgencyStep = (typeof agencySteps)[number]

/** A number of a hall day: D20261014-001 (代办). */
export const AgencyNo = v.pipe(v.string(), v.regex(/^D[0-9]{8}-[0-9]{3,6}$/, 'an agency number'))
