import type { CommandOf } from '../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../protocol/refusals.ts'
import { placeOfClerk } from './counters/state.ts'
import type { Context, Decision } from './decision.ts'
import { answerEnquiry, logEnquiry } from './enquiries/decide-enquiry.ts'
import { assignRecord, closeRecord, leaveRecord, takeRecord, tellRecord } from './enquiries/decide-record.ts'
import { listVisit, visitDone } from './enquiries/return-visits.ts'
import type { Room } from './enquiries/room.ts'
import type { NewEvent } from './events.ts'
import { firstAskedAt } from './first-asked.ts'
import { heldAt } from './lines/state.ts'
import { canServe } from './people/trained.ts'
import type { HallConfig } from './setup/events.ts'
import type { State } from './state.ts'

type Asked = CommandOf<
  'enquiry.log' | 'enquiry.answer' | 'record.leave' | 'record.take' | 'record.assign' | 'record.close' | 'record.told' | 'returnVisit.done'
>

/** The room of enquiries, and what the other rooms tell it. */
const roomOf = (state: State, hall: HallConfig): Room => ({
  enquiries: state.enquiries,
  hall,
  day: state.setup.day,
  years: state.closing.years,
  sitting: (counter) => {
    const seat = state.counters.seats.get(counter)
    return seat ? [seat.badge, ...(seat.assistant ? [seat.assistant] : [])] : []
  },
  firstAt: (counter, badge) => firstAskedAt(state, counter, badge),
  placeOf: (badge) => placeOfClerk(state.counters, badge),
  canServe: (badge, line) => canServe(hall, badge, line),
  ticket: (id) => state.lines.tickets.get(id),
})

export function decideEnquiries(state: State, command: Asked, context: Context): Decision | Refusal {
  const { hall } = state.setup
  if (!hall) return refuse('not-set-up')
  const room = roomOf(state, hall)
  switch (command.type) {
    case 'enquiry.log':
      return logEnquiry(room, command, context)
    case 'enquiry.answer':
      return answerEnquiry(room, command, context)
    case 'record.leave':
      return leaveRecord(room, command, context)
    case 'record.take':
      return takeRecord(room, command, context)
    case 'record.assign':
      return assignRecord(room, command, context)
    case 'record.close':
      return closeRecord(room, command, context)
    case 'record.told':
      return tellRecord(room, command, context)
    case 'returnVisit.done':
      return visitDone(room, command, context)
  }
}

/** 咨询件: the service that ends is entered in the log by the same press, or neither happens. [F14] */
export function loggedAtTheEnd(
  state: State,
  command: CommandOf<'counter.finish'>,
  context: Context,
  ended: Decision | Refusal,
): Decision | Refusal {
  const { kind, enquiry } = command.outcome
  const { hall } = state.setup
  if (!enquiry || isRefusal(ended) || !hall) return ended
  if (kind !== 'enquiry') return refuse('malformed', { at: 'outcome.enquiry', expected: 'an outcome of kind enquiry' })
  const ticket = heldAt(state.lines, command.counter)?.id
  const logged = logEnquiry(roomOf(state, hall), { ...enquiry, counter: command.counter, ticket }, context)
  if (isRefusal(logged)) return logged.at === undefined ? logged : { ...logged, at: `outcome.enquiry.${logged.at}` }
  return {
    events: [...ended.events, ...logged.events],
    personal: [...ended.personal, ...logged.personal],
    result: { ...ended.result, ...logged.result },
  }
}

/** A low rating puts its citizen on the list of those to be called back (R45). Ratings by a slip's code count like those of a pad. [F25] */
export function calledBack(state: State, decision: Decision | Refusal): Decision | Refusal {
  const { hall } = state.setup
  if (isRefusal(decision) || !hall) return decision
  const visits = decision.events.flatMap((each): NewEvent[] => {
    if (each.type !== 'ticket.rated' || each.body.level > hall.rules.returnVisitLevel) return []
    const { ticket, number, counter, badge, level } = each.body
    const known = state.lines.tickets.get(ticket)
    const matter = each.body.matter ?? known?.matter
    const about = { ...(matter === undefined ? {} : { matter }), ...(known?.citizen === undefined ? {} : { citizen: known.citizen }) }
    return [listVisit(roomOf(state, hall), 'low-rating', { about: ticket, number, counter, badge, level, ...about })]
  })
  return visits.length === 0 ? decision : { ...decision, events: [...decision.events, ...visits] }
}
