import type { Command, CommandOf } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import type { Context, Decision } from './decision.ts'
import { type LogRoom, maySpeak, noteDuty, tick } from './duty/log.ts'
import { planDuty, spanRefused } from './duty/plan.ts'
import { answerSwap, askSwap, decideSwap, replaceDuty } from './duty/swap.ts'
import type { NewEvent } from './events.ts'
import { type Room as HandoverRoom, missedHandover } from './handover/decide.ts'
import { acknowledgeCall, arrived, callOut, planOncall } from './oncall/decide.ts'
import { leftAt, openAt } from './open-at.ts'
import { staffOf } from './people/roster.ts'
import type { State } from './state.ts'

export type DutyCommand = Extract<Command, { type: `duty.${string}` | `checklist.${string}` | `oncall.${string}` }>
type Asked = Context & { readonly badge: string }

/** Roster, log, lists and call-outs: what the rooms of duty are told by the others. */
export function decideDuty(state: State, command: DutyCommand, context: Asked): Decision | Refusal {
  const { hall, day: today } = state.setup
  if (!hall) return refuse('not-set-up')
  const { duty } = state
  const leads =
    context.actor.kind === 'person' && context.actor.roles.some((role) => role === 'chief' || role === 'manager' || role === 'admin')
  const log: LogRoom = { duty, hall, today }
  const by = { ...context, leads }
  const oncall = {
    oncall: state.oncall,
    known: (badge: string) => staffOf(hall, badge) !== undefined,
    speaks: maySpeak(log, by),
    refused: (span: Pick<CommandOf<'oncall.plan'>, 'from' | 'to'>) => spanRefused(today, span),
  }
  switch (command.type) {
    case 'duty.plan':
      return planDuty({ hall, years: state.closing.years, today }, command)
    case 'duty.swap.ask':
      return askSwap(log, command, context)
    case 'duty.swap.answer':
      return answerSwap(log, command, context)
    case 'duty.swap.decide':
      return decideSwap(log, command, context)
    case 'duty.replace':
      return replaceDuty(log, command, context)
    case 'duty.note':
      return noteDuty(log, command, by)
    case 'checklist.tick':
      return tick(log, command, by)
    case 'oncall.plan':
      return planOncall(oncall, command)
    case 'oncall.call':
      return callOut(oncall, command, context)
    case 'oncall.acknowledge':
      return acknowledgeCall(oncall, context)
    case 'oncall.arrived':
      return arrived(oncall, command, context)
  }
}

export const handoverRoom = (state: State): HandoverRoom => ({
  handovers: state.handovers,
  openAt: (counter, badge) => openAt(state, counter, badge),
  leftAt: (counter, badge) => leftAt(state, counter, badge),
  known: (badge) => staffOf(state.setup.hall, badge) !== undefined,
})

/** Whoever signs off with something open and has handed it over to nobody: it is written down before they go. */
export function andMissHandover(state: State, command: Command, decision: Decision | Refusal, badge: string): Decision | Refusal {
  if (command.type !== 'counter.close' || 'refused' in decision) return decision
  if (state.setup.hall?.rules.handoverAtSignOff === false) return decision
  return { ...decision, events: [...missedHandover(handoverRoom(state), command.counter, badge), ...decision.events] }
}

/** Whoever forgot to sign off, and is signed off as the hall day ends, has handed over to nobody just the same. [O52] */
export function missedAtDayEnd(state: State): NewEvent[] {
  if (state.setup.hall?.rules.handoverAtSignOff === false) return []
  return [...state.counters.seats].flatMap(([counter, { badge }]) => missedHandover(handoverRoom(state), counter, badge))
}
