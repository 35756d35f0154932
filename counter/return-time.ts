const minute = 60_000

/** Minutes since midnight in the hall's zone. */
function minuteOfDay(ms: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(ms)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  return part('hour') * 60 + part('minute')
}

/**
 * When a clerk will be back, as written: minutes from now (15) or a time of today in the hall's zone (14:30, also with a full-width colon).
 * Gives an ISO 8601 instant, nothing for nothing written. A time gone by is passed on: the hall says so.
 */
export function readReturn(written: string, now: number, zone: string): string | undefined | 'unread' {
  const text = written.trim().replace('：', ':')
  if (!text) return undefined
  const minutes = /^(\d{1,3})(?:\s*(?:分钟?|分鐘|min))?$/.exec(text)
  if (minutes) return new Date(now + Number(minutes[1]) * minute).toISOString()
  const time = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (!time) return 'unread'
  const ahead = Number(time[1]) * 60 + Number(time[2]) - minuteOfDay(now, zone)
  return new Date(Math.floor(now / minute) * minute + ahead * minute).toISOString()
}
