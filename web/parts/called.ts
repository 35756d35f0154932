/** LOOK rule 9: a call stays this long, then rests. */
export const callStays = 12_000

/** Day of a ticket that was carried over, as an instant in the middle of that day in UTC. */
export const middayOf = (day: string): number => Date.parse(`${day}T12:00:00Z`)
