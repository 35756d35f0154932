/** A row of the rejection register: who gave it back, and on which hall day. */
export type Rejected = { readonly day: string; readonly badge: string }

/** What a review may still be about: a quarter's rows, by case number. Older ones stand in the ledger. */
export type Registers = { rejected: Map<string, Rejected> }

export const emptyRegisters = (): Registers => ({ rejected: new Map() })

/** 001-4 and 001-7 look at a counter's work once a quarter: 92 days at most. */
export const reviewDays = 92
