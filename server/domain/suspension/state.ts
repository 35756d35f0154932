import type { Setup } from '../setup/state.ts'

/** No numbers are given. Milliseconds UTC. `words`: what the screens say, a personal record. */
export type Suspended = { readonly since: number; readonly until: number | undefined; readonly words: string }

/** By line; the whole hall stands under the empty name, which no line has. */
export type Suspensions = { of: Map<string, Suspended> }

export const wholeHall = ''

export const emptySuspensions = (): Suspensions => ({ of: new Map() })

/** Whether a number for the line is to be had. */
export const isSuspended = ({ of }: Suspensions, line: string): boolean => of.has(wholeHall) || of.has(line)

/** Suspended, in a hall whose counters then call nobody of the line. [D2] */
export const restsNow = (of: { readonly setup: Setup; readonly suspensions: Suspensions }, line: string): boolean =>
  of.setup.hall?.rules.suspendedMayCall === false && isSuspended(of.suspensions, line)
