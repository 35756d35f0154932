import type { CommandType } from '../../protocol/commands/command.ts'
import type { ViewName } from '../../protocol/views/view.ts'
import type { DeviceKind, Role } from '../../protocol/vocabulary.ts'
import type { Actor } from './decision.ts'

type Grant = {
  readonly devices?: readonly DeviceKind[]
  readonly roles?: readonly Role[]
  readonly holder?: true
  readonly everyone?: true
}

const clerk: Grant = { roles: ['clerk'] }

/** Who may ask what. Whose ticket or counter it is, the rules check. [A1] */
export const mayAsk: Readonly<Record<CommandType, Grant>> = {
  'ticket.take': { devices: ['kiosk'] },
  'ticket.cancel': { holder: true },
  'ticket.rate': { devices: ['keypad'], holder: true },
  'counter.open': clerk,
  'counter.close': clerk,
  'counter.call': clerk,
  'counter.recall': clerk,
  'counter.start': clerk,
  'counter.missed': clerk,
  'counter.park': clerk,
  'counter.unpark': clerk,
  'counter.finish': clerk,
  'counter.transfer': clerk,
  'counter.pause': clerk,
  'counter.resume': clerk,
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
    case 'nobody':
    case 'clock':
    case 'operator':
      return false
  }
}
