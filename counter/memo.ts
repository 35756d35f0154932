import { signal } from '@preact/signals'

/** What the clerk is writing about the ticket at hand. It outlives a lost connection and a reload, and goes with the ticket. */
type Memo = { readonly ticket: string; readonly text: string }

const kept = sessionStorage.getItem('memo')
const memo = signal<Memo | undefined>(kept ? (JSON.parse(kept) as Memo) : undefined)

export const memoOf = (ticket: string): string => (memo.value?.ticket === ticket ? memo.value.text : '')

export function writeMemo(ticket: string, text: string): void {
  memo.value = { ticket, text }
  sessionStorage.setItem('memo', JSON.stringify(memo.value))
}

/** As a command takes it: nothing where nothing was written. */
export const memoFor = (ticket: string): string | undefined => memoOf(ticket).trim() || undefined
