import type { CommandOf, CommandType } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type PauseReason, pauseReasons } from '../../../protocol/vocabulary.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { type Counters, placeOfClerk } from './state.ts'

type SeatCommand = CommandOf<Extract<CommandType, 'counter.open' | 'counter.close' | 'counter.pause' | 'counter.resume'>>

/** `holds`: whether a counter has a called or started ticket. `trained`: whether the clerk is, for anything that the counter serves. */
export type Room = {
  readonly counters: Counters
  readonly holds: (counter: number) => boolean
  readonly trained: (badge: string, counter: number) => boolean
  /** What is recorded of leaving the counter, or why it is not to be. */
  readonly mayGo: (going: Going) => Leave | Refusal
}
type Going = {
  readonly badge: string
  readonly reason: PauseReason
  readonly until: number | undefined
  readonly people: readonly string[] | undefined
  readonly now: number
}
type Leave = {
  readonly until?: number
  readonly people?: readonly string[]
  readonly approvedBy?: string
  readonly unapproved?: true
}

/** One serving clerk per counter, one counter per clerk. [K1] [K2] The actor is the clerk; the counter exists. */
export function decideCounter(
  { counters, holds, trained, mayGo }: Room,
  command: SeatCommand,
  context: Context & { badge: string },
): Decision | Refusal {
  const { counter } = command
  const { badge, now } = context
  const seat = counters.seats.get(counter)
  if (command.type === 'counter.open') {
    if (seat) return seat.badge === badge ? decided([]) : refuse('counter-taken')
    if (placeOfClerk(counters, badge) !== undefined) return refuse('clerk-elsewhere')
    return trained(badge, counter) ? decided([event('counter.opened', { counter, badge })]) : refuse('not-trained')
  }
  if (!seat) return refuse('counter-closed')
  switch (command.type) {
    case 'counter.close':
      return holds(counter) ? refuse('counter-busy') : decided([event('counter.closed', { counter, badge })])
    case 'counter.pause':
      return holds(counter) ? refuse('counter-busy') : pause(command, mayGo, { ...context, now })
    case 'counter.resume':
      return seat.pause ? decided([event('counter.resumed', { counter, badge })]) : refuse('not-paused')
  }
}

/** Never blank: a reason, and a return time that lies ahead (R07). [K7] */
function pause(command: CommandOf<'counter.pause'>, mayGo: Room['mayGo'], context: Context & { badge: string }): Decision | Refusal {
  const until = command.until === undefined ? undefined : Date.parse(command.until)
  if (until !== undefined && !(until > context.now)) return refuse('in-the-past', { at: 'until' })
  const known = pauseReasons.find((reason) => reason === command.reason)
  const reason: PauseReason = known ?? 'other'
  const leave = mayGo({ badge: context.badge, reason, until, people: command.people, now: context.now })
  if ('refused' in leave) return leave
  const words = known
    ? undefined
    : ({ ref: context.newPersonalRef(), kind: 'pause', fields: { text: command.reason }, keepDays: 30 } as const)
  const paused = event('counter.paused', {
    counter: command.counter,
    badge: context.badge,
    reason,
    ...(words ? { words: words.ref } : {}),
    ...leave,
  })
  return decided([paused], {}, words ? [words] : [])
}
