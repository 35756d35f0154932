import { evolve } from './domain/evolve.ts'
import { freeze, thaw } from './domain/snapshot.ts'
import { emptyState, stateShape } from './domain/state.ts'
import type { Fold } from './journal/journal.ts'

/** The rules as the journal's snapshots need them. */
export const fold: Fold = { shape: stateShape, empty: emptyState, apply: evolve, freeze, thaw }
