import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import { aboutCase, type ClockRoom, done, wrongState } from './decide-case.ts'

/** Where a person serves now, and whom. */
export type Serving = { readonly at?: number; readonly visit?: string }
/** As long as a closed case is told of at the most, and a year's report besides. */
const keepDays = 400

/**
 * The result is given out where results are given out, against a signature, and the case is over (001-1 「办理结果反馈综合窗口统一出件」). An agent is named; a service that runs at
 * the counter is rated like any other when it ends. [Z50] [Z51]
 */
export function handResult(
  room: ClockRoom,
  { case: number, to, agent }: CommandOf<'result.hand'>,
  context: Context,
  serving: (badge: string) => Serving,
): Decision | Refusal {
  const about = aboutCase(room, number, context, room.atResults)
  if (isRefusal(about)) return about
  if (about.each.state !== 'ready') return wrongState(about)
  const named = agent?.trim()
  if (to === 'agent' && !named) return refuse('name-needed')
  const who: PersonalRecord | undefined =
    to === 'agent' && named ? { ref: context.newPersonalRef(), kind: 'citizen', fields: { name: named }, keepDays } : undefined
  const result = about.each.clock.result ?? 'granted'
  return decided(
    [
      event('result.handed', { ...done(about), ...serving(about.by), to, ...(who ? { agent: who.ref } : {}) }),
      event('case.closed', { ...done(about), result }),
    ],
    {},
    who ? [who] : [],
  )
}
