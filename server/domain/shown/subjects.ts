import { seatOf } from '../counters/state.ts'
import type { HallEvent } from '../events.ts'
import type { Whereabouts } from '../lines/events.ts'
import type { State } from '../state.ts'
import type { Subject } from './scene.ts'

/** What an event changed. The state already has it. */
export function subjectsOf(event: HallEvent, state: State): readonly Subject[] {
  const subjects = changed(event, state)
  if (!('ticket' in event.body)) return subjects
  const { ticket } = event.body
  // A handing on that was taken back was followed until now.
  const followed = state.visits.chains.has(ticket) || state.referrals.handedOn.has(ticket) || event.type === 'counter.undone'
  return followed ? [...subjects, { followed: ticket }] : subjects
}

function changed(event: HallEvent, state: State): readonly Subject[] {
  switch (event.type) {
    case 'hall.configured':
    case 'rules.changed':
    case 'day.opened':
      return ['all']
    case 'slips.changed':
    case 'day.prolonged':
      return []
    case 'ticket.taken':
      return [{ line: event.body.line }, { ticket: event.body.ticket }, 'today', 'fairness']
    case 'ticket.called':
      return [
        ...at(event.body),
        ...place(event.body.from, state),
        ...departed(event.body, state),
        'calls',
        ...(event.body.picked ? (['picks'] as const) : []),
      ]
    case 'ticket.recalled':
      return [...at(event.body), 'calls']
    case 'ticket.started':
      return [...at(event.body), 'fairness']
    case 'ticket.parked':
      return at(event.body)
    case 'ticket.missed':
      return [...at(event.body), 'today']
    case 'ticket.finished':
      return [...at(event.body), 'today', ...(event.body.sentAway === undefined ? [] : (['openness'] as const))]
    case 'ticket.unparked':
      return [...at(event.body), { console: event.body.from }]
    case 'ticket.transferred':
    case 'ticket.returned':
      return [...at(event.body), ...place(event.body.to, state)]
    case 'ticket.postponed':
      return [{ ticket: event.body.ticket }, ...place(event.body.from, state), ...departed(event.body, state)]
    case 'ticket.rejoined':
      return [
        { ticket: event.body.ticket },
        ...place(event.body.to, state),
        ...(event.body.from ? place(event.body.from, state) : []),
        ...besides(event.body.counter),
        ...departed(event.body, state),
      ]
    case 'ticket.reprinted':
      return [{ ticket: event.body.ticket }, ...departed(event.body, state)]
    case 'counter.undone':
      return [...at(event.body), ...place(event.body.from, state), 'today', 'openness']
    case 'ticket.prioritised':
      return [{ ticket: event.body.ticket }, ...place(event.body.place, state), ...departed(event.body, state), 'fairness']
    case 'line.suspended':
    case 'line.resumed':
      return event.body.line === undefined ? ['hall', 'ways'] : [{ line: event.body.line }, 'ways']
    case 'escort.asked':
    case 'escort.answered':
    case 'escort.closed':
      return [{ escort: event.body.escort }, ...(event.body.escort.startsWith('t_') ? [{ ticket: event.body.escort }] : [])]
    case 'ticket.cancelled':
      return [
        { ticket: event.body.ticket },
        ...place(event.body.from, state),
        ...besides(event.body.counter),
        ...departed(event.body, state),
        'today',
      ]
    case 'ticket.carried':
      return [
        { ticket: event.body.ticket },
        ...place(event.body.to, state),
        ...place(event.body.from ?? event.body.to, state),
        ...besides(event.body.counter),
        ...departed(event.body, state),
      ]
    case 'ticket.advanced':
      return [...at(event.body), { line: event.body.line }]
    case 'visit.added':
    case 'visit.dropped':
      return at(event.body)
    case 'referral.closed':
      // Whoever holds the ticket sees whether somebody waits for its end.
      return besides(state.lines.tickets.get(event.body.ticket)?.counter)
    case 'ticket.rated':
      return [
        { ticket: event.body.ticket },
        { counter: event.body.counter },
        { console: event.body.counter },
        // A later step with the same ticket, at another counter, can no longer be taken back.
        ...besides(state.lines.tickets.get(event.body.ticket)?.counter),
        ...departed(event.body, state),
        'today',
      ]
    case 'rating.lapsed':
      return [{ ticket: event.body.ticket }, { counter: event.body.counter }, 'today']
    case 'appointment.booked':
    case 'appointment.cancelled':
    case 'appointment.checkedIn':
    case 'appointment.missed':
    case 'appointment.broken':
      return []
    case 'enquiry.logged':
    case 'enquiry.answered':
    case 'enquiry.settled':
      return [{ asked: event.body.enquiry }]
    case 'record.left':
    case 'record.taken':
    case 'record.assigned':
    case 'record.reminded':
    case 'record.closed':
    case 'record.told':
      return [{ asked: event.body.record }]
    case 'returnVisit.listed':
    case 'returnVisit.settled':
    case 'returnVisit.done':
      return [{ asked: event.body.visit }]
    case 'home.asked':
    case 'home.planned':
    case 'home.late':
    case 'home.done':
    case 'home.cancelled':
    case 'home.settled':
      return [{ home: event.body.home }]
    case 'announcement.posted':
    case 'announcement.takenDown':
      return ['announcements']
    case 'session.opened':
    case 'session.closed':
    case 'extension.started':
    case 'extension.ended':
    case 'extension.accepted':
    case 'extension.declined':
    case 'extension.served':
    case 'calendar.imported':
      return ['hours']
    case 'duty.planned':
    case 'duty.began':
    case 'duty.reminded':
    case 'duty.swapAsked':
    case 'duty.swapAnswered':
    case 'duty.swapDecided':
    case 'duty.replaced':
    case 'duty.noted':
    case 'checklist.ticked':
    case 'oncall.planned':
    case 'oncall.called':
    case 'oncall.acknowledged':
    case 'oncall.arrived':
      return ['duty']
    case 'handover.prepared':
    case 'handover.confirmed':
    case 'handover.missed':
      return [{ handover: event.body.counter }]
    case 'away.asked':
    case 'away.decided':
    case 'away.noticed':
    case 'away.judged':
    case 'away.commented':
      return ['away']
    case 'hall.checked':
      return ['readiness']
    case 'cases.settled':
      return []
    case 'case.waiting':
    case 'case.supplied':
    case 'case.extensionAsked':
    case 'case.extensionDecided':
    case 'case.warned':
    case 'case.papersLate':
    case 'case.stepped':
    case 'case.stepLate':
    case 'case.staged':
    case 'case.stageDone':
    case 'case.dueSettled':
    case 'case.papersSettled':
    case 'case.objected':
    case 'case.objectionAnswered':
    case 'case.opened':
      return [{ case: event.body.case, badge: event.body.badge, code: event.body.code }]
    case 'case.assigned': {
      const { case: of, badge, to, code } = event.body
      return [badge, to].flatMap((each) => [
        { case: of, badge: each, code },
        { parcel: of, badge: each, code },
      ])
    }
    // What is to be sent of it can be sent from now on, or no more.
    case 'case.decided':
    case 'case.closed':
    case 'result.handed': {
      const { case: number, badge, code } = event.body
      return [
        { case: number, badge, code },
        { parcel: number, badge, code },
      ]
    }
    case 'mail.ordered':
    case 'mail.cancelled':
    case 'mail.handed':
    case 'mail.delivered':
    case 'mail.returned':
    case 'mail.late':
      return [{ parcel: event.body.case, badge: event.body.badge, code: event.body.code }]
    case 'mail.reconciled':
      return ['mail']
    case 'notice.issued':
    case 'notice.spoken':
    case 'notice.voided':
    case 'notice.reprinted':
      return [{ console: event.body.counter }, 'owed']
    case 'notice.settled':
      return ['owed']
    case 'agency.accepted':
    case 'agency.stepped':
    case 'agency.assigned':
    case 'agency.overdue':
    case 'agency.settled':
    case 'agency.rated':
      return [{ agency: event.body.agency }]
    // Read from the ledger: nobody watches it.
    case 'case.reviewed':
      return []
    case 'case.takenBack': {
      const { case: number, badge, counter, code = '' } = event.body
      return [{ console: counter }, { case: number, badge, code }, { parcel: number, badge, code }]
    }
    case 'cover.started':
    case 'cover.continued':
    case 'cover.ended':
    case 'cover.noted':
    case 'cover.overridden':
    case 'cover.appointed':
    case 'leave.asked':
    case 'leave.decided':
    case 'leave.withdrawn':
    case 'leave.returned':
    case 'chief.asked':
    case 'chief.answered':
    case 'post.changeAsked':
    case 'post.changeDecided':
      return ['staff']
    case 'closing.decided':
      return [{ ticket: event.body.ticket }]
    case 'counter.opened':
    case 'counter.closed':
    case 'counter.paused':
    case 'counter.resumed':
    case 'counter.assisted':
    case 'counter.unassisted':
    case 'counter.autoCallSet':
      return [{ seat: event.body.counter }, { console: event.body.counter }]
  }
}

const at = ({ ticket, counter }: { ticket: string; counter: number }): Subject[] => [{ ticket }, { counter }, { console: counter }]

const besides = (counter: number | undefined): Subject[] => (counter === undefined ? [] : [{ counter }, { console: counter }])

/** A console that could still have taken it back. */
function departed({ ticket }: { ticket: string }, { lines }: State): Subject[] {
  const from = lines.tickets.get(ticket)?.leftCounter
  return from === undefined ? [] : [{ console: from }]
}

/** A list that gained or lost somebody: a line for all, or the desk that it is addressed to. */
function place(where: Whereabouts, state: State): Subject[] {
  if ('line' in where) return [{ line: where.line }]
  if ('counter' in where) return [{ console: where.counter }]
  const counter = seatOf(state.counters, where.badge)
  return counter === undefined ? [] : [{ console: counter }]
}
