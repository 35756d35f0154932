import { sessionsOf } from '../calendar/sessions.ts'
import { event, type NewEvent } from '../events.ts'
import { keptHours, type Room } from './open-hours.ts'
import { wholeHall } from './state.ts'

type Due = { readonly at: number; readonly opens?: { readonly from: number; readonly to: number }; readonly closes?: number }

/** What the calendar does next: the running session ends, or the next one of the hall day begins. */
function nextSession(room: Room): Due | undefined {
  const { closing, setup } = room
  const hall = keptHours(room)
  // Where the doors are open at every hour no session begins; one that ran when that was decided has no end.
  if (!hall || setup.day === '') return undefined
  const sessions = sessionsOf(hall, closing.years, setup.day)
  const { session } = closing
  if (session) {
    const still = sessions.find(({ from }) => from === session.from)
    // Another calendar has taken the session away: it ends where it is.
    return { at: still?.to ?? 0, closes: still?.to ?? 0 }
  }
  const next = sessions.find(({ to }) => to > closing.upTo)
  return next && { at: next.from, opens: next }
}

/** Milliseconds UTC. */
export function nextClosing(room: Room): number {
  const { extended, clerks } = room.closing
  let due = nextSession(room)?.at ?? Number.POSITIVE_INFINITY
  for (const until of extended.values()) due = Math.min(due, until)
  for (const { until } of clerks.values()) if (until !== undefined) due = Math.min(due, until)
  return due
}

/** Sessions and extensions that begin or end. [C2] [C9] `waiting`: how many wait now. */
export function closingPassed(room: Room, now: number, waiting: () => number): NewEvent[] {
  const { closing, setup } = room
  const events: NewEvent[] = []
  const ended: string[] = []
  for (const [line, until] of closing.extended) {
    if (until > now) continue
    ended.push(line)
    events.push(event('extension.ended', line === wholeHall ? {} : { line }))
  }
  const allEnded = ended.length > 0 && ended.length === closing.extended.size
  for (const [counter, { until }] of closing.clerks)
    if (until === undefined ? allEnded : until <= now) events.push(...leaveExtension(room, counter, now))
  const due = nextSession(room)
  if (!due || due.at > now) return events
  if (due.opens) events.push(event('session.opened', { day: setup.day, ...due.opens }))
  else {
    const hall = keptHours(room)
    const to = due.closes === 0 ? now : (due.closes ?? now)
    const last = !hall || !sessionsOf(hall, closing.years, setup.day).some(({ from }) => from >= to)
    events.push(event('session.closed', { day: setup.day, to, last, waiting: waiting() }))
  }
  return events
}

/** A clerk's part of an extension ends: by the clock, or because the counter is closed. The minutes count from the session's end. [C15] */
export function leaveExtension({ closing }: Room, counter: number, now: number): NewEvent[] {
  const clerk = closing.clerks.get(counter)
  if (!clerk || clerk.since === undefined) return []
  const ms = closing.session ? 0 : Math.max(0, now - Math.max(clerk.since, closing.upTo))
  return [event('extension.served', { counter, badge: clerk.badge, ms })]
}
