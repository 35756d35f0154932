import { signal } from '@preact/signals'
import type { OwnAway } from '../../protocol/views/away.ts'
import { type PauseReason, pauseClassOf } from '../../protocol/vocabulary.ts'
import { entryOf } from '../../web/connection.ts'
import type { Desk } from '../desk.ts'

export const ownAway = (desk: Desk): OwnAway | undefined => entryOf<OwnAway>(desk.connection.entries.value, 'away')

/** Whether the hall wants a yes before such a pause, and there is none that holds until then. */
export function asksFirst(desk: Desk, reason: PauseReason): boolean {
  const away = ownAway(desk)
  if (!away?.approval.includes(pauseClassOf[reason])) return false
  const { grant } = away
  return !(grant && grant.reason === reason && Date.parse(grant.until) > desk.clock.value)
}

/** What the dialog `comment` is about. */
export const commented = signal('')

/** The tick for identity and papers belongs to one ticket. */
const checked = signal('')
export const isVerified = (desk: Desk): boolean => desk.ticket !== undefined && checked.value === desk.ticket.id
export function verify(desk: Desk, on = !isVerified(desk)): boolean {
  const { now, ticket } = desk
  if (now?.state !== 'serving' || now.verifyPapers === 'off' || !ticket) return false
  checked.value = on ? ticket.id : ''
  return true
}
/** What a finish says of it. */
export const verifiedField = (desk: Desk): { verified: true } | object => (isVerified(desk) ? { verified: true as const } : {})
