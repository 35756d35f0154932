import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { TicketState } from '../../../protocol/vocabulary.ts'
import { sessionsOf } from '../calendar/sessions.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { type EventOf, event, type NewEvent } from '../events.ts'
import { extendedUntil, keptHours, type Room } from './open-hours.ts'
import { leaveExtension } from './sessions-due.ts'
import { wholeHall } from './state.ts'

const minute = 60_000

const badgeOf = ({ actor }: Context): string => (actor.kind === 'person' ? actor.badge : '')

/** When an extension that begins now may end: after the session that runs or ran last, and before the next one and the end of the day. */
function untilOf(room: Room, until: string, now: number): number | Refusal {
  const hall = keptHours(room)
  if (!hall) return refuse('hall-open')
  const sessions = sessionsOf(hall, room.closing.years, room.setup.day)
  const base = sessions.filter(({ from }) => from <= now).at(-1)
  if (!base) return refuse('closed')
  const at = Date.parse(until)
  if (!(at > now) || at <= base.to) return refuse('in-the-past', { at: 'until' })
  return at <= base.to + hall.rules.extensionMinutes * minute && at < room.setup.dayEndsAt ? at : refuse('malformed', { at: 'until' })
}

/** 延时服务 for the hall or a line, begun or ended by whoever leads it (R12). [C15] */
export function extendHall(room: Room, { line, until }: CommandOf<'hall.extend'>, context: Context): Decision | Refusal {
  if (line !== undefined && !room.setup.hall?.lines.some((each) => each.line === line)) return refuse('unknown-line')
  const by = badgeOf(context)
  const named = line === undefined ? {} : { line }
  if (until !== undefined) {
    const at = untilOf(room, until, context.now)
    return typeof at === 'number' ? decided([event('extension.started', { until: at, ...named, by })]) : at
  }
  const { extended, clerks } = room.closing
  if (!extended.has(line ?? wholeHall)) return refuse('no-extension')
  const events: NewEvent[] = [event('extension.ended', { ...named, by })]
  if (extended.size === 1)
    for (const [counter, clerk] of clerks) if (clerk.until === undefined) events.push(...leaveExtension(room, counter, context.now))
  return decided(events)
}

/** The clerk who sits there consents, or extends the own counter; or declines with a reason that was explained and is kept (R12, 备案). [C15] */
export function answerExtension(
  room: Room,
  command: CommandOf<'extension.accept' | 'extension.decline'>,
  context: Context,
): Decision | Refusal {
  const { counter } = command
  const badge = badgeOf(context)
  if (command.type === 'extension.accept' && command.until !== undefined) {
    const until = untilOf(room, command.until, context.now)
    return typeof until === 'number' ? decided([event('extension.accepted', { counter, badge, until })]) : until
  }
  if ((extendedUntil(room, counter) ?? 0) <= context.now) return refuse('no-extension')
  if (command.type === 'extension.accept') {
    const taking = room.closing.clerks.get(counter)?.since !== undefined
    return decided(taking ? [] : [event('extension.accepted', { counter, badge })])
  }
  const ref = context.newPersonalRef()
  const declined = event('extension.declined', { counter, badge, words: ref, explained: true })
  const words = { ref, kind: 'note', fields: { text: command.reason }, keepDays: 730 } as const
  return decided([...leaveExtension(room, counter, context.now), declined], {}, [words])
}

/** What the rule looks at of a ticket. */
type Left = {
  readonly id: string
  readonly number: string
  readonly line: string
  readonly state: TicketState
  readonly place: EventOf<'ticket.cancelled'>['body']['from']
  readonly counter: number | undefined
}

/** Who is left when the hall has closed: waiting, or set aside by a clerk. */
export const isLeft = ({ state }: { readonly state: TicketState }): boolean =>
  state === 'waiting' || state === 'carried' || state === 'parked'

/** A decision for each who is left; whoever gets none is carried over at the end of the day, and called first. [C16] [T4] */
export function decideLeft(
  room: Room & {
    readonly ticket: (id: string) => Left | undefined
    /** A place of a day to come, for somebody who is left. */
    readonly book: (id: string) => NewEvent | Refusal
  },
  { ticket: one, tickets: several = [], decision }: CommandOf<'closing.decide'>,
  context: Context,
): Decision | Refusal {
  if (!room.closing.over || !keptHours(room)) return refuse('hall-open')
  const ids = [...new Set(one === undefined ? several : [one, ...several])]
  if (ids.length === 0) return refuse('malformed', { at: 'ticket' })
  if (decision === 'extend' && room.closing.extended.size === 0) return refuse('no-extension')
  const events: NewEvent[] = []
  for (const id of ids) {
    const left = room.ticket(id)
    if (!left) return refuse('unknown-ticket')
    if (!isLeft(left)) return refuse('wrong-state', { state: left.state })
    const named = { ticket: left.id, number: left.number, line: left.line }
    events.push(event('closing.decided', { ...named, decision, by: badgeOf(context) }))
    const at = left.state === 'parked' && left.counter !== undefined ? { counter: left.counter } : {}
    const cancelled = event('ticket.cancelled', { ...named, from: left.place, ...at, reason: 'agreed' })
    if (decision === 'cancel') events.push(cancelled)
    if (decision !== 'appointment') continue
    // Whoever has a time of one's own does not also come first the next day.
    const booked = room.book(id)
    if (isRefusal(booked)) return booked
    events.push(cancelled, booked)
  }
  return decided(events, { decided: ids.length })
}

/** A year's public holidays and make-up workdays; dates of another year, or of both kinds, contradict each other. [C6] */
export function importYear(_room: Room, { year, holidays, workdays }: CommandOf<'calendar.import'>, context: Context): Decision | Refusal {
  for (const [at, dates] of [
    ['holidays', holidays],
    ['workdays', workdays],
  ] as const) {
    const wrong = dates.findIndex((date, place) => !date.startsWith(`${year}-`) || dates.indexOf(date) < place)
    if (wrong >= 0) return refuse('malformed', { at: `${at}.${wrong}` })
  }
  const both = workdays.findIndex((date) => holidays.includes(date))
  if (both >= 0) return refuse('malformed', { at: `workdays.${both}` })
  return decided([
    event('calendar.imported', { year, holidays: [...holidays].sort(), workdays: [...workdays].sort(), by: badgeOf(context) }),
  ])
}
