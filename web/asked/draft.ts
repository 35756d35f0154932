import { signal } from '@preact/signals'
import type { EnquiryChannel, EnquiryOutcome } from '../../protocol/enquiries.ts'

/** What is being written, wherever the form goes meanwhile: a ticket that is called must not take it away. */
export type Draft = {
  readonly channel: EnquiryChannel
  /** The question, or what is wanted. */
  readonly said: string
  readonly answer: string
  readonly outcome: EnquiryOutcome
  /** `badge:1002`, `counter:3`, `line:A`, `leader`, `text`; empty: nobody yet. */
  readonly to: string
  readonly where: string
  /** Empty: none; undefined: that of the ticket at hand. */
  readonly matter: string | undefined
  readonly name: string
  readonly unit: string
  readonly phone: string
}

const empty: Draft = {
  channel: 'desk',
  said: '',
  answer: '',
  outcome: 'answered',
  to: '',
  where: '',
  matter: undefined,
  name: '',
  unit: '',
  phone: '',
}

export const draft = signal<Draft>(empty)

export const write = (changed: Partial<Draft>): void => {
  draft.value = { ...draft.peek(), ...changed }
}
/** Sent; the next begins anew. */
export const forget = (): void => {
  draft.value = empty
}

/** Lengths that the hall takes. */
export const most = { said: 500, answer: 1000, where: 120, name: 40, unit: 60, phone: 20 } as const

const phone = /^\+?[0-9 -]{5,20}$/
export const phoneFits = ({ phone: text }: Draft): boolean => text.trim() === '' || phone.test(text.trim())

/** A pasted line break is a space: the hall takes texts of one line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

type Target = { readonly badge: string } | { readonly counter: number } | { readonly line: string } | { readonly leader: true }

export function targetOf(to: string): Target | undefined {
  const [kind, id = ''] = to.split(':')
  if (kind === 'badge') return { badge: id }
  if (kind === 'counter') return { counter: Number(id) }
  if (kind === 'line') return { line: id }
  return kind === 'leader' ? { leader: true } : undefined
}

export function callerOf({ name, unit, phone: number }: Draft): { caller: Record<string, string> } | Record<string, never> {
  const caller = Object.fromEntries(
    Object.entries({ name, unit, phone: number })
      .map(([key, text]) => [key, text.trim()] as const)
      .filter(([, text]) => text),
  )
  return Object.keys(caller).length > 0 ? { caller } : {}
}
