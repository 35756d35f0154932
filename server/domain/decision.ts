import type { AppointmentId, Badge, DeviceId, DeviceKind, PersonalRef, Role, TicketId } from '../../protocol/vocabulary.ts'
import type { NewEvent } from './events.ts'
import type { Facts } from './shown/scene.ts'

/** What may be kept of an identity number: a keyed digest to match it by, and a mask to show. */
export type Sealed = { readonly digest: string; readonly mask: string }

/** A card reader that works stands at the device; `card`: what the command names lay on it. */
export type Reader = { readonly card?: Sealed }

/** Who asks. `clock` is the passing of time; `operator` whoever starts the server. */
export type Actor =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'device'; readonly device: DeviceId; readonly role: DeviceKind; readonly counter?: number; readonly reader?: Reader }
  | { readonly kind: 'person'; readonly badge: Badge; readonly roles: readonly Role[] }
  | { readonly kind: 'holder'; readonly ticket: TicketId }
  /** Whoever knows the code of an appointment that is not checked in yet. */
  | { readonly kind: 'appointment'; readonly appointment: AppointmentId }
  /** Whoever knows the code of a case; `case`: its number. */
  | { readonly kind: 'case'; readonly case: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'operator' }

/** The actor as the journal and the request ids know it. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'device':
      return `device:${actor.device}`
    case 'person':
      return `badge:${actor.badge}`
    case 'holder':
      return `ticket:${actor.ticket}`
    case 'appointment':
      return `appointment:${actor.appointment}`
    case 'case':
      return `case:${actor.case}`
    default:
      return actor.kind
  }
}

/** All that the rules know besides the state. `now` is milliseconds UTC and never before the last event. */
export type Context = {
  readonly now: number
  readonly actor: Actor
  readonly newTicketId: () => TicketId
  readonly newCode: () => string
  readonly newPersonalRef: () => PersonalRef
  readonly sealIdentity: (idNumber: string) => Sealed
  /** What lies beside the journal under a reference, unless it was erased: to be kept on, or asked whether it names somebody. */
  readonly personal: (ref: string) => PersonalRecord['fields'] | undefined
  /** What is true of this moment and not of the journal. */
  readonly facts?: Facts
}

/** Personal data and free text, kept beside the journal in the same transaction. */
export type PersonalRecord = {
  readonly ref: PersonalRef
  readonly kind: 'person' | 'citizen' | 'note' | 'comment' | 'pause' | 'notice'
  readonly fields: Readonly<Record<string, string>>
  /** Days until it is erased; a person of the staff has none. */
  readonly keepDays?: number
}

/** What was said for a number is erased before a case is: it is kept on, under a reference of its own, for as long as what is begun now is asked about. */
export function keptOn({ personal, newPersonalRef }: Context, ref: string | undefined, keepDays: number): PersonalRecord | undefined {
  const { name, phone } = (ref === undefined ? undefined : personal(ref)) ?? {}
  const fields = { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) }
  return Object.keys(fields).length === 0 ? undefined : { ref: newPersonalRef(), kind: 'citizen', fields, keepDays }
}

export type Decision = {
  readonly events: readonly NewEvent[]
  readonly personal: readonly PersonalRecord[]
  readonly result: Readonly<Record<string, unknown>>
}

export const decided = (
  events: readonly NewEvent[],
  result: Readonly<Record<string, unknown>> = {},
  personal: readonly PersonalRecord[] = [],
): Decision => ({ events, personal, result })
