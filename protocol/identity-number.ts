/** Weights of the first seventeen digits, and what the sum modulo 11 writes as the eighteenth (GB 11643-1999, ISO 7064 mod 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'
/** Nobody older comes to a hall. */
const firstYear = 1890

export const checkDigit = (first17: string): string =>
  checks[weights.reduce((sum, weight, i) => sum + weight * Number(first17[i]), 0) % 11] as string

/** Whether it can be the number of a resident's card: its check digit fits, and its date of birth is one that has been. `now`: milliseconds UTC. */
export function isIdentityNumber(number: string, now: number): boolean {
  const [, first17, year, month, day, check] = /^(\d{6}(\d{4})(\d{2})(\d{2})\d{3})([\dX])$/.exec(number) ?? []
  if (!first17 || checkDigit(first17) !== check || Number(year) < firstYear) return false
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // The thirtieth of February is some other day by now.
  return !Number.isNaN(born.getTime()) && born.getUTCDate() === Number(day) && born.getTime() <= now + 86_400_000
}
