import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { addWorkdays, dayAfter, isWorkday, type Years } from '../calendar/workdays.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { type Deciders, sideOf, sidesNeeded } from './sides.ts'
import { coveredBy, farthestDays, type Leave, type Leaves, leaveOf, openLeave } from './state.ts'

export type Room = {
  readonly leaves: Leaves
  readonly hall: HallConfig
  readonly years: Years
  /** The hall day. */
  readonly day: string
  readonly deciders: (badge: string) => Deciders
  /** Counters at which somebody stands first. */
  readonly firstAt: (badge: string) => readonly number[]
  readonly isStaff: (badge: string) => boolean
  readonly isClerk: (badge: string) => boolean
  readonly trained: (badge: string, counter: number) => boolean
}

const keepDays = 730

/** Why somebody cannot stand in: 「及時確定頂崗人員,方可準假」 (000-4). [O27] */
function coverRefused(room: Room, cover: string, { badge, from, to }: Pick<Leave, 'badge' | 'from' | 'to'>): Refusal | undefined {
  if (cover === badge) return refuse('own-cover')
  if (!room.isStaff(cover)) return refuse('unknown-person', { at: 'cover' })
  const counters = room.firstAt(badge)
  if (counters.length > 0 && !room.isClerk(cover)) return refuse('not-trained')
  if (counters.some((counter) => !room.trained(cover, counter))) return refuse('not-trained')
  return leaveOf(room.leaves, cover, from, to) ? refuse('cover-away') : undefined
}

/** 「所有请假一律为事前请假,除特殊情况外」 (001-8): afterwards only with a reason, and marked. [O25] */
export function askLeave(room: Room, command: CommandOf<'leave.ask'>, context: Context): Decision | Refusal {
  const { from, to, kind, cover, reason, handover } = command
  const { leaves, day } = room
  const badge = context.actor.kind === 'person' ? context.actor.badge : ''
  if (to < from) return refuse('dates-reversed', { at: 'to' })
  if (from < dayAfter(day, -farthestDays) || from > dayAfter(day, farthestDays)) return refuse('too-far', { at: 'from' })
  if (to > dayAfter(from, farthestDays)) return refuse('too-far', { at: 'to' })
  const afterwards = from < day
  if ((afterwards || kind === 'other') && reason === undefined) return refuse('reason-needed')
  if (openLeave(leaves, badge, from, to)) return refuse('leave-overlaps')
  const refused = cover === undefined ? undefined : coverRefused(room, cover, { badge, from, to })
  if (refused) return refused
  const fields = { kind, ...(reason === undefined ? {} : { reason }), ...(handover === undefined ? {} : { handover }) }
  const words = { ref: context.newPersonalRef(), kind: 'note', fields, keepDays } as const
  const leave = `leave-${leaves.made + 1}`
  const more = { ...(cover === undefined ? {} : { cover }), ...(afterwards ? { afterwards: true as const } : {}) }
  return decided([event('leave.asked', { leave, badge, from, to, words: words.ref, ...more })], { leave }, [words])
}

/** One side decides; approved when all have who must, refused by the first who does not approve. [O26] [O27] */
export function decideLeave(room: Room, command: CommandOf<'leave.decide'>, context: Context): Decision | Refusal {
  const leave = room.leaves.all.get(command.leave)
  if (!leave) return refuse('unknown-leave')
  if (leave.state !== 'asked') return refuse('already-decided')
  const who = context.actor.kind === 'person' ? context.actor : { badge: '', roles: [] }
  const deciders = room.deciders(leave.badge)
  const side = sideOf(who, leave, deciders)
  if (side === 'other') return refuse('not-allowed')
  if (side === 'decided') return refuse('already-decided')
  const { approve, reason } = command
  const cover = command.cover ?? leave.cover
  if (!approve && reason === undefined) return refuse('reason-needed')
  if (approve) {
    if (cover === undefined) return refuse('cover-needed')
    const refused = coverRefused(room, cover, leave)
    if (refused) return refused
    if (coveredBy(room.leaves, leave.badge, leave.from, leave.to)) return refuse('covers-another')
  }
  const words =
    reason === undefined ? undefined : ({ ref: context.newPersonalRef(), kind: 'note', fields: { text: reason }, keepDays } as const)
  const whole = sidesNeeded(deciders).every((each) => each === side || leave.sides[each]?.approve === true)
  const final = !approve ? { final: 'refused' as const } : whole ? { final: 'approved' as const } : {}
  const said = {
    leave: leave.id,
    badge: leave.badge,
    by: who.badge,
    side,
    approve,
    day: room.day,
    ...(approve && cover !== undefined ? { cover } : {}),
    ...(words ? { words: words.ref } : {}),
    ...final,
  }
  return decided([event('leave.decided', said)], { state: final.final ?? 'asked' }, words ? [words] : [])
}

/** What has not begun is taken back; what has begun ends with the return. [O28] */
export function withdrawLeave({ leaves, day }: Room, command: CommandOf<'leave.withdraw'>, context: Context): Decision | Refusal {
  const leave = leaves.all.get(command.leave)
  if (!leave) return refuse('unknown-leave')
  if (context.actor.kind !== 'person' || context.actor.badge !== leave.badge) return refuse('not-allowed')
  if (leave.state !== 'asked' && leave.state !== 'approved') return refuse('already-decided')
  if (leave.state === 'approved' && leave.from <= day) return refuse('leave-begun')
  return decided([event('leave.withdrawn', { leave: leave.id, badge: leave.badge, day })])
}

/** 销假, 「未销假者按缺勤处理」 (001-8): by the first working day after it. [O28] */
export function returnFromLeave({ leaves, day, years }: Room, command: CommandOf<'leave.return'>, context: Context): Decision | Refusal {
  const leave = leaves.all.get(command.leave)
  if (!leave) return refuse('unknown-leave')
  const { actor } = context
  const leads = actor.kind === 'person' && actor.roles.some((role) => role === 'manager' || role === 'admin')
  if (actor.kind !== 'person' || (actor.badge !== leave.badge && !leads)) return refuse('not-allowed')
  if (leave.state === 'asked' || (leave.state === 'approved' && leave.from > day)) return refuse('leave-not-begun')
  if (leave.state !== 'approved') return refuse('already-decided')
  const late = daysLate(years, leave, day)
  const said = { leave: leave.id, badge: leave.badge, by: actor.badge, day, ...(late > 0 ? { late } : {}) }
  return decided([event('leave.returned', said)])
}

/** Working days after the one on which the return was due. */
export function daysLate(years: Years, { to }: Pick<Leave, 'to'>, day: string): number {
  const due = addWorkdays(years, to, 1).day
  let late = 0
  for (let at = due; at < day; ) {
    at = dayAfter(at)
    if (isWorkday(years, at)) late++
  }
  return late
}
