import type { HoursEntry } from '../../protocol/views/hours.ts'
import { formatTime, listed } from '../language.ts'

/** No numbers are given now. */
export const isShut = (hours: HoursEntry | undefined): boolean =>
  hours?.kept === true && (hours.state === 'before-door' || hours.state === 'break' || hours.state === 'closed')

/** An opening as people say it: the time alone today, else with its day. */
export function openingSaid(at: string, now: number, zone: string): string {
  const ms = Date.parse(at)
  const day = dayOfOpening(at, now, zone)
  return day === undefined ? formatTime(ms, zone) : `${day}　${formatTime(ms, zone)}`
}

/** Its day, where that is not today. */
export function dayOfOpening(at: string, now: number, zone: string): string | undefined {
  const ms = Date.parse(at)
  if (formatTime(ms, zone, 'date') === formatTime(now, zone, 'date')) return undefined
  return `${formatTime(ms, zone, 'day')}　${formatTime(ms, zone, 'weekday')}`
}

/** 8:00–12:00、14:30–17:30 */
export const sessionsSaid = (hours: HoursEntry, zone: string): string =>
  listed(hours.sessions.map(({ from, to }) => `${formatTime(Date.parse(from), zone)}–${formatTime(Date.parse(to), zone)}`))
