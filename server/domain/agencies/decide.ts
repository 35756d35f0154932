import { agencySteps } from '../../../protocol/agencies.ts'
import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, keptOn, type PersonalRecord } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import type { Due } from './events.ts'
import { type Agencies, type Agency, agencyNumber } from './state.ts'

/** What a mandate is about: a visit, or the case that it left. */
export type Subject = {
  readonly ticket: string
  readonly number: string
  readonly matter: string
  readonly case?: string
  /** The personal record of whoever came. */
  readonly client?: string
}

/** What the other rooms tell this one. */
export type Room = {
  readonly agencies: Agencies
  readonly hall: HallConfig
  readonly day: string
  readonly known: (badge: string) => boolean
  readonly placeOf: (badge: string) => number | undefined
  readonly held: (counter: number, ticket: string) => Subject | undefined
  /** With its applicant for those alone who may read it: whoever answers for it, and who leads. */
  readonly openCase: (number: string, asker: { readonly badge: string; readonly leads: boolean }) => Subject | undefined
  /** The catalogue says that this matter is done while the citizen waits. */
  readonly instant: (matter: string) => boolean
  readonly dueOf: (day: string, limit: number) => Due
  /** Working days after the first day up to and with the last. */
  readonly daysBetween: (after: string, upTo: string) => number
  /** Somebody is to be called back. */
  readonly listVisit: (of: Agency) => NewEvent
}

/** As long as what was done in somebody's name may be asked about; the client's telephone as long. Days. */
const keepDays = 730

const record = (context: Context, kind: 'citizen' | 'note', fields: Readonly<Record<string, string>>): PersonalRecord => ({
  ref: context.newPersonalRef(),
  kind,
  fields,
  keepDays,
})

const badgeOf = ({ actor }: Context): string => (actor.kind === 'person' ? actor.badge : '')
const leads = ({ actor }: Context): boolean => actor.kind === 'person' && actor.roles.some((role) => role === 'chief' || role === 'manager')

/** A mandate names its agent, who gave it, for what and until when, or it is none. [Z60] [Z61] */
export function acceptAgency(room: Room, command: CommandOf<'agency.accept'>, context: Context): Decision | Refusal {
  const { agent, client, counter, mandate, fits } = command
  const { scope, limit } = mandate
  if (agent === undefined) return refuse('incomplete', { at: 'agent' })
  if (scope === undefined) return refuse('incomplete', { at: 'mandate.scope' })
  if (limit === undefined) return refuse('incomplete', { at: 'mandate.limit' })
  if (!room.known(agent)) return refuse('unknown-person', { at: 'agent' })
  const about = subject(room, command, context)
  if (isRefusal(about)) return about
  const outside = outOfScope(room, about.matter, fits === true)
  if (outside) return outside
  const given = client
    ? record(context, 'citizen', { name: client.name, ...(client.phone === undefined ? {} : { phone: client.phone }) })
    : keptOn(context, about.client, keepDays)
  if (given?.fields['name'] === undefined) return refuse('incomplete', { at: 'client.name' })
  const words = record(context, 'note', { scope })
  const agency = agencyNumber(room.day, room.agencies.serial + 1)
  const due = room.dueOf(room.day, limit)
  const said = {
    agency,
    day: room.day,
    badge: badgeOf(context),
    counter,
    agent,
    ...about,
    client: given.ref,
    words: words.ref,
    limit,
    ...due,
  }
  return decided([event('agency.accepted', said)], { agency, ...due }, [given, words])
}

/** The ticket that the counter holds, or a case that is open: one of the two. */
function subject(room: Room, { ticket, case: number, counter }: CommandOf<'agency.accept'>, context: Context): Subject | Refusal {
  if ((ticket === undefined) === (number === undefined)) return refuse('malformed', { at: 'ticket', expected: 'a ticket or a case' })
  if (ticket !== undefined) return room.held(counter, ticket) ?? refuse('stale')
  return room.openCase(number ?? '', { badge: badgeOf(context), leads: leads(context) }) ?? refuse('unknown-case')
}

/** What this hall does as an agent. Whether somebody has to come, or invests, the clerk sees and says. [Z61] */
function outOfScope({ hall, instant }: Room, matter: string, fits: boolean): Refusal | undefined {
  const { agencyScope } = hall.rules
  if (agencyScope === 'not-instant') return instant(matter) ? refuse('agency-scope') : undefined
  return agencyScope !== 'any' && !fits ? refuse('incomplete', { at: 'fits' }) : undefined
}

/** One after the other, and none twice. [Z62] */
export function stepAgency(room: Room, command: CommandOf<'agency.step'>, context: Context): Decision | Refusal {
  const known = room.agencies.open.get(command.agency)
  if (!known) return refuse('unknown-agency')
  const badge = badgeOf(context)
  if (known.agent !== badge && !leads(context)) return refuse('not-allowed')
  const next = known.state === 'accepted' ? agencySteps[0] : known.state === 'handled' ? agencySteps[1] : undefined
  if (command.step !== next) return refuse('wrong-state', { state: known.state })
  const counter = room.placeOf(badge)
  const stepped = {
    ...{ agency: known.agency, badge, step: next, day: room.day },
    ...(counter === undefined ? {} : { counter }),
    used: room.daysBetween(known.stepDay, room.day),
    ...(next === 'replied' && context.now > known.due ? { late: true as const } : {}),
  }
  return decided([event('agency.stepped', stepped)])
}

/** [Z65] */
export function assignAgency(room: Room, command: CommandOf<'agency.assign'>, context: Context): Decision | Refusal {
  const known = room.agencies.open.get(command.agency)
  if (!known) return refuse('unknown-agency')
  if (!room.known(command.agent)) return refuse('unknown-person', { at: 'agent' })
  if (known.agent === command.agent) return decided([])
  return decided([event('agency.assigned', { agency: known.agency, badge: badgeOf(context), agent: command.agent })])
}

/** Every agency ends with the citizen's word; who is not satisfied is called back. [Z63] */
export function rateAgency(room: Room, command: CommandOf<'agency.feedback'>, context: Context): Decision | Refusal {
  const known = room.agencies.open.get(command.agency)
  if (!known) return refuse('unknown-agency')
  const badge = badgeOf(context)
  if (known.agent !== badge && known.repliedBy !== badge && !leads(context)) return refuse('not-allowed')
  if (known.state !== 'replied') return refuse('not-finished')
  const { satisfied, note } = command
  const words = note === undefined ? undefined : record(context, 'note', { note })
  const rated = { agency: known.agency, badge, agent: known.agent, satisfied, ...(words ? { words: words.ref } : {}) }
  return decided([event('agency.rated', rated), ...(satisfied ? [] : [room.listVisit(known)])], {}, words ? [words] : [])
}
