import type { HallEvent } from '../events.ts'
import { type Moments, noMoments, type Waits } from './state.ts'

const minute = 60_000
/** What was left open over lunch or longer says nothing of how long a service takes. */
const longestServiceMs = 4 * 3_600_000
/** A counter that calls later than this after its last end was not waiting for its next citizen. */
const longestTurnMs = 3 * minute
/** Half of a line's memory of how often people come. */
export const arrivalMemoryMs = 40 * minute

/** Adds one value; what was seen before the last `memory` fades, so that the figures follow a change. */
export function seen(moments: Moments, value: number, memory = 300): void {
  moments.count = Math.min(moments.count + 1, memory)
  const step = value - moments.mean
  moments.mean += step / moments.count
  moments.spread = (moments.count === memory ? moments.spread * (1 - 1 / memory) : moments.spread) + step * (value - moments.mean)
}

/** Learns from what happened; an event costs the same whatever the hall. [W3] */
export function evolveWaits(waits: Waits, event: HallEvent): void {
  if (event.type.startsWith('ticket.') && event.type !== 'ticket.taken') waits.turns++
  switch (event.type) {
    case 'ticket.taken': {
      const { line, category, ticket, wait } = event.body
      const known = waits.arrivals.get(line)
      const fading = 1 + (known ? known.fading * Math.exp((known.at - event.at) / arrivalMemoryMs) : 0)
      waits.arrivals.set(line, { fading, at: event.at, since: known?.since ?? event.at })
      waits.categories.set(category, (waits.categories.get(category) ?? 0) + 1)
      waits.told.set(ticket, { at: event.at, ...wait })
      break
    }
    case 'ticket.called': {
      const { ticket, counter, waitedMs, again } = event.body
      learn(waits, counter)
      if (again) break
      const turn = event.at - (waits.freed.get(counter) ?? Number.NEGATIVE_INFINITY)
      if (turn <= longestTurnMs && turn <= waitedMs) seen(waits.turn, turn / minute)
      waits.leaving.minutes += waitedMs / minute
      const told = waits.told.get(ticket)
      if (told) settle(waits, told, event.at)
      waits.told.delete(ticket)
      break
    }
    case 'ticket.started':
      seen(waits.walk, Math.min(event.body.walkedMs, longestTurnMs) / minute)
      break
    case 'ticket.finished':
      waits.freed.set(event.body.counter, event.at)
      learn(waits, event.body.counter)
      if (event.body.servedMs <= longestServiceMs)
        waits.fresh.set(event.body.counter, { matter: event.body.matter, minutes: event.body.servedMs / minute, at: event.at })
      break
    case 'counter.undone':
      if (event.body.undid === 'finished') waits.fresh.delete(event.body.counter)
      break
    case 'counter.closed':
      learn(waits, event.body.counter)
      break
    case 'ticket.cancelled': {
      const told = waits.told.get(event.body.ticket)
      if (told && event.body.reason === 'holder') {
        waits.leaving.left++
        waits.leaving.minutes += (event.at - told.at) / minute
      }
      waits.told.delete(event.body.ticket)
      break
    }
    case 'counter.opened': {
      const fresh = waits.crewAsOf === 'before' ? [] : waits.crew
      waits.crew = fresh.includes(event.body.counter) ? fresh : [...fresh, event.body.counter]
      waits.crewAsOf = 'today'
      break
    }
    case 'day.opened':
      // People come anew each day; how long services take, and who comes, stays.
      for (const counter of waits.fresh.keys()) learn(waits, counter)
      waits.arrivals = new Map()
      waits.told = new Map()
      waits.freed = new Map()
      waits.crewAsOf = 'before'
      break
    default:
  }
}

function learn(waits: Waits, counter: number): void {
  const last = waits.fresh.get(counter)
  if (!last) return
  waits.fresh.delete(counter)
  const { matter, minutes, at } = last
  const own = waits.matters.get(matter) ?? noMoments()
  if (own.count >= 5 && own.mean > 0) {
    const ratio = Math.max(minutes, 0.05) / own.mean
    seen(waits.shape, Math.log(ratio))
    const hour = new Date(at).getUTCHours()
    const known = waits.hours.get(hour) ?? noMoments()
    seen(known, ratio)
    waits.hours.set(hour, known)
  }
  seen(own, minutes)
  waits.matters.set(matter, own)
}

const step = 0.008
/** Whoever is called at once was told so, and held: the median may make up for that by a tenth, and no more. */
const lowered = -0.1
const furthest = { middle: 0.35, upper: 0.6 }
const within = (value: number, bound: number): number => Math.min(bound, Math.max(-bound, value))

/**
 * A wait that has come true moves the stretch a little: up as often as it was too short, down as often as it held, weighed so that it rests where
 * half, and nine of ten, hold. [W4]
 */
function settle({ stretch }: Waits, { at, p50, p90 }: { at: number; p50: number; p90: number }, now: number): void {
  if (p50 < 2) {
    stretch.middle = Math.min(stretch.middle, Math.max(lowered, stretch.middle - step * 0.5))
    return
  }
  const waited = (now - at) / minute
  stretch.middle = within(stretch.middle + (waited > p50 ? step : -step) * 0.5, furthest.middle)
  stretch.upper = within(stretch.upper + (waited > p90 ? 0.9 : -0.1) * step * 1.5, furthest.upper)
}
