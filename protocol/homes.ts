import * as v from 'valibot'

/** Words of home service (上门服务, R15). */

/** 老弱病残 (004-1, 000-2): why somebody cannot come to the hall. Told of a person, so it is kept with the name and shown to the staff alone. */
export const homeNeeds = ['elderly', 'frail', 'ill', 'disabled', 'other'] as const
export type HomeNeed = (typeof homeNeeds)[number]

/** What came of a visit. `papers-taken`: the papers were looked at and brought along, to be handed in for the citizen (000-2). `not-there` ends nothing: it is planned anew. */
export const homeResults = ['done', 'papers-taken', 'not-there'] as const
export type HomeResult = (typeof homeResults)[number]

/** Why nobody goes any more. */
export const homeCancels = ['withdrawn', 'came-in', 'not-needed', 'other'] as const
export type HomeCancel = (typeof homeCancels)[number]

/** S20261014-001: the hall day on which it was asked for, and the number in it. */
export const HomeNo = v.pipe(v.string(), v.regex(/^S[0-9]{8}-[0-9]{3,6}$/, 'a number of a home visit'))

/** So many go along at most. */
export const mostAtHome = 4
