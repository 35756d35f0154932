import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { CaseResult } from '../../../protocol/vocabulary.ts'
import { dayAfter } from '../calendar/workdays.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import type { Announcements } from './state.ts'

/** A case that has just been closed, as its room knows it. */
export type Closed = {
  readonly case: string
  readonly matter: string
  readonly result: CaseResult
  readonly applicant?: string | undefined
}

/** Whether a matter is published, and for how many days. */
export type Board = { readonly publishes: (matter: string) => boolean; readonly days: number; readonly day: string }

/** 「還要在便民服務中心的政務公告欄公開，方便群眾查閱，接受群眾監督」 (004-1): what the hall decided; what was withdrawn is nobody's affair. [Z85] */
export function announced({ publishes, days, day }: Board, { case: number, matter, result, applicant }: Closed): NewEvent[] {
  if (days === 0 || result === 'withdrawn' || !publishes(matter)) return []
  const who = applicant === undefined ? {} : { applicant }
  return [event('announcement.posted', { case: number, matter, result, day, until: dayAfter(day, days - 1), ...who })]
}

const keepDays = 730

/** By who leads the hall. Refuses `unknown-announcement`: it does not stand there (any more). [Z86] */
export function takeDown({ posted }: Announcements, command: CommandOf<'announcement.takeDown'>, context: Context): Decision | Refusal {
  if (!posted.has(command.case)) return refuse('unknown-announcement')
  const by = context.actor.kind === 'person' ? context.actor.badge : ''
  const words: PersonalRecord = { ref: context.newPersonalRef(), kind: 'note', fields: { text: command.reason }, keepDays }
  return decided([event('announcement.takenDown', { case: command.case, by, words: words.ref })], {}, [words])
}
