import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { asker, note, type Room, receiverRefused, receives, told } from './room.ts'
import { numberOf } from './state.ts'

const hour = 3_600_000

const remindAt = ({ hall }: Room, { now }: Context): number => now + hall.rules.recordReminderHours * hour

/** 首问登记: left for who is not there now, or, where the duty is not clear, with the leader. [F15] [F16] */
export function leaveRecord(room: Room, command: CommandOf<'record.leave'>, context: Context): Decision | Refusal {
  const { for: to, requirement } = command
  const refused = receiverRefused(room, to)
  if (refused) return refused
  const common = told(room, command, context)
  if (isRefusal(common)) return common
  const { badge } = asker(context)
  const own = 'badge' in to && (to.badge === badge || to.badge === common.told.first.badge)
  const here = 'counter' in to && room.sitting(to.counter).includes(badge)
  if (own || here) return refuse('own-record')
  const words = note(context, { requirement })
  const record = numberOf('J', room.day, room.enquiries.serials.J + 1)
  const left = { record, day: room.day, ...common.told, to, words: words.ref, remindAt: remindAt(room, context) }
  return decided([event('record.left', left)], { record }, [...common.personal, words])
}

/** Once it is taken it is that person's; only a leader gives it to another. [F16] */
export function takeRecord(room: Room, command: CommandOf<'record.take'>, context: Context): Decision | Refusal {
  const known = room.enquiries.records.get(command.record)
  if (!known || known.closed) return refuse('unknown-record')
  const who = asker(context)
  if (known.handler === who.badge) return decided([])
  if (known.handler !== undefined || !receives(room, known.to, who)) return refuse('not-allowed')
  const counter = room.placeOf(who.badge)
  const at = counter === undefined ? {} : { counter }
  return decided([event('record.taken', { record: known.record, badge: who.badge, ...at })])
}

/** The leader decides whose it is (002 「首问负责人应及时向领导报告」). [F16] */
export function assignRecord(room: Room, command: CommandOf<'record.assign'>, context: Context): Decision | Refusal {
  const known = room.enquiries.records.get(command.record)
  if (!known || known.closed) return refuse('unknown-record')
  const refused = receiverRefused(room, command.to)
  if (refused) return refused
  const { badge } = asker(context)
  const assigned = { record: known.record, badge, to: command.to, remindAt: remindAt(room, context) }
  return decided([event('record.assigned', assigned)])
}

/**
 * By who took it on, before that by whom it was left for, or by a leader; who was asked first may withdraw it for the citizen. Unless it was withdrawn the
 * result has words, which the citizen is told. [F17]
 */
export function closeRecord(room: Room, command: CommandOf<'record.close'>, context: Context): Decision | Refusal {
  const known = room.enquiries.records.get(command.record)
  if (!known || known.closed) return refuse('unknown-record')
  const who = asker(context)
  const { badge, leads } = who
  const own = known.handler === undefined ? receives(room, known.to, who) : known.handler === badge
  const first = known.first.badge === badge
  if (!own && !leads && !(first && command.result === 'withdrawn')) return refuse('not-allowed')
  if (command.note === undefined && command.result !== 'withdrawn') return refuse('reason-needed', { at: 'note' })
  const words = command.note === undefined ? undefined : note(context, { result: command.note })
  const closed = event('record.closed', {
    record: known.record,
    badge,
    result: command.result,
    ...(words ? { words: words.ref } : {}),
    ...(first ? { told: true as const } : {}),
  })
  return decided([closed], {}, words ? [words] : [])
}

/** Who was asked first has told the citizen (002 「将处理结果告知对方」); a leader says so for somebody who is away. [F18] */
export function tellRecord(room: Room, command: CommandOf<'record.told'>, context: Context): Decision | Refusal {
  const known = room.enquiries.records.get(command.record)
  if (!known) return refuse('unknown-record')
  const { badge, leads } = asker(context)
  if (known.first.badge !== badge && !leads) return refuse('not-allowed')
  if (!known.closed) return refuse('not-finished')
  return decided([event('record.told', { record: known.record, badge })])
}
