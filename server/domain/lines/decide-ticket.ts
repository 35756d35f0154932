import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { MatterId } from '../../../protocol/vocabulary.ts'
import { type Context, type Decision, decided, type PersonalRecord, type Sealed } from '../decision.ts'
import { event } from '../events.ts'
import { cardMissing, identityOf } from '../identity.ts'
import type { Setup } from '../setup/state.ts'
import { callingKey } from './calling-order.ts'
import { citizenTag, visitTag } from './citizen-limit.ts'
import { partOf } from './index-tickets.ts'
import type { Neighbours } from './neighbours.ts'
import { numberOf } from './numbering.ts'
import { type Lines, listAt } from './state.ts'

/** What a number brings along that an appointment becomes. `credit`: milliseconds UTC. */
export type Booked = { readonly appointment: string; readonly credit: number; readonly code: string; readonly citizen: string | undefined }

export type Room = { readonly lines: Lines; readonly setup: Setup; readonly neighbours: Neighbours }

/** One matter; a visit of several begins with one. */
export type First = {
  readonly matter: MatterId
  /** What the visit goes on to. */
  readonly later: readonly { readonly matter: string; readonly line: string }[]
}

/** A new number, last among equals. [N1] [Q1] [Q2] [W1] None while the line is suspended, and not more for one citizen than the rules give. [D1] [D5] */
export function takeTicket(
  { lines, setup, neighbours }: Room,
  command: CommandOf<'ticket.take'>,
  { matter: first, later }: First,
  context: Context,
  booked?: Booked,
): Decision | Refusal {
  const hall = setup.hall
  const matter = hall?.matters.find((m) => m.matter === first)
  if (!hall || !matter) return refuse('unknown-matter')
  const { line } = matter
  // Who has an appointment was promised to be served: neither a suspension nor a full day turns them away. [M4]
  const suspended = neighbours.suspended(line) || later.some((stage) => neighbours.suspended(stage.line))
  if (!booked && suspended) return refuse('suspended')
  if (!booked && hall.rules.cardForNumber && cardMissing(command.citizen, context)) return refuse('card-needed')
  const identity = identityOf(command.citizen, context)
  if (identity && 'refused' in identity) return identity
  const tag = citizenTag(setup, identity, matter.matter, context)
  const laterTags = tag === undefined ? [] : later.flatMap((each) => citizenTag(setup, identity, each.matter, context) ?? [])
  const spent = (each: string) => neighbours.takenBy(each) >= hall.rules.numbersPerCitizen
  if (tag !== undefined && (spent(tag) || laterTags.some(spent))) return refuse('citizen-limit')
  const category = command.category ?? 'ordinary'
  const serial = (lines.days.get(line)?.serial ?? 0) + 1
  const number = numberOf(line, serial)
  const credit = booked?.credit ?? context.now
  const key = callingKey(credit, category, hall.rules.headStartMinutes)
  const at = { line }
  const place = { key, order: Number.MAX_SAFE_INTEGER, id: '', category }
  const ahead = listAt(lines, at).ahead(place)
  const part = partOf(lines, at, place)
  const wait = neighbours.wait(at, { ahead, headStart: (context.now - key) / 60_000, part }, context.now)
  const turnedAway = booked ? undefined : neighbours.mayTake(line, context.now, { given: serial - 1, wait })
  if (turnedAway) return turnedAway
  const citizen = personalOf(command, identity, context)
  const ticket = context.newTicketId()
  const code = booked?.code ?? context.newCode()
  const { actor } = context
  const taken = event('ticket.taken', {
    ticket,
    code,
    number,
    serial,
    day: setup.day,
    line,
    matter: matter.matter,
    category,
    language: command.language ?? 'zh-Hans',
    key,
    ahead,
    wait,
    device: actor.kind === 'device' ? actor.device : undefined,
    citizen: booked?.citizen ?? citizen?.ref,
    appointment: booked?.appointment,
    citizenTag: tag,
    laterTags: laterTags.length === 0 ? undefined : laterTags,
    visitTag: visitTag(hall.rules, identity, matter.matter, context),
    advantage: key === credit ? undefined : credit - key,
    printAt: actor.kind === 'person' ? command.printAt : undefined,
  })
  return decided([taken], { ticket: { id: ticket, code, number, line, ahead, wait } }, citizen ? [citizen] : [])
}

/** Name and telephone beside the journal; an identity number only as digest and mask (R60). */
function personalOf({ citizen }: CommandOf<'ticket.take'>, sealed: Sealed | undefined, context: Context): PersonalRecord | undefined {
  if (!citizen || Object.keys(citizen).length === 0) return undefined
  const fields: Record<string, string> = {}
  if (citizen.name) fields['name'] = citizen.name
  if (citizen.phone) fields['phone'] = citizen.phone
  if (sealed) Object.assign(fields, { idDigest: sealed.digest, idMask: sealed.mask })
  return { ref: context.newPersonalRef(), kind: 'citizen', fields, keepDays: 30 }
}
