import type { CommandType } from '../../protocol/commands/command.ts'
import type { ViewName } from '../../protocol/views/view.ts'
import type { DeviceKind, Role } from '../../protocol/vocabulary.ts'
import type { Actor } from './decision.ts'

type Grant = {
  readonly devices?: readonly DeviceKind[]
  readonly roles?: readonly Role[]
  readonly holder?: true
  /** Whoever knows the code of an appointment. */
  readonly appointment?: true
  /** Whoever knows the code of a case. */
  readonly caseHolder?: true
  /** Citizens on their own phones, known by nothing. */
  readonly citizen?: true
  readonly everyone?: true
  /** The passing of time. */
  readonly clock?: true
}

const clerk: Grant = { roles: ['clerk'] }
/** Where citizens are helped, at a desk or on the telephone. */
const desk: readonly Role[] = ['clerk', 'guide', 'chief', 'manager']
/** Those who walk the hall, and lead it. */
const floor: Grant = { roles: ['guide', 'chief', 'manager'] }
/** Whoever works in the hall. */
const staff: Grant = { roles: ['clerk', 'guide', 'chief', 'manager', 'admin'] }
const leaders: Grant = { roles: ['chief', 'manager'] }

/** Whoever answers for a case, and those who lead. */
const answering: Grant = { roles: ['clerk', 'chief', 'manager'] }

/** Who may ask what. Whose ticket or counter it is, the rules check. [A1] */
export const mayAsk: Readonly<Record<CommandType, Grant>> = {
  'ticket.take': { devices: ['kiosk'], ...floor },
  'ticket.cancel': { holder: true, devices: ['kiosk'], roles: desk },
  'ticket.postpone': { holder: true, devices: ['kiosk'], roles: desk },
  'ticket.rejoin': { holder: true, devices: ['kiosk'], roles: desk },
  'ticket.reprint': { devices: ['kiosk'], roles: desk },
  'ticket.find': { devices: ['kiosk'], roles: desk },
  'ticket.rate': { devices: ['keypad'], holder: true },
  // Urgent by the duty leader alone: the rule refuses it to others.
  'ticket.prioritise': { roles: ['clerk', 'guide', 'chief', 'manager'] },
  'line.suspend': floor,
  'line.resume': floor,
  'escort.ask': { devices: ['kiosk'], holder: true },
  'escort.answer': floor,
  'escort.close': { ...floor, devices: ['kiosk'], holder: true },
  'counter.open': clerk,
  'counter.close': clerk,
  'counter.call': clerk,
  'counter.recall': clerk,
  'counter.start': clerk,
  'counter.missed': clerk,
  'counter.park': clerk,
  'counter.unpark': clerk,
  'counter.undo': clerk,
  'counter.finish': clerk,
  'counter.transfer': clerk,
  'notice.tell': clerk,
  'notice.told': clerk,
  'notice.reprint': clerk,
  'notice.preview': clerk,
  'visit.add': clerk,
  'visit.drop': clerk,
  'referral.close': clerk,
  'counter.pause': clerk,
  'counter.resume': clerk,
  // From a phone by the rules' leave, and paced by address.
  'appointment.book': { devices: ['kiosk'], roles: desk, citizen: true, holder: true, appointment: true },
  'appointment.cancel': { roles: desk, appointment: true },
  'appointment.checkIn': { devices: ['kiosk'], roles: desk, appointment: true },
  'hall.extend': leaders,
  'extension.accept': clerk,
  'extension.decline': clerk,
  'closing.decide': leaders,
  'hall.check': { ...leaders, clock: true },
  'calendar.import': { roles: ['manager', 'admin'] },
  'counter.assist': clerk,
  'counter.leave': clerk,
  'counter.autoCall': clerk,
  'cover.note': clerk,
  'cover.override': leaders,
  'cover.appoint': leaders,
  'leave.ask': { roles: desk },
  // Whose leave it is to decide of, the rules check: the chief of a department may be a clerk.
  'leave.decide': staff,
  'leave.withdraw': { roles: desk },
  'leave.return': staff,
  'chief.ask': clerk,
  'chief.answer': { roles: desk },
  'post.change.ask': staff,
  'post.change.decide': { roles: ['manager'] },
  'duty.plan': leaders,
  // Whose day it is, and who was asked, the rules check.
  'duty.swap.ask': staff,
  'duty.swap.answer': staff,
  'duty.swap.decide': leaders,
  'duty.replace': leaders,
  // By whoever is on duty: the rules check who that is.
  'duty.note': staff,
  'checklist.tick': staff,
  'oncall.plan': leaders,
  'oncall.call': staff,
  'oncall.acknowledge': staff,
  'oncall.arrived': staff,
  'handover.prepare': clerk,
  'handover.confirm': staff,
  'away.ask': clerk,
  'away.decide': leaders,
  'away.judge': leaders,
  'away.comment': clerk,
  // Whoever is asked first, wherever; whose record it is, the rules check.
  'enquiry.log': { roles: desk },
  'enquiry.answer': { roles: desk },
  'record.leave': { roles: desk },
  'record.take': { roles: desk },
  'record.assign': { roles: ['chief', 'manager'] },
  'record.close': { roles: desk },
  'record.told': { roles: desk },
  'returnVisit.done': { roles: ['chief', 'manager'] },
  'case.wait': answering,
  'case.supply': answering,
  'case.extend.ask': answering,
  'case.extend.decide': { roles: ['chief', 'manager'] },
  'case.step': answering,
  'case.stages': answering,
  'case.stageDone': answering,
  'case.decide': answering,
  'case.close': answering,
  'case.assign': answering,
  // Where results are handed out, or by whoever answers for it: the rule refuses it to others.
  'result.hand': answering,
  'case.find': { devices: ['kiosk'], roles: desk },
  'case.object': { caseHolder: true },
  'case.objectionAnswer': answering,
  // Of what one gave back oneself the rule refuses it.
  'case.review': { roles: ['chief', 'manager'] },
  'home.ask': { roles: desk },
  // Of others' visits the rules refuse it to whoever does not lead.
  'home.plan': { roles: desk },
  'home.done': { roles: desk },
  'home.cancel': { roles: desk },
  'announcement.takeDown': { roles: ['chief', 'manager'] },
  'agency.accept': clerk,
  // By its agent, and at the end by whoever handed it back: the rules check who that is.
  'agency.step': { roles: desk },
  'agency.assign': { roles: ['chief', 'manager'] },
  'agency.feedback': { roles: desk },
  // Whose case it is, or where results are given out: the rules check.
  'mail.order': answering,
  'mail.cancel': answering,
  'mail.handOver': answering,
  'mail.delivered': answering,
  'mail.returned': answering,
  'mail.reconcile': { roles: ['chief', 'manager'] },
  'rules.change': { roles: ['manager', 'admin'] },
  'slips.change': { roles: ['manager', 'admin'] },
  // A demo is bound to this machine; elsewhere the rule refuses it.
  'demo.advance': { everyone: true },
}

/** Who may bring and take away the hall's people and matters as tables. [I4] */
export const mayImport: Grant = { roles: ['manager', 'admin'] }

/** Who may read what each clerk did on a day. [B8] */
export const maySeeClerks: Grant = { roles: ['manager', 'admin'] }

/** Who may see what. A ticket's view is named by its code, and knowing the code is holding the ticket. [A2] */
export const maySee: Readonly<Record<ViewName['kind'], Grant>> = {
  board: { everyone: true },
  kiosk: { everyone: true },
  notices: { everyone: true },
  window: { everyone: true },
  ticket: { everyone: true },
  // Named by its code, and knowing the code is holding the notice.
  case: { everyone: true },
  // By the code; by the number for the staff alone.
  due: { everyone: true },
  keypad: { devices: ['keypad'] },
  counter: clerk,
  guide: floor,
  // Citizens' names and words, and what is asked of the staff: for those who lead, not for whoever looks after the machines alone. [A9]
  load: { roles: ['chief', 'manager'] },
  works: { roles: ['chief', 'manager', 'admin'] },
  people: { roles: ['chief', 'manager'] },
  // Of one leave; whose it is and who decides of it, the rules check. [O25]
  leave: { roles: desk },
}

export function granted(grant: Grant, actor: Actor): boolean {
  if (grant.everyone) return true
  switch (actor.kind) {
    case 'device':
      return grant.devices?.includes(actor.role) === true
    case 'person':
      return actor.roles.some((role) => grant.roles?.includes(role))
    case 'holder':
      return grant.holder === true
    case 'appointment':
      return grant.appointment === true
    case 'case':
      return grant.caseHolder === true
    case 'nobody':
      return grant.citizen === true
    case 'clock':
      return grant.clock === true
    case 'operator':
      return false
  }
}
