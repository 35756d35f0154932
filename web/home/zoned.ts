/** Milliseconds by which a zone's clocks are ahead of UTC at an instant. */
function aheadOf(ms: number, zone: string): number {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(ms)
  return Date.parse(`${text.replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000
}

/** The instant (ISO 8601) of a day and a time as a form has them, in the hall's zone; undefined: half of it is missing. */
export function instantIn(day: string, time: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  // Once more where the clocks change between.
  const near = asUtc - aheadOf(asUtc, zone)
  return new Date(asUtc - aheadOf(near, zone)).toISOString()
}
