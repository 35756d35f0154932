import { formatTime } from '../../web/language.ts'

/** A time of today as such, another with its day. */
export const timeOf = (at: string, zone: string, now: number): string => {
  const ms = Date.parse(at)
  const time = formatTime(ms, zone)
  return formatTime(ms, zone, 'day') === formatTime(now, zone, 'day') ? time : `${formatTime(ms, zone, 'day')} ${time}`
}
