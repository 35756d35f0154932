import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { actorName, type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Escorts } from './state.ts'

/** `numberOf`: of a ticket whose holder is still in the hall. */
export type Room = { readonly escorts: Escorts; readonly numberOf: (ticket: string) => string | undefined }

/** Somebody asks for a person. Asked twice at one place it is one request, which keeps its time. [D6] */
export function askEscort({ escorts, numberOf }: Room, command: CommandOf<'escort.ask'>, context: Context): Decision | Refusal {
  const { actor } = context
  const device = actor.kind === 'device' ? actor.device : undefined
  const ticket = actor.kind === 'holder' ? actor.ticket : command.ticket
  if (actor.kind === 'holder' && command.ticket !== undefined && command.ticket !== actor.ticket) return refuse('not-allowed')
  const number = ticket === undefined ? undefined : numberOf(ticket)
  if (ticket !== undefined && number === undefined) return refuse('unknown-ticket')
  const escort = device ?? ticket ?? ''
  if (escorts.open.has(escort)) return decided([], { escort })
  const asked = {
    escort,
    ...(device !== undefined && { device }),
    ...(ticket !== undefined && { holder: ticket }),
    ...(number !== undefined && { number }),
  }
  return decided([event('escort.asked', asked)], { escort })
}

/** Who answers is on the way, and whoever asked is told who. A colleague may take it over. [D6] */
export function answerEscort({ escorts }: Room, { escort }: CommandOf<'escort.answer'>, context: Context): Decision | Refusal {
  const open = escorts.open.get(escort)
  const badge = context.actor.kind === 'person' ? context.actor.badge : ''
  if (!open) return refuse('unknown-escort')
  return open.badge === badge ? decided([]) : decided([event('escort.answered', { escort, badge })])
}

/** By a guide, or by whoever asked. [D6] */
export function closeEscort({ escorts }: Room, { escort }: CommandOf<'escort.close'>, context: Context): Decision | Refusal {
  const open = escorts.open.get(escort)
  const { actor } = context
  if (actor.kind !== 'person' && actorName(actor) !== `device:${escort}` && actorName(actor) !== `ticket:${escort}`)
    return refuse('not-allowed')
  if (!open) return refuse('unknown-escort')
  const by = actor.kind === 'person' ? { badge: actor.badge } : {}
  return decided([event('escort.closed', { escort, ...by })])
}
