/** What names a ticket at a kiosk: its code, or its number with the end of the code as the slip's last line has it. */
export type Proof = { readonly code: string } | { readonly number: string; readonly check: string }

export const mostTyped = 80

/** Typed by hand (`A001-7KQ2`, with or without the dash) or by a scanner, which reads the address of the ticket's page. */
export function proofOf(typed: string): Proof | undefined {
  const scanned = /\/T\/([2-9A-HJ-NP-Z]{12})/.exec(typed.toUpperCase())?.[1]
  if (scanned) return { code: scanned }
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (/^[2-9A-HJ-NP-Z]{12}$/.test(plain)) return { code: plain }
  const [, number, check] = /^([A-Z]{1,2}[0-9]{3,6})([2-9A-HJ-NP-Z]{4})$/.exec(plain) ?? []
  return number && check ? { number, check } : undefined
}

/** As the slip prints it, as far as it is typed: the dash comes after the number. */
export const asPrinted = (typed: string): string => typed.replace(/^([A-Z]{1,2}[0-9]{3})(?=[0-9A-Z])/, '$1-')
