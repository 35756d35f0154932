/** What names a ticket, or an appointment: its code, or a number with the end of its code as the slip's last line has it. */
export type Proof = { readonly code: string } | { readonly number: string; readonly check: string }

/** What a scanner says of a symbol's kind before the text, where it is set to (ISO/IEC 15424: `]Q1`). */
const symbology = /^\][A-Z][0-9A-Z]/

/** Typed by hand (`A001-7KQ2`, with or without the dash), or read by a scanner, in whatever case: the code itself, or the address of the ticket's page. */
export function proofOf(read: string): Proof | undefined {
  const text = read.trim().toUpperCase().replace(symbology, '')
  // Two that ran into each other are neither.
  if (text.split('://').length > 2) return undefined
  const page = /\/T\/([2-9A-HJ-NP-Z]{12})(?:[/?#]|$)/.exec(text)?.[1]
  if (page) return { code: page }
  const plain = text.replace(/[\s-]/g, '')
  if (/^[2-9A-HJ-NP-Z]{12}$/.test(plain)) return { code: plain }
  const [, number, check] = /^([A-Z]{1,2}[0-9]{3,6})([2-9A-HJ-NP-Z]{4})$/.exec(plain) ?? []
  return number && check ? { number, check } : undefined
}

/** What names a case: its code, or its number with the last four of its code, as its notice prints them. */
export type CaseProof = { readonly code: string } | { readonly case: string; readonly check: string }

/** The address of a case's page, or what was typed from a notice (`20261014-0012-3K3M`, with or without dashes). */
export function caseProofOf(read: string): CaseProof | undefined {
  const text = read.trim().toUpperCase().replace(symbology, '')
  const page = text.split('://').length > 2 ? undefined : /\/C\/([2-9A-HJ-NP-Z]{12})(?:[/?#]|$)/.exec(text)?.[1]
  if (page) return { code: page }
  const [, day, serial, check] = /^([0-9]{8})([0-9]{4,6})([2-9A-HJ-NP-Z]{4})$/.exec(text.replace(/[\s-]/g, '')) ?? []
  return day && serial && check ? { case: `${day}-${serial}`, check } : undefined
}

/** Begins as one of ours does, and stops too soon: the scanner was moved away. */
export function isHalf(read: string): boolean {
  const text = read.trim().toUpperCase().replace(symbology, '')
  return /^HTTPS?:?\/{0,2}[^/\s]*$|\/[TC](\/[2-9A-HJ-NP-Z]{0,11})?$/.test(text) || /^[A-Z]{1,2}[0-9]{3,6}-?[2-9A-HJ-NP-Z]{0,3}$/.test(text)
}
