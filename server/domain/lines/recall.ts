import type { Setup } from '../setup/state.ts'
import type { Ticket } from './state.ts'

/** From when on a called ticket may be called again: milliseconds UTC. Nobody is called twice in one breath. [K15] */
export const recallable = ({ hall }: Setup, { calledAt }: Ticket): number =>
  (calledAt ?? 0) + (hall?.rules.recallCooldownSeconds ?? 0) * 1000
