import type { MissingPapers, Outcome } from '../../../protocol/commands/outcome.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { OutcomeKind } from '../../../protocol/vocabulary.ts'
import { dayAfter } from '../calendar/workdays.ts'
import type { HallConfig } from '../setup/events.ts'

/** What an outcome is judged by: the hall, its day, the matter that was done and who did it. */
export type Judged = { readonly hall: HallConfig; readonly day: string; readonly matter: string; readonly badge: string }

/** Kinds that leave something to be done by a day: none of them without one. */
export const dated: readonly OutcomeKind[] = ['promised', 'escalated', 'joint', 'petition']

const empty = (at: string): Refusal => refuse('incomplete', { at: `outcome.${at}` })

/**
 * What the kind cannot do without, from above as the form has it; undefined when it is whole. `incomplete` with the path; `contradicts` where two fields, or a
 * field and a setting, cannot both hold; `in-the-past`, `too-far`; `malformed` for a date that is none or a paper that is not on the matter's list. [Z4] to [Z8]
 */
export function lackOf(outcome: Outcome, judged: Judged): Refusal | undefined {
  const { hall, day, matter } = judged
  const { kind } = outcome
  const known = hall.matters.find((each) => each.matter === matter)
  const { departureNeedsReason } = hall.rules
  if (departureNeedsReason && known?.case && known.case.kind !== kind && !outcome.departure) return empty('departure')
  const wrong = outcome.date === undefined ? undefined : wrongDate(outcome.date, day)
  if (wrong) return wrong
  const limited = outcome.days !== undefined || outcome.date !== undefined || known?.case?.promised !== undefined
  if (dated.includes(kind) && !limited) return empty('days')
  const papers = known?.guide.materials.length ?? 0
  return lackOfKind(outcome, judged, papers) ?? lackOfTolerance(outcome, judged, papers)
}

/** As long as the longest limit in days: further ahead is a slip of the keyboard and not a promise. */
const mostDaysAhead = 366

/** A date of the calendar that lies ahead, and not for ever. */
function wrongDate(date: string, day: string): Refusal | undefined {
  const at = { at: 'outcome.date' }
  if (dayAfter(date, 0) !== date) return refuse('malformed', at)
  if (date <= day) return refuse('in-the-past', at)
  return date > dayAfter(day, mostDaysAhead) ? refuse('too-far', at) : undefined
}

function lackOfKind(outcome: Outcome, { hall }: Judged, papers: number): Refusal | undefined {
  switch (outcome.kind) {
    case 'escalated':
      return outcome.authority ? undefined : empty('authority')
    case 'joint':
      return new Set(outcome.departments).size >= hall.rules.jointThreshold ? undefined : empty('departments')
    case 'supplement':
      return lackOfPapers(outcome.missing, papers, 'missing')
    case 'returned':
      if (!outcome.reasonCode) return empty('reasonCode')
      if (!hall.rules.returnReasons.includes(outcome.reasonCode))
        return refuse('contradicts', { at: 'outcome.reasonCode', with: 'rules.returnReasons' })
      if (!outcome.basis) return empty('basis')
      if (!outcome.reason) return empty('reason')
      return outcome.missing ? lackOfPapers(outcome.missing, papers, 'missing') : undefined
    default:
      return undefined
  }
}

/** Kinds that something can be accepted for before all papers are there. */
const tolerant: readonly OutcomeKind[] = ['promised', 'escalated', 'joint']

/** 001-1 「经申请人作出承诺、报政务服务机构同意后…当场一次性告知需要补正的材料、时限和超期补正处理办法」. [Z8] */
function lackOfTolerance({ kind, tolerance }: Outcome, { hall, badge }: Judged, papers: number): Refusal | undefined {
  if (!tolerance) return undefined
  if (!tolerant.includes(kind)) return refuse('contradicts', { at: 'outcome.tolerance', with: 'outcome.kind' })
  const lacks = lackOfPapers(tolerance.missing, papers, 'tolerance.missing')
  if (lacks) return lacks
  if (tolerance.days === undefined) return empty('tolerance.days')
  if (!tolerance.consequence) return empty('tolerance.consequence')
  if (tolerance.consented !== true) return empty('tolerance.consented')
  const { approvedBy } = tolerance
  if (approvedBy === undefined || approvedBy === badge) return empty('tolerance.approvedBy')
  return mayApprove(hall, approvedBy) ? undefined : refuse('unknown-person', { at: 'outcome.tolerance.approvedBy' })
}

/** Who agrees for the hall: whoever leads it. */
export const mayApprove = (hall: HallConfig, badge: string): boolean =>
  hall.people.some((person) => person.badge === badge && person.roles.some((role) => role === 'chief' || role === 'manager'))

function lackOfPapers(missing: MissingPapers | undefined, papers: number, at: string): Refusal | undefined {
  const { materials = [], own = [] } = missing ?? {}
  if (materials.some((place) => place >= papers)) return refuse('malformed', { at: `outcome.${at}.materials` })
  return materials.length + own.length > 0 ? undefined : empty(at)
}
