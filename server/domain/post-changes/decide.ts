import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { dayAfter } from '../calendar/workdays.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { PostChanges } from './state.ts'

export type Room = {
  readonly changes: PostChanges
  /** The hall day. */
  readonly day: string
  readonly isStaff: (badge: string) => boolean
  readonly isCounter: (counter: number) => boolean
  /** Chief of the department of a person. */
  readonly chiefOf: (badge: string) => string | undefined
}

const farthestDays = 366
const keepDays = 1830
const leads = (roles: readonly string[]): boolean => roles.some((role) => role === 'chief' || role === 'manager' || role === 'admin')

/** By the person, the chief of the department, or whoever leads the hall; one at a time. [O31] */
export function askPostChange(room: Room, command: CommandOf<'post.change.ask'>, context: Context): Decision | Refusal {
  const { badge, counter, rank, from, reason } = command
  const who = context.actor.kind === 'person' ? context.actor : { badge: '', roles: [] }
  if (!room.isStaff(badge)) return refuse('unknown-person')
  if (who.badge !== badge && room.chiefOf(badge) !== who.badge && !leads(who.roles)) return refuse('not-allowed')
  if (counter !== undefined && !room.isCounter(counter)) return refuse('unknown-counter')
  if ((counter === undefined) !== (rank === undefined)) return refuse('malformed', { at: counter === undefined ? 'counter' : 'rank' })
  if (from < room.day) return refuse('in-the-past', { at: 'from' })
  if (from > dayAfter(room.day, farthestDays)) return refuse('too-far', { at: 'from' })
  const { made, all } = room.changes
  if ([...all.values()].some((each) => each.badge === badge && !each.decided)) return refuse('already-asked')
  const words = { ref: context.newPersonalRef(), kind: 'note', fields: { text: reason }, keepDays } as const
  const change = `change-${made + 1}`
  const to = counter === undefined || rank === undefined ? {} : { counter: counter as number, rank }
  return decided([event('post.changeAsked', { change, badge, ...to, from, by: who.badge, words: words.ref })], { change }, [words])
}

/** By the manager, and never about oneself. Approved only with the consent that the regulations ask for. [O31] */
export function decidePostChange(room: Room, command: CommandOf<'post.change.decide'>, context: Context): Decision | Refusal {
  const change = room.changes.all.get(command.change)
  if (!change) return refuse('unknown-change')
  const by = context.actor.kind === 'person' ? context.actor.badge : ''
  if (change.decided) return refuse('already-decided')
  if (by === change.badge) return refuse('not-allowed')
  const { approve, consent } = command
  if (approve && consent === undefined) return refuse('consent-missing')
  const words =
    consent === undefined ? undefined : ({ ref: context.newPersonalRef(), kind: 'note', fields: { text: consent }, keepDays } as const)
  const said = { change: change.id, badge: change.badge, by, approve, ...(words ? { consent: words.ref } : {}) }
  return decided([event('post.changeDecided', said)], {}, words ? [words] : [])
}
