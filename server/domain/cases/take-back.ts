import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Decision } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import { type Cases, casesOfTicket } from './state.ts'

type Undone = Extract<NewEvent, { type: 'counter.undone' }>

/**
 * A finish that is taken back takes the case along that it left, in the same decision; not one that has been decided, which others may know of already: `gone-on`.
 * What was kept of people for it alone is erased: whose case it was, and to whom its result was to be sent. `finishedAt`: when it was finished. [Z1] [Z3] [T12]
 */
export function takeCaseBack(
  cases: Cases,
  decision: Decision | Refusal,
  finishedAt: number | undefined,
  receiverOf: (number: string) => string | undefined,
): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const undone = decision.events.find((each): each is Undone => each.type === 'counter.undone')?.body
  if (undone?.undid !== 'finished') return decision
  const { ticket, counter, badge } = undone
  const left = casesOfTicket(cases, ticket).filter(({ fresh }) => fresh)
  if (left.some(({ state }) => state === 'ready') || isOver(cases, ticket, finishedAt)) return refuse('gone-on')
  const taken = left.map(({ case: number, code, applicant }) => {
    const erases = [applicant, receiverOf(number)].filter((ref) => ref !== undefined)
    return event('case.takenBack', { case: number, ticket, counter, badge, code, ...(erases.length > 0 ? { erases } : {}) })
  })
  return { ...decision, events: [...decision.events, ...taken] }
}

/** Is the case closed that this service left? */
function isOver({ closed }: Cases, ticket: string, openedAt: number | undefined): boolean {
  for (const each of closed.values()) if (each.ticket === ticket && each.openedAt === openedAt) return true
  return false
}
