const ones = (n: number): string[] => (n === 0 ? [] : [String(n)])

/** A counter's number as Chinese says it, 1 to 999: 12 is ten, two; 105 is one, hundred, nought, five; 110 one, hundred, one, ten. */
export function chineseNumeral(n: number): string[] {
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor((n % 100) / 10)
  const rest = n % 10
  const first = hundreds > 0 ? [String(hundreds), '100'] : []
  if (tens === 0) return [...first, ...(hundreds > 0 && rest > 0 ? ['0'] : []), ...ones(rest)]
  return [...first, ...(tens === 1 && hundreds === 0 ? [] : [String(tens)]), '10', ...ones(rest)]
}

/** As English says it, 1 to 999: 112 is one, hundred, twelve; 35 is thirty, five. */
export function englishNumeral(n: number): string[] {
  const hundreds = Math.floor(n / 100)
  const below = n % 100
  const first = hundreds > 0 ? [String(hundreds), '100'] : []
  if (below < 20) return [...first, ...ones(below)]
  return [...first, String(below - (below % 10)), ...ones(below % 10)]
}
