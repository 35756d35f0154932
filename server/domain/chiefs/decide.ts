import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Chiefs } from './state.ts'

export type Room = {
  readonly chiefs: Chiefs
  readonly seat: (counter: number) => string | undefined
  readonly held: (counter: number) => { readonly id: string; readonly number: string } | undefined
  readonly departmentOf: (badge: string) => string | undefined
  /** Who answers for a department now: its chief, or on the chief's leave whoever stands in. */
  readonly answersFor: (department: string) => string | undefined
}

const keepDays = 730

/** 请示首席代表 (R21, 001-8 「对应当请示报告首席代表而不及时请示报告」): of the ticket in hand, once at a time. [O29] */
export function askChief(room: Room, command: CommandOf<'chief.ask'>, context: Context): Decision | Refusal {
  const { counter, ticket } = command
  const badge = context.actor.kind === 'person' ? context.actor.badge : ''
  if (room.seat(counter) === undefined) return refuse('counter-closed')
  if (room.seat(counter) !== badge) return refuse('not-allowed')
  const held = room.held(counter)
  if (!held) return refuse('counter-empty')
  if (held.id !== ticket) return refuse('stale')
  const department = room.departmentOf(badge)
  const chief = department === undefined ? undefined : room.answersFor(department)
  if (department === undefined || chief === undefined || chief === badge) return refuse('no-chief')
  const { made, questions } = room.chiefs
  if ([...questions.values()].some((each) => each.ticket === ticket && !each.answer)) return refuse('already-asked')
  const words = { ref: context.newPersonalRef(), kind: 'note', fields: { text: command.question }, keepDays } as const
  const question = `question-${made + 1}`
  const asked = { question, counter, ticket, number: held.number, badge, department, words: words.ref }
  return decided([event('chief.asked', asked)], { question }, [words])
}

/** By whoever answers for the department, and nobody else. [O29] */
export function answerChief(room: Room, command: CommandOf<'chief.answer'>, context: Context): Decision | Refusal {
  const question = room.chiefs.questions.get(command.question)
  if (!question) return refuse('unknown-question')
  const by = context.actor.kind === 'person' ? context.actor.badge : ''
  if (room.answersFor(question.department) !== by) return refuse('not-allowed')
  if (question.answer) return refuse('already-answered')
  const words = { ref: context.newPersonalRef(), kind: 'note', fields: { text: command.answer }, keepDays } as const
  const { id, ticket, badge, at } = question
  return decided([event('chief.answered', { question: id, ticket, badge, by, words: words.ref, ms: context.now - at })], {}, [words])
}
