import type { Search } from './reading.ts'

type Sought = Pick<Search, 'number' | 'applicant'>

/** What somebody typed into the one box: the number of a case (20261014-…) or of a ticket (A001), else part of a telephone number or a name. */
export function soughtBy(text: string): Sought | 'too-few' {
  const said = text.trim()
  if (said === '') return {}
  if (/^20\d{6}(-\d{0,6})?$/.test(said) || /^[A-Za-z]{1,2}\d{1,4}$/.test(said)) return { number: said.toUpperCase() }
  if (/^[\d\s-]+$/.test(said)) {
    const digits = said.replace(/\D/g, '')
    return digits.length >= 4 ? { applicant: digits } : 'too-few'
  }
  return [...said].length >= 2 ? { applicant: said } : 'too-few'
}
