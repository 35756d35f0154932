import type { Caller } from '../../../protocol/commands/enquiries.ts'
import type { EnquiryChannel } from '../../../protocol/enquiries.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { PersonalRef } from '../../../protocol/vocabulary.ts'
import type { Years } from '../calendar/workdays.ts'
import type { Context, PersonalRecord } from '../decision.ts'
import type { HallConfig } from '../setup/events.ts'
import type { FirstAsked, Receiver } from './events.ts'
import type { Enquiries } from './state.ts'

/** What the other rooms tell this one. */
export type Room = {
  readonly enquiries: Enquiries
  readonly hall: HallConfig
  readonly day: string
  readonly years: Years
  /** Who sits at a counter, serving or beside. */
  readonly sitting: (counter: number) => readonly string[]
  /** Who of them is first-asked there. [F21] */
  readonly firstAt: (counter: number, badge: string) => string
  /** Where somebody sits. */
  readonly placeOf: (badge: string) => number | undefined
  readonly canServe: (badge: string, line: string) => boolean
  readonly ticket: (id: string) => { readonly number: string; readonly matter: string } | undefined
}

/** Who asks. Devices and citizens were turned away at the door. */
export function asker({ actor }: Context): { readonly badge: string; readonly leads: boolean } {
  if (actor.kind !== 'person') return { badge: '', leads: false }
  return { badge: actor.badge, leads: actor.roles.includes('chief') || actor.roles.includes('manager') }
}

const textKeepDays = 730
/** Longer than anything stays open, and no longer than a half-year's return visits ask for. */
const callerKeepDays = 180

export const note = (context: Context, fields: Readonly<Record<string, string>>): PersonalRecord => ({
  ref: context.newPersonalRef(),
  kind: 'note',
  fields,
  keepDays: textKeepDays,
})

type Given = {
  readonly counter?: number | undefined
  readonly ticket?: string | undefined
  readonly channel: EnquiryChannel
  readonly caller?: Caller | undefined
  readonly matter?: string | undefined
}
type Told = {
  readonly first: FirstAsked
  readonly channel: EnquiryChannel
  readonly matter?: string
  readonly about?: string
  readonly number?: string
  readonly caller?: PersonalRef
}

/** What an enquiry and a record have in common: who was asked, by whom, about what. [F10] [F24] */
export function told(room: Room, given: Given, context: Context): { told: Told; personal: PersonalRecord[] } | Refusal {
  const { badge } = asker(context)
  const { counter, ticket: id, matter } = given
  if (counter !== undefined) {
    if (!room.hall.counters.some((known) => known.counter === counter)) return refuse('unknown-counter')
    if (!room.sitting(counter).includes(badge)) return refuse('not-allowed')
  }
  if (matter !== undefined && !room.hall.matters.some((known) => known.matter === matter)) return refuse('unknown-matter')
  const ticket = id === undefined ? undefined : room.ticket(id)
  if (id !== undefined && !ticket) return refuse('unknown-ticket')
  const fields = Object.fromEntries(Object.entries(given.caller ?? {}).filter(([, text]) => text !== undefined)) as Record<string, string>
  const caller: PersonalRecord | undefined =
    Object.keys(fields).length > 0 ? { ref: context.newPersonalRef(), kind: 'citizen', fields, keepDays: callerKeepDays } : undefined
  const about = matter ?? ticket?.matter
  return {
    told: {
      first: counter === undefined ? { badge } : { badge: room.firstAt(counter, badge), counter },
      channel: given.channel,
      ...(about === undefined ? {} : { matter: about }),
      ...(id !== undefined && ticket ? { about: id, number: ticket.number } : {}),
      ...(caller ? { caller: caller.ref } : {}),
    },
    personal: caller ? [caller] : [],
  }
}

/** Why nothing can be left with, or sent to, that receiver. */
export function receiverRefused({ hall }: Room, to: Receiver): Refusal | undefined {
  if ('badge' in to) return hall.people.some(({ badge }) => badge === to.badge) ? undefined : refuse('unknown-person')
  if ('counter' in to) return hall.counters.some(({ counter }) => counter === to.counter) ? undefined : refuse('unknown-counter')
  if ('line' in to) return hall.lines.some(({ line }) => line === to.line) ? undefined : refuse('unknown-line')
  return undefined
}

/** Whether somebody is one of those whom it was left for: the person, who sits at the counter, or who sits where the line is served. [F16] */
export function receives(room: Room, to: Receiver, { badge, leads }: { readonly badge: string; readonly leads: boolean }): boolean {
  if ('badge' in to) return to.badge === badge
  if ('counter' in to) return room.sitting(to.counter).includes(badge)
  if (!('line' in to)) return leads
  const at = room.placeOf(badge)
  const serves = room.hall.counters.find(({ counter }) => counter === at)?.lines.some(({ line }) => line === to.line) === true
  return serves && room.canServe(badge, to.line)
}
