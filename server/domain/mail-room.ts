import type { CommandOf } from '../../protocol/commands/command.ts'
import type { FoundCase } from '../../protocol/commands/delivery.ts'
import { isRefusal, type Refusal, refuse } from '../../protocol/refusals.ts'
import { defaultRules } from '../../protocol/rules/rules.ts'
import { aboutCase, byOf } from './cases/decide-case.ts'
import type { Context, Decision } from './decision.ts'
import { event, type NewEvent } from './events.ts'
import {
  cancelParcel,
  handParcels,
  type MailRoom,
  orderParcel,
  parcelDelivered,
  parcelReturned,
  reconcile,
  type Sent,
} from './mail/decide.ts'
import { goesByMail } from './mail/state.ts'
import { clocksOf } from './neighbours.ts'
import type { State } from './state.ts'

type MailCommand = CommandOf<'mail.order' | 'mail.cancel' | 'mail.handOver' | 'mail.delivered' | 'mail.returned' | 'mail.reconcile'>

/** The room of the mail, and what the other rooms tell it. */
function roomOf(state: State, context: Context): MailRoom {
  const { mail, setup, closing, cases } = state
  const by = byOf(context)
  const { actor } = context
  const leads = actor.kind === 'person' && actor.roles.some((role) => role === 'chief' || role === 'manager')
  const { zone = 'UTC', dayStartsAt = '04:00' } = setup.hall?.hall ?? {}
  return {
    ...{ mail, day: setup.day, by, may: leads || clocksOf(state).atResults(by) },
    clock: { rules: setup.hall?.rules ?? defaultRules, years: closing.years, zone, dayStartsAt },
    stateOf: (number) => cases.open.get(number)?.state,
  }
}

export function decideMail(state: State, command: MailCommand, context: Context): Decision | Refusal {
  const room = roomOf(state, context)
  switch (command.type) {
    case 'mail.order': {
      const clocks = clocksOf(state)
      const about = aboutCase(clocks, command.case, context, clocks.atResults)
      return isRefusal(about) ? about : orderParcel(room, about.each, command, context)
    }
    case 'mail.cancel':
      return cancelParcel(room, command)
    case 'mail.handOver':
      return handParcels(room, command, context)
    case 'mail.delivered':
      return andClose(state, parcelDelivered(room, command, context))
    case 'mail.returned':
      return parcelReturned(room, command)
    case 'mail.reconcile':
      return reconcile(room, command)
  }
}

type Delivered = Extract<NewEvent, { type: 'mail.delivered' }>

/** 送达 is what 001-1 counts to: a case whose result was brought is over when it is with its receiver, not when the courier took it. [Z74] */
function andClose({ mail, cases }: State, decision: Decision | Refusal): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const delivered = decision.events.find((each): each is Delivered => each.type === 'mail.delivered')?.body
  const each = cases.open.get(delivered?.case ?? '')
  if (!delivered || each?.state !== 'ready' || mail.open.get(each.case)?.way !== 'deliver') return decision
  const { case: number, ticket, counter, badge, code, day, by } = delivered
  const result = each.clock.result ?? 'granted'
  return {
    ...decision,
    events: [...decision.events, event('case.closed', { case: number, ticket, counter, badge, code, day, by, result })],
  }
}

type Opened = Extract<NewEvent, { type: 'case.opened' }>

/** 取件方式 at the end of a service: the parcel is ordered in the same decision, or neither happens. A case that leaves nothing to be done leaves nothing to be sent. [Z70] */
export function orderAtTheEnd(
  state: State,
  { outcome }: CommandOf<'counter.finish'>,
  decision: Decision | Refusal,
  context: Context,
): Decision | Refusal {
  const { delivery } = outcome
  if (delivery?.way !== 'mail' || isRefusal(decision)) return decision
  const opened = decision.events.find((each): each is Opened => each.type === 'case.opened')?.body
  if (!opened || opened.done) return refuse('contradicts', { at: 'outcome.delivery', with: 'outcome.kind' })
  const { to, by: way, reach } = delivery
  const ordered = orderParcel(roomOf(state, context), opened as Sent, { to, way, reach }, context)
  if (isRefusal(ordered)) return ordered
  return {
    events: [...decision.events, ...ordered.events],
    personal: [...decision.personal, ...ordered.personal],
    result: { ...decision.result, ...ordered.result },
  }
}

/** What was found of a case says how its result comes: what is mailed is fetched nowhere. [Z90] */
export function foundByMail({ mail }: State, decision: Decision | Refusal): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const { fetch: _fetch, ...found } = decision.result['case'] as FoundCase
  const parcel = goesByMail(mail, found.case)
  return parcel ? { ...decision, result: { ...decision.result, case: { ...found, mailed: parcel.state } } } : decision
}

/** A result that waits for the courier, or is with him, is not given out besides. [Z72] */
export function keptForMail({ mail }: State, number: string): Refusal | undefined {
  const parcel = goesByMail(mail, number)
  return parcel && refuse('by-mail', { state: parcel.state })
}
