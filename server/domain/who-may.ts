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
  /** Citizens on their own phones, known by nothing. */
  readonly citizen?: true
  readonly everyone?: true
}

const clerk: Grant = { roles: ['clerk'] }
/** Where citizens are helped, at a desk or on the telephone. */
const desk: readonly Role[] = ['clerk', 'guide', 'chief', 'manager']
/** Those who walk the hall, and lead it. */
const floor: Grant = { roles: ['guide', 'chief', 'manager'] }
const leaders: Grant = { roles: ['chief', 'manager', 'admin'] }

/** Who may ask what. Whose ticket or counter it is, the rules check. [A1] */
export const mayAsk: Readonly<Record<CommandType, Grant>> = {
  'ticket.take': { devices: ['kiosk'], ...floor },
  'ticket.cancel': { holder: true, roles: ['clerk', 'guide', 'chief', 'manager'] },
  'ticket.postpone': { holder: true, devices: ['kiosk'] },
  'ticket.rejoin': { holder: true, devices: ['kiosk'], roles: ['clerk', 'guide', 'chief', 'manager'] },
  'ticket.reprint': { devices: ['kiosk'], roles: ['clerk', 'guide', 'chief', 'manager'] },
  'ticket.find': { devices: ['kiosk'] },
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
  'calendar.import': { roles: ['manager', 'admin'] },
  'counter.assist': clerk,
  'counter.leave': clerk,
  'counter.autoCall': clerk,
  'rules.change': { roles: ['manager', 'admin'] },
  // A demo is bound to this machine; elsewhere the rule refuses it.
  'demo.advance': { everyone: true },
}

/** Who may bring and take away the hall's people and matters as tables. [I4] */
export const mayImport: Grant = { roles: ['manager', 'admin'] }

/** Who may see what. A ticket's view is named by its code, and knowing the code is holding the ticket. [A2] */
export const maySee: Readonly<Record<ViewName['kind'], Grant>> = {
  board: { everyone: true },
  kiosk: { everyone: true },
  window: { everyone: true },
  ticket: { everyone: true },
  keypad: { devices: ['keypad'] },
  counter: clerk,
  guide: floor,
  load: { roles: ['chief', 'manager', 'admin'] },
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
    case 'nobody':
      return grant.citizen === true
    case 'clock':
    case 'operator':
      return false
  }
}
