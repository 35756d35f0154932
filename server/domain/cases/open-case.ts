import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { Outcome } from '../../../protocol/commands/outcome.ts'
import { isRefusal, type Refusal } from '../../../protocol/refusals.ts'
import type { Language } from '../../../protocol/vocabulary.ts'
import type { Years } from '../calendar/workdays.ts'
import { type Context, type Decision, keptOn, type PersonalRecord } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import type { Setup } from '../setup/state.ts'
import { type Started, startClock } from './dated.ts'
import type { CaseLimit } from './events.ts'
import { dueOf } from './limit.ts'
import { lackOf } from './required.ts'
import type { Cases } from './state.ts'

export type Room = {
  readonly cases: Cases
  readonly setup: Setup
  /** Public holidays and make-up workdays. */
  readonly years: Years
  readonly language: (ticket: string) => Language
  /** What the number knows of its citizen: a personal record. */
  readonly citizen: (ticket: string) => string | undefined
  /** The hall day on which the visit was registered: its number was taken. */
  readonly registered: (ticket: string) => string | undefined
}

type Finished = Extract<NewEvent, { type: 'ticket.finished' }>

/** What a service leaves to be done goes into the same decision. An instant case leaves nothing. [Z1] */
export function openCase(
  room: Room,
  { outcome }: CommandOf<'counter.finish'>,
  decision: Decision | Refusal,
  context: Context,
): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const finished = decision.events.find((each): each is Finished => each.type === 'ticket.finished')?.body
  const { hall, day } = room.setup
  const catalogue = hall?.matters.find(({ matter }) => matter === finished?.matter)?.case
  if (!finished || !hall) return decision
  const { ticket, number, line, matter, counter, badge } = finished
  const lack = lackOf(outcome, { hall, day, matter, badge })
  if (lack) return lack
  if (outcome.kind === 'instant') return decision
  const promised = catalogue?.promised
  const counted = promised?.kind ?? hall.rules.caseDayKind
  const done = outcome.kind === 'returned' || outcome.kind === 'enquiry'
  const limit = done || outcome.date !== undefined ? undefined : limitOf(outcome, promised, counted)
  const start = { day, registered: room.registered(ticket) ?? day, kind: outcome.kind, limit, date: outcome.date }
  const started: Started = done ? {} : startClock({ years: room.years, rules: hall.rules }, start)
  const due = done ? undefined : (outcome.date ?? started.due)
  const tolerated = outcome.tolerance?.days
  const papers = tolerated === undefined ? undefined : { days: tolerated, kind: counted }
  const papersBy = papers && dueOf(room.years, day, papers)
  const applicant = applicantOf(outcome, context) ?? keptOn(context, room.citizen(ticket), done ? doneKeepDays : keepDays)
  const caseNo = `${day.replaceAll('-', '')}-${String(room.cases.opened + 1).padStart(4, '0')}`
  const code = context.newCode()
  const opened = event('case.opened', {
    case: caseNo,
    ticket,
    counter,
    badge,
    code,
    number,
    line,
    matter,
    kind: outcome.kind,
    ...(catalogue && catalogue.kind !== outcome.kind ? { proposed: catalogue.kind } : {}),
    language: room.language(ticket),
    day,
    ...(limit ? { limit } : {}),
    ...started,
    ...(due === undefined ? {} : { due }),
    ...(applicant ? { applicant: applicant.ref } : {}),
    ...(outcome.departure && finished.proposed ? { departure: outcome.departure } : {}),
    ...(papersBy
      ? {
          papers,
          tolerance: {
            due: papersBy.day,
            ...(papersBy.provisional ? { provisional: true as const } : {}),
            approvedBy: outcome.tolerance?.approvedBy ?? '',
          },
        }
      : {}),
    ...(done ? { done: true as const } : {}),
  })
  const told = { number: caseNo, code, ...(due === undefined ? {} : { due }) }
  return {
    events: [...decision.events, opened],
    personal: [...decision.personal, ...(applicant ? [applicant] : [])],
    result: { ...decision.result, case: told },
  }
}

const limitOf = ({ kind, days }: Outcome, promised: CaseLimit | undefined, counted: CaseLimit['kind']): CaseLimit | undefined =>
  days === undefined ? (kind === 'supplement' ? undefined : promised) : { days, kind: counted }

/** Kept as long as the case may still be asked about; of one that is over at once no longer than the number's own. */
const keepDays = 400
const doneKeepDays = 30

function applicantOf({ applicant }: CommandOf<'counter.finish'>['outcome'], context: Context): PersonalRecord | undefined {
  if (!applicant || Object.keys(applicant).length === 0) return undefined
  const fields = Object.fromEntries(Object.entries(applicant).filter((entry): entry is [string, string] => entry[1] !== undefined))
  return { ref: context.newPersonalRef(), kind: 'citizen', fields, keepDays }
}
