import { evolveCounters } from './counters/evolve.ts'
import type { HallEvent } from './events.ts'
import { evolveLines } from './lines/evolve.ts'
import { evolveRatings } from './ratings/evolve.ts'
import { evolveSetup } from './setup/evolve.ts'
import type { State } from './state.ts'
import { evolveWaits } from './waits/evolve.ts'

/** Applies one event. Total: it never throws and never asks the clock, so any journal can be replayed. */
export function evolve(state: State, event: HallEvent): void {
  state.seq = event.seq
  state.at = event.at
  evolveSetup(state.setup, event)
  evolveLines(state.lines, event)
  evolveCounters(state.counters, event)
  evolveWaits(state.waits, event)
  evolveRatings(state.ratings, event, (state.setup.hall?.rules.ratingInvitationSeconds ?? 60) * 1000)
}
