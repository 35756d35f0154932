import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import { type Ratings, type Service, serviceAt, servicesOf } from './state.ts'

/** `known`: whether the ticket is one of today's. */
export type Room = { readonly ratings: Ratings; readonly known: (ticket: string) => boolean }

/** A press and its patch cross on the way: so much is left to whoever pressed. Milliseconds. */
const crossingMs = 5000

/** One service, one rating, by the pad of the counter that gave it or by the holder of the ticket. [R1] [R2] */
export function rateTicket({ ratings, known }: Room, command: CommandOf<'ticket.rate'>, context: Context): Decision | Refusal {
  const { actor } = context
  if (actor.kind === 'holder' && actor.ticket !== command.ticket) return refuse('not-allowed')
  if (command.pressedMs !== undefined && actor.kind !== 'device') return refuse('not-allowed')
  const late = command.pressedMs === undefined ? [] : (ratings.late.get(command.ticket) ?? [])
  if (!known(command.ticket) && late.length === 0) return refuse('unknown-ticket')
  const services: readonly Service[] = [...servicesOf(ratings, command.ticket), ...late].filter(
    ({ matter }) => command.matter === undefined || matter === command.matter,
  )
  if (services.length === 0) return refuse('not-finished')
  const own = actor.kind === 'device' ? services.filter(({ counter }) => counter === actor.counter) : services
  if (own.length === 0) return refuse('not-allowed')
  const pressedAt = command.pressedMs === undefined ? undefined : context.now - command.pressedMs
  const asked = pressedAt === undefined ? own : own.filter((service) => invitedAt(service, pressedAt))
  const service = asked.find(({ rated }) => !rated) ?? asked[0]
  if (!service) return refuse(own.every(({ endedAt }) => endedAt > (pressedAt as number)) ? 'not-finished' : 'too-late')
  if (service.rated) return refuse('already-rated')
  const words = wordsOf(command, context)
  const { number, counter, badge } = service
  const rated = event('ticket.rated', {
    ticket: command.ticket,
    number,
    counter,
    badge,
    level: command.level,
    by: actor.kind === 'device' ? 'pad' : 'holder',
    ...(ratings.earlier.has(command.ticket) || service.day !== undefined ? { matter: service.matter } : {}),
    ...(pressedAt !== undefined && (command.pressedMs as number) > crossingMs ? { pressedAt } : {}),
    ...(service.day !== undefined ? { day: service.day } : {}),
    ...(words ? { words: words.ref } : {}),
  })
  return decided([rated], {}, words ? [words] : [])
}

/** Whether the pad invited to rate this service at that instant. [R4] */
const invitedAt = ({ endedAt, invitedUntil }: Service, pressedAt: number): boolean =>
  pressedAt >= endedAt - crossingMs && pressedAt <= invitedUntil + crossingMs

function wordsOf({ tags, comment }: CommandOf<'ticket.rate'>, context: Context): PersonalRecord | undefined {
  const fields: Record<string, string> = {}
  if (comment) fields['comment'] = comment
  if (tags && tags.length > 0) fields['tags'] = tags.join('\u3001')
  return Object.keys(fields).length > 0 ? { ref: context.newPersonalRef(), kind: 'comment', fields, keepDays: 730 } : undefined
}

/** Pads that have invited long enough. [R3] */
export function lapsedInvitations(ratings: Ratings, now: number): NewEvent[] {
  const lapsed: NewEvent[] = []
  for (const [counter, { ticket, until }] of ratings.invitations) {
    const service = serviceAt(ratings, ticket, counter)
    if (until <= now && service) lapsed.push(event('rating.lapsed', { ticket, number: service.number, counter, badge: service.badge }))
  }
  return lapsed
}

export const nextLapse = (ratings: Ratings): number =>
  Math.min(Number.POSITIVE_INFINITY, ...[...ratings.invitations.values()].map(({ until }) => until))
