/** A business date in the hall's zone. It changes at a set hour, not at midnight (DESIGN §4), so `endsAt` is that hour of the next date. */
export type HallDay = { readonly day: string; readonly endsAt: number }

type Wall = { year: number; month: number; date: number; minutes: number }

function wallClock(at: number, zone: string): Wall {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return { year: number('year'), month: number('month'), date: number('day'), minutes: number('hour') * 60 + number('minute') }
}

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The first instant at which the zone's clocks show this time of this date; a skipped time counts as the moment of the skip. */
export function instantOf(year: number, month: number, date: number, minutes: number, zone: string): number {
  const asUtc = Date.UTC(year, month - 1, date, 0, minutes)
  let guess = asUtc
  for (let round = 0; round < 3; round++) {
    const wall = wallClock(guess, zone)
    const shown = Date.UTC(wall.year, wall.month - 1, wall.date, 0, wall.minutes)
    if (shown === asUtc) break
    guess += asUtc - shown
  }
  return guess
}

/** The hall day that an instant (milliseconds, UTC) belongs to. `startsAt` is HH:MM in the zone. [C1] */
export function hallDayOf(at: number, zone: string, startsAt: string): HallDay {
  const start = minutesOf(startsAt)
  const wall = wallClock(at, zone)
  const before = wall.minutes < start ? 1 : 0
  const noon = new Date(Date.UTC(wall.year, wall.month - 1, wall.date - before, 12))
  const next = new Date(noon.getTime() + 86_400_000)
  return {
    day: noon.toISOString().slice(0, 10),
    endsAt: instantOf(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate(), start, zone),
  }
}
