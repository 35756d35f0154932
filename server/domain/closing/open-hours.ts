import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { sessionsOf } from '../calendar/sessions.ts'
import { minutesLeft, nextOpening, type Standing, standingOf } from '../calendar/standing.ts'
import { dayAfter } from '../calendar/workdays.ts'
import type { HallConfig } from '../setup/events.ts'
import type { Setup } from '../setup/state.ts'
import { type Closing, wholeHall } from './state.ts'

const minute = 60_000

export type Room = { readonly closing: Closing; readonly setup: Setup }

/** The hall document, where its hours are kept. */
export const keptHours = ({ setup }: Room): HallConfig | undefined => (setup.hall?.rules.hoursKept ? setup.hall : undefined)

export const standing = ({ closing, setup }: Room, hall: HallConfig, now: number, line?: string): Standing =>
  standingOf(hall, closing.years, { day: setup.day, now }, line)

const iso = (at: number | undefined): { until?: string } => (at === undefined ? {} : { until: new Date(at).toISOString() })

/** `given`: numbers that the line has given today; `wait`: minutes until one that is taken now would be called. */
export type Taking = { readonly given: number; readonly wait: { readonly p50: number } }

/** Why a line gives no number now. [C10] [C11] [C12] */
export function mayTake(room: Room, line: string, now: number, { given, wait }: Taking): Refusal | undefined {
  const { closing, setup } = room
  const limit = setup.hall?.lines.find((each) => each.line === line)?.dailyLimit
  const hall = keptHours(room)
  const at = { day: setup.day, now }
  if (hall) {
    const { state } = standing(room, hall, now, line)
    if (state !== 'door-open' && state !== 'open' && state !== 'closing') return refuse('closed', iso(nextDoor(hall, room, now, line)))
    const late = hall.rules.lastTicketBy === 'finish' && wait.p50 > minutesLeft(hall, closing.years, at, line)
    if (state === 'closing' || late) return refuse('last-ticket', iso(tomorrow(hall, room, line)))
  }
  if (setup.hall && limit !== undefined && given >= limit) return refuse('line-full', iso(tomorrow(setup.hall, room, line)))
  return undefined
}

/** When numbers are given again: from the opening of the door. */
export function nextDoor(hall: HallConfig, { closing, setup }: Room, now: number, line?: string): number | undefined {
  const next = nextOpening(hall, closing.years, { day: setup.day, now }, line)
  return next && next - hall.rules.doorOpensMinutesBefore * minute
}

function tomorrow(hall: HallConfig, { closing, setup }: Room, line: string): number | undefined {
  const next = nextOpening(hall, closing.years, { day: dayAfter(setup.day), now: setup.dayEndsAt - 1 }, line)
  return next && next - hall.rules.doorOpensMinutesBefore * minute
}

/** Until when an extension holds for a counter: its clerk's own, or one for the hall or a line of the counter. */
export function extendedUntil({ closing, setup }: Room, counter: number): number | undefined {
  const own = closing.clerks.get(counter)?.until
  const served = setup.hall?.counters.find((each) => each.counter === counter)?.lines ?? []
  const until = Math.max(own ?? 0, ...[wholeHall, ...served.map(({ line }) => line)].map((key) => closing.extended.get(key) ?? 0))
  return until > 0 ? until : undefined
}

/** Why a counter calls nobody now: calls keep to the sessions, of the hall or of a line that the counter serves, and after them to an extension. [C13] */
export function mayCall(room: Room, counter: number, now: number): Refusal | undefined {
  const hall = keptHours(room)
  if (!hall) return undefined
  const served = hall.counters.find((each) => each.counter === counter)?.lines ?? []
  const runs = (line?: string) => sessionsOf(hall, room.closing.years, room.setup.day, line).some(({ from, to }) => from <= now && now < to)
  if (runs() || served.some(({ line }) => runs(line))) return undefined
  if ((extendedUntil(room, counter) ?? 0) > now)
    return room.closing.clerks.get(counter)?.since === undefined ? refuse('consent-needed') : undefined
  return refuse('closed', iso(nextOpening(hall, room.closing.years, { day: room.setup.day, now })))
}

/** The first instant from `now` on at which a counter may call, as far as this hall day's sessions tell; Infinity: none. [C13] */
export function callsFrom(room: Room, counter: number, now: number): number {
  if (!mayCall(room, counter, now)) return now
  const { closing, setup } = room
  const hall = keptHours(room)
  const served = hall?.counters.find((each) => each.counter === counter)?.lines ?? []
  const sessions = hall
    ? [undefined, ...served.map(({ line }) => line)].map((line) => sessionsOf(hall, closing.years, setup.day, line))
    : []
  return Math.min(Number.POSITIVE_INFINITY, ...sessions.flat().flatMap(({ from }) => (from > now ? [from] : [])))
}

/** How much of a service lies behind the end of the session that it began in: a break is worked through without penalty (R11). [C14] */
export function overtimeMs(room: Room, startedAt: number | undefined, now: number): number {
  const hall = keptHours(room)
  if (!hall || startedAt === undefined) return 0
  const sessions = sessionsOf(hall, room.closing.years, room.setup.day)
  const within = sessions.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, now) - Math.max(from, startedAt)), 0)
  return now - startedAt - within
}
