import { signal } from '@preact/signals'

/** A clerk at a counter, as this page knows it. The token lives as long as the tab: a reload keeps the seat, closing gives it up. */
export type Seat = {
  readonly token: string
  readonly badge: string
  readonly name: string
  readonly counter: number
  readonly assists?: boolean
}

const kept = (): Seat | undefined => {
  const text = sessionStorage.getItem('seat')
  return text ? (JSON.parse(text) as Seat) : undefined
}

export const seat = signal<Seat | undefined>(kept())

/** Why the clerk is back at the sign-in, in words of the language of the moment. */
export const parting = signal<(() => string) | undefined>(undefined)

export function takeSeat(taken: Seat): void {
  sessionStorage.setItem('seat', JSON.stringify(taken))
  localStorage.setItem('usual-counter', String(taken.counter))
  parting.value = undefined
  seat.value = taken
}

export function leaveSeat(why?: () => string): void {
  sessionStorage.removeItem('seat')
  parting.value = why
  seat.value = undefined
}

/** The counter that this machine stood at last. */
export const usualCounter = (): number | undefined => Number(localStorage.getItem('usual-counter')) || undefined
