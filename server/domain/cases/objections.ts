import { addWorkdays, type Years } from '../calendar/workdays.ts'
import type { HallEvent } from '../events.ts'

/** What a citizen does not agree with (R41), by the case. `words`, `answer`: personal records; times in milliseconds UTC, days of the hall's zone. */
export type Objection = {
  readonly case: string
  readonly ticket: string
  readonly counter: number
  badge: string
  readonly code: string
  readonly at: number
  readonly day: string
  readonly days: number
  readonly due: string
  readonly provisional: boolean
  readonly words: string
  answer?: string
  answeredAt?: number
}

/** The last objection to each case that is still told of, oldest first. */
export type Objections = Map<string, Objection>

/** Total. `told`: a case that is open, or closed not long ago. [Z56] */
export function evolveObjections(objections: Objections, event: HallEvent, told: (number: string) => boolean): void {
  switch (event.type) {
    case 'case.assigned': {
      const objection = objections.get(event.body.case)
      if (objection && objection.answeredAt === undefined) objection.badge = event.body.to
      return
    }
    case 'case.objected': {
      const { provisional = false, ...body } = event.body
      objections.delete(body.case)
      objections.set(body.case, { ...body, at: event.at, provisional })
      break
    }
    case 'case.objectionAnswered': {
      const known = objections.get(event.body.case)
      if (!known) break
      known.answer = event.body.words
      known.answeredAt = event.at
      break
    }
    case 'case.takenBack':
      objections.delete(event.body.case)
      break
    case 'day.opened':
      // An objection stays until its answer, however long its case is over.
      for (const [number, each] of objections) if (each.answeredAt !== undefined && !told(number)) objections.delete(number)
      break
    default:
  }
}

/** The last day for the answer. One that reached into a year without data goes by that year's holidays as soon as they are known. [Z58] */
export const answerDue = (
  years: Years,
  { day, days, due, provisional }: Objection,
): { readonly day: string; readonly provisional: boolean } => (provisional ? addWorkdays(years, day, days) : { day: due, provisional })

export const openObjections = (objections: Objections): Objection[] =>
  [...objections.values()].filter(({ answeredAt }) => answeredAt === undefined)
