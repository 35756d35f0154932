import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { dayAfter } from '../calendar/workdays.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { wordsOf } from './log.ts'
import { unknownIn } from './plan.ts'
import type { Duty } from './state.ts'

export type SwapRoom = { readonly duty: Duty; readonly hall: HallConfig; readonly today: string }
type Asked = Context & { readonly badge: string }

/** Whoever is on duty then asks; early enough that somebody can be told. [O43] */
export function askSwap({ duty, hall, today }: SwapRoom, command: CommandOf<'duty.swap.ask'>, context: Asked): Decision | Refusal {
  const { day, with: other, instead } = command
  const { badge } = context
  if (other === badge) return refuse('same-person', { at: 'with' })
  if (unknownIn(hall, [other]) !== undefined) return refuse('unknown-person', { at: 'with' })
  if (duty.planned.get(day)?.badge !== badge) return refuse('not-on-duty', { at: 'day' })
  if (instead !== undefined && duty.planned.get(instead)?.badge !== other) return refuse('not-on-duty', { at: 'instead' })
  // What both have agreed to is taken back by nobody alone.
  if (duty.swaps.get(day)?.agreed) return refuse('already-asked', { at: 'day' })
  const latest = dayAfter(today, hall.rules.dutyAbsenceDays)
  if (day < latest) return refuse('too-late', { at: 'day' })
  if (instead !== undefined && instead < latest) return refuse('too-late', { at: 'instead' })
  const words = wordsOf(command.reason, context)
  return decided(
    [
      event('duty.swapAsked', {
        day,
        badge,
        other,
        ...(instead === undefined ? {} : { instead }),
        ...(words ? { words: words.ref } : {}),
      }),
    ],
    { day },
    words ? [words] : [],
  )
}

export function answerSwap(
  { duty }: SwapRoom,
  { day, agree }: CommandOf<'duty.swap.answer'>,
  { badge }: { badge: string },
): Decision | Refusal {
  const swap = duty.swaps.get(day)
  if (!swap || swap.agreed) return refuse('unknown-swap')
  // Whoever asked may take it back.
  if (badge !== swap.other && !(badge === swap.asker && !agree)) return refuse(badge === swap.asker ? 'same-person' : 'not-allowed')
  return decided([event('duty.swapAnswered', { day, badge, agrees: agree })])
}

/** Only what both have agreed to, and by neither of them. [O43] */
export function decideSwap(
  { duty, hall }: SwapRoom,
  { day, approve }: CommandOf<'duty.swap.decide'>,
  { badge }: { badge: string },
): Decision | Refusal {
  const swap = duty.swaps.get(day)
  if (!swap?.agreed) return refuse('unknown-swap')
  const { asker, other, instead } = swap
  if (badge === asker || badge === other) return refuse('same-person')
  // Somebody may have left the hall since.
  if (approve && unknownIn(hall, [asker, other]) !== undefined) return refuse('unknown-person')
  const days = { ...(instead === undefined ? {} : { instead }) }
  return decided([event('duty.swapDecided', { day, badge, approved: approve, asker, other, ...days })])
}

/** 「因事不能在岗值班,须有他人顶替,确保不空岗」 (002). Later than the hall asks for it is done all the same, and marked. [O44] */
export function replaceDuty({ duty, hall, today }: SwapRoom, command: CommandOf<'duty.replace'>, context: Asked): Decision | Refusal {
  const { day, badge } = command
  if (day < today) return refuse('in-the-past', { at: 'day' })
  if (unknownIn(hall, [badge]) !== undefined) return refuse('unknown-person', { at: 'badge' })
  const from = duty.planned.get(day)?.badge
  if (from === badge) return decided([])
  const words = wordsOf(command.reason, context)
  const late = day < dayAfter(today, hall.rules.dutyAbsenceDays)
  return decided(
    [
      event('duty.replaced', {
        day,
        badge,
        by: context.badge,
        ...(from === undefined ? {} : { from }),
        ...(late && from !== undefined ? { late } : {}),
        ...(words ? { words: words.ref } : {}),
      }),
    ],
    { late: late && from !== undefined },
    words ? [words] : [],
  )
}
