import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { MatterId } from '../../../protocol/vocabulary.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import type { Setup } from '../setup/state.ts'
import { callingKey } from './calling-order.ts'
import { citizenTag } from './citizen-limit.ts'
import type { Neighbours } from './neighbours.ts'
import { numberOf } from './numbering.ts'
import { type Lines, listAt } from './state.ts'

/** What a number brings along that an appointment becomes. `credit`: milliseconds UTC. */
export type Booked = { readonly appointment: string; readonly credit: number; readonly code: string; readonly citizen: string | undefined }

export type Room = { readonly lines: Lines; readonly setup: Setup; readonly neighbours: Neighbours }

/** For one matter; a visit of several begins with one. */
export type Take = CommandOf<'ticket.take'> & { readonly matter: MatterId }

/** A new number, last among equals. [N1] [Q1] [Q2] [W1] None while the line is suspended, and not more for one citizen than the rules give. [D1] [D5] */
export function takeTicket({ lines, setup, neighbours }: Room, command: Take, context: Context, booked?: Booked): Decision | Refusal {
  const hall = setup.hall
  const matter = hall?.matters.find((m) => m.matter === command.matter)
  if (!hall || !matter) return refuse('unknown-matter')
  const { line } = matter
  // Who has an appointment was promised to be served: neither a suspension nor a full day turns them away. [M4]
  if (!booked && neighbours.suspended(line)) return refuse('suspended')
  const tag = citizenTag(setup, command, matter.matter, context)
  if (tag !== undefined && neighbours.takenBy(tag) >= hall.rules.numbersPerCitizen) return refuse('citizen-limit')
  const category = command.category ?? 'ordinary'
  const serial = (lines.days.get(line)?.serial ?? 0) + 1
  const number = numberOf(line, serial)
  const key = callingKey(booked?.credit ?? context.now, category, hall.rules.headStartMinutes)
  const ahead = listAt(lines, { line }).ahead({ key, order: Number.MAX_SAFE_INTEGER, id: '' })
  const wait = neighbours.wait({ line }, { ahead, headStart: (context.now - key) / 60_000 }, context.now)
  const turnedAway = booked ? undefined : neighbours.mayTake(line, context.now, { given: serial - 1, wait })
  if (turnedAway) return turnedAway
  const citizen = personalOf(command, context)
  const ticket = context.newTicketId()
  const code = booked?.code ?? context.newCode()
  const { actor } = context
  const device = actor.kind === 'device' ? actor.device : undefined
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
    device,
    citizen: booked?.citizen ?? citizen?.ref,
    ...(booked ? { appointment: booked.appointment } : {}),
    ...(tag === undefined ? {} : { citizenTag: tag }),
    ...(actor.kind === 'person' && command.printAt !== undefined ? { printAt: command.printAt } : {}),
  })
  return decided([taken], { ticket: { id: ticket, code, number, line, ahead, wait } }, citizen ? [citizen] : [])
}

/** Name and telephone beside the journal; an identity number only as digest and mask (R60). */
function personalOf({ citizen }: CommandOf<'ticket.take'>, context: Context): PersonalRecord | undefined {
  if (!citizen || Object.keys(citizen).length === 0) return undefined
  const sealed = citizen.idNumber ? context.sealIdentity(citizen.idNumber) : undefined
  const fields: Record<string, string> = {}
  if (citizen.name) fields['name'] = citizen.name
  if (citizen.phone) fields['phone'] = citizen.phone
  if (sealed) Object.assign(fields, { idDigest: sealed.digest, idMask: sealed.mask })
  return { ref: context.newPersonalRef(), kind: 'citizen', fields, keepDays: 30 }
}
