import type { HallConfig } from '../setup/events.ts'
import { type Span, sessionsOf } from './sessions.ts'
import { dayAfter, type Years } from './workdays.ts'

const minute = 60_000

/** `door-open`: numbers are given and nobody is called yet. `closing`: the last number of the day has been given. */
export type HoursState = 'before-door' | 'door-open' | 'open' | 'break' | 'closing' | 'closed'

export type Standing = {
  readonly state: HoursState
  /** The session that runs or is about to. */
  readonly session: Span | undefined
  /** The end of the day's last session, where there is one. */
  readonly dayEnds: number | undefined
}

/** How the hall or a line stands at an instant of a hall day. [C9] */
export function standingOf(hall: HallConfig, years: Years, at: { readonly day: string; readonly now: number }, line?: string): Standing {
  const sessions = sessionsOf(hall, years, at.day, line)
  const { doorOpensMinutesBefore, lastTicketBy, lastTicketMinutes } = hall.rules
  const dayEnds = sessions.at(-1)?.to
  const running = sessions.find(({ from, to }) => from <= at.now && at.now < to)
  if (running) {
    const last = lastTicketBy === 'time' && dayEnds === running.to && at.now >= running.to - lastTicketMinutes * minute
    return { state: last ? 'closing' : 'open', session: running, dayEnds }
  }
  const next = sessions.find(({ from }) => from > at.now)
  if (!next) return { state: 'closed', session: undefined, dayEnds }
  if (at.now >= next.from - doorOpensMinutesBefore * minute) return { state: 'door-open', session: next, dayEnds }
  return { state: next === sessions[0] ? 'before-door' : 'break', session: next, dayEnds }
}

/** Days that are looked at: a hall that is closed for longer has no opening to tell of. */
const farthest = 120

/** When the next session begins after an instant, in milliseconds UTC. [C9] */
export function nextOpening(
  hall: HallConfig,
  years: Years,
  at: { readonly day: string; readonly now: number },
  line?: string,
): number | undefined {
  let day = at.day
  for (let days = 0; days < farthest; days++, day = dayAfter(day)) {
    const next = sessionsOf(hall, years, day, line).find(({ from }) => from > at.now)
    if (next) return next.from
  }
  return undefined
}

/** Minutes that are left of a hall day, as a told wait counts them: with the breaks between its sessions, or of the sessions alone. */
export function minutesLeft(hall: HallConfig, years: Years, at: { day: string; now: number }, line?: string): number {
  const sessions = sessionsOf(hall, years, at.day, line)
  if (hall.rules.waitsKnowBreaks) return Math.max(0, (sessions.at(-1)?.to ?? 0) - at.now) / minute
  return sessions.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, at.now)), 0) / minute
}
