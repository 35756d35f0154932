import type { HallConfig } from './events.ts'

export type Setup = {
  hall: HallConfig | undefined
  digest: string
  demo: boolean
  day: string
  /** Milliseconds UTC; -Infinity before the first day is opened, so that it is due at once. */
  dayEndsAt: number
}

export const emptySetup = (): Setup => ({ hall: undefined, digest: '', demo: false, day: '', dayEndsAt: -1 })
