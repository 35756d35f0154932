import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { Checklist } from '../../../protocol/duty.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { itemsOf } from './checklists.ts'
import type { Duty } from './state.ts'

/** 值班日志 is looked up until the yearly assessment of the year after. Days. */
const logDays = 730

export const wordsOf = (text: string | undefined, { newPersonalRef }: Pick<Context, 'newPersonalRef'>): PersonalRecord | undefined =>
  text === undefined ? undefined : { ref: newPersonalRef(), kind: 'note', fields: { text }, keepDays: logDays }

export type LogRoom = { readonly duty: Duty; readonly hall: HallConfig; readonly today: string }
type Asked = Context & { readonly badge: string; readonly leads: boolean }

/** Whoever is on duty today, or leads the hall. */
export const maySpeak = ({ duty, today }: Pick<LogRoom, 'duty' | 'today'>, { badge, leads }: Pick<Asked, 'badge' | 'leads'>): boolean =>
  leads || duty.planned.get(today)?.badge === badge

/** 「填寫值班日志」 (000-4). [O45] */
export function noteDuty(room: LogRoom, { text }: CommandOf<'duty.note'>, context: Asked): Decision | Refusal {
  if (!maySpeak(room, context)) return refuse('not-on-duty')
  const words = wordsOf(text, context) as PersonalRecord
  return decided([event('duty.noted', { day: room.today, badge: context.badge, words: words.ref })], {}, [words])
}

/** [O46] */
export function tick(room: LogRoom, command: CommandOf<'checklist.tick'>, context: Asked): Decision | Refusal {
  const { list, item, done } = command
  if (!maySpeak(room, context)) return refuse('not-on-duty')
  const items = itemsOf(room.hall, list)
  if (!items.some((known) => known.item === item)) return refuse('unknown-item')
  const words = wordsOf(command.note, context)
  const left = items.filter((known) => (known.item === item ? !done : !inOrder(room.duty, list, known.item))).length
  const ticked = event('checklist.ticked', {
    ...{ day: room.today, list, item, done, badge: context.badge, left, of: items.length },
    ...(words ? { words: words.ref } : {}),
  })
  return decided([ticked], { left }, words ? [words] : [])
}

const inOrder = ({ ticked }: Duty, list: Checklist, item: string): boolean => ticked[list].get(item)?.done === true
