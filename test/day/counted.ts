import type { Way } from '../../protocol/reports.ts'
import type { KeptEvent } from './kept-sqlite.ts'

type Body = Readonly<Record<string, unknown>>
/** What the players count, the events that say the same, and what the report calls it. */
type Counted = readonly [what: string, type: string, which?: ((body: Body) => boolean) | undefined, way?: Way]

/** Of the line, the counters and the floor. */
export const counted: readonly Counted[] = [
  ['recalled', 'ticket.recalled'],
  ['called again', 'ticket.called', ({ again }) => again === true],
  ['called by the clock', 'ticket.called', ({ auto }) => auto === true, 'auto'],
  ['calls oneself', 'counter.autoCallSet', ({ on }) => on === false],
  ['calls by the clock again', 'counter.autoCallSet', ({ on }) => on === true],
  ['rejoined', 'ticket.rejoined', undefined, 'rejoined'],
  ['let others pass', 'ticket.postponed', undefined, 'postponed'],
  ['printed again', 'ticket.reprinted', undefined, 'reprinted'],
  ['started', 'ticket.started'],
  ['to come back', 'ticket.transferred', ({ back }) => back !== undefined],
  ['came back', 'ticket.returned', undefined, 'returned'],
  ['referral closed', 'referral.closed'],
  ['parked', 'ticket.parked'],
  ['taken up again', 'ticket.unparked'],
  ['undone', 'counter.undone', undefined, 'undone'],
  ['several matters', 'ticket.taken', ({ stages }) => stages !== undefined, 'several'],
  ['matter added', 'visit.added', undefined, 'added'],
  ['matter left out', 'visit.dropped'],
  ['went on', 'ticket.advanced'],
  ['priority granted', 'ticket.prioritised', ({ category, urgent }) => category !== 'ordinary' && urgent === false, 'priority'],
  ['priority withdrawn', 'ticket.prioritised', ({ category, urgent }) => category === 'ordinary' && urgent === false],
  ['made urgent', 'ticket.prioritised', ({ urgent, wasUrgent }) => urgent === true && wasUrgent === false, 'urgent'],
  ['help asked', 'escort.asked', undefined, 'helped'],
  ['help came', 'escort.answered'],
  ['help ended', 'escort.closed'],
  ['enquiry logged', 'enquiry.logged'],
  ['enquiry answered', 'enquiry.answered'],
  ['record left', 'record.left'],
  ['record taken', 'record.taken'],
  ['record closed', 'record.closed'],
  ['record told', 'record.told'],
  ['called back', 'returnVisit.done'],
  ['home visit asked', 'home.asked'],
  ['home visit planned', 'home.planned'],
  ['home visit made', 'home.done'],
  ['home visit called off', 'home.cancelled'],
  ['taken off the notice board', 'announcement.takenDown'],
  ['mandate given', 'agency.accepted'],
  ['agency ended', 'agency.rated'],
  ['line suspended', 'line.suspended'],
  ['line resumed', 'line.resumed'],
  ['booked', 'appointment.booked'],
  ['booked by kiosk', 'appointment.booked', ({ by }) => by === 'kiosk'],
  ['booked by phone', 'appointment.booked', ({ by }) => by === 'phone'],
  ['booked by desk', 'appointment.booked', ({ by }) => by === 'desk'],
  ['checked in', 'appointment.checkedIn'],
  ['checked in late', 'appointment.checkedIn', ({ late }) => late === true],
  ['rated by pad', 'ticket.rated', ({ by }) => by === 'pad'],
  ['rated by phone', 'ticket.rated', ({ by }) => by === 'holder'],
  ['opened', 'counter.opened'],
  ['closed', 'counter.closed'],
  ['paused', 'counter.paused'],
  ['resumed', 'counter.resumed'],
  ['asked to leave', 'away.asked'],
  ['let go', 'away.decided'],
  ['explained', 'away.commented'],
  ['judged', 'away.judged'],
  ['assisted', 'counter.assisted'],
  ['got up', 'counter.unassisted'],
  ['rules changed', 'rules.changed'],
  ['looked around', 'hall.checked', ({ by }) => by !== undefined],
  ['slips changed', 'slips.changed'],
  ['extended', 'extension.started'],
  ['extension ended', 'extension.ended'],
  ['stay accepted', 'extension.accepted'],
  ['stay declined', 'extension.declined'],
  ['cover began', 'cover.started'],
  ['cover noted', 'cover.noted'],
  ['cover let pass', 'cover.overridden'],
  ['cover named', 'cover.appointed'],
  ['cover ended', 'cover.ended'],
  ['leave asked', 'leave.asked'],
  ['leave decided', 'leave.decided'],
  ['leave taken back', 'leave.withdrawn'],
  ['leave ended', 'leave.returned'],
  ['chief asked', 'chief.asked'],
  ['chief answered', 'chief.answered'],
  ['post change asked', 'post.changeAsked'],
  ['post change decided', 'post.changeDecided'],
  ['decided', 'closing.decided'],
  ['decided tomorrow', 'closing.decided', ({ decision }) => decision === 'tomorrow'],
  ['decided appointment', 'closing.decided', ({ decision }) => decision === 'appointment'],
  ['decided cancel', 'closing.decided', ({ decision }) => decision === 'cancel'],
  ['duty planned', 'duty.planned'],
  ['on call planned', 'oncall.planned'],
  ['swap asked', 'duty.swapAsked'],
  ['swap answered', 'duty.swapAnswered'],
  ['swap decided', 'duty.swapDecided'],
  ['stood in', 'duty.replaced'],
  ['duty noted', 'duty.noted'],
  ['list ticked', 'checklist.ticked'],
  ['called out', 'oncall.called'],
  ['call-out answered', 'oncall.acknowledged'],
  ['call-out came', 'oncall.arrived'],
  ['hand-over made', 'handover.prepared'],
  ['hand-over confirmed', 'handover.confirmed'],
]

const ways = ['kept', 'late', 'broken', 'no-show', 'cancelled'] as const
export type Became = (typeof ways)[number]

/** What became of each appointment, from the events alone: once, whatever happens to its number afterwards. [M6] */
export function appointmentsKept(events: readonly KeptEvent[]): Readonly<Record<Became, number>> {
  const became = new Map<string, Became>()
  const arrived = new Map<string, { appointment: string; late: boolean }>()
  const decide = (appointment: string, how: Became) => became.set(appointment, became.get(appointment) ?? how)
  for (const { type, body } of events) {
    const { appointment, ticket, late } = body as { appointment: string; ticket: string; late: boolean }
    const own = arrived.get(ticket)
    if (type === 'appointment.checkedIn') arrived.set(ticket, { appointment, late })
    else if (type === 'appointment.missed') decide(appointment, 'no-show')
    else if (type === 'appointment.broken') decide(appointment, 'broken')
    else if (type === 'appointment.cancelled') decide(appointment, 'cancelled')
    else if (type === 'ticket.called' && own) decide(own.appointment, own.late ? 'late' : 'kept')
    else if (type === 'ticket.cancelled' && own) decide(own.appointment, 'cancelled')
  }
  const count = (way: Became) => [...became.values()].filter((each) => each === way).length
  return Object.fromEntries(ways.map((way) => [way, count(way)])) as Record<Became, number>
}
