import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { actorName, type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import type { Setup } from '../setup/state.ts'
import { callingKey } from './calling-order.ts'
import { after, inLine } from './lifecycle.ts'
import type { Neighbours } from './neighbours.ts'
import { numberOf } from './numbering.ts'
import { type Lines, listAt } from './state.ts'

export type Room = { readonly lines: Lines; readonly setup: Setup; readonly neighbours: Neighbours }

/** A new number, last among equals. [N1] [Q1] [Q2] [W1] */
export function takeTicket({ lines, setup, neighbours }: Room, command: CommandOf<'ticket.take'>, context: Context): Decision | Refusal {
  const hall = setup.hall
  const matter = hall?.matters.find((m) => m.matter === command.matter)
  if (!hall || !matter) return refuse('unknown-matter')
  const { line } = matter
  const category = command.category ?? 'ordinary'
  const serial = (lines.days.get(line)?.serial ?? 0) + 1
  const number = numberOf(line, serial)
  const key = callingKey(context.now, category, hall.rules.headStartMinutes)
  const ahead = listAt(lines, { line }).ahead({ key, order: Number.MAX_SAFE_INTEGER, id: '' })
  const wait = neighbours.wait(line, { ahead, headStart: (context.now - key) / 60_000 }, context.now)
  const citizen = personalOf(command, context)
  const ticket = context.newTicketId()
  const code = context.newCode()
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
    citizen: citizen?.ref,
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

/** The holder gives the number back. [T1] */
export function cancelTicket({ lines }: Room, command: CommandOf<'ticket.cancel'>, context: Context): Decision | Refusal {
  const ticket = lines.tickets.get(command.ticket)
  if (actorName(context.actor) !== `ticket:${command.ticket}`) return refuse('not-allowed')
  if (!ticket) return refuse('unknown-ticket')
  if (!after(ticket.state, 'cancel')) return refuse('wrong-state', { state: ticket.state })
  const { id, number, line, place, counter } = ticket
  const at = inLine(ticket.state) || counter === undefined ? {} : { counter }
  return decided([event('ticket.cancelled', { ticket: id, number, line, from: place, ...at, reason: 'holder' })])
}
