import { defaultRules } from '../../protocol/rules/rules.ts'
import { reindexAppointments } from './appointments/evolve.ts'
import { reindexCases } from './cases/keep.ts'
import { reindex } from './lines/index-tickets.ts'
import { emptyIndex } from './lines/state.ts'
import type { State } from './state.ts'

/** The state as text, without what can be derived from it. */
export const freeze = (state: State): string =>
  JSON.stringify(
    {
      ...state,
      lines: { ...state.lines, index: undefined },
      appointments: { ...state.appointments, index: undefined },
      cases: { ...state.cases, index: undefined },
    },
    (_key, value) => (value instanceof Map ? { '%map': [...value] } : (value as unknown)),
  )

export function thaw(text: string): State {
  const state = JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && '%map' in value ? new Map(value['%map'] as [unknown, unknown][]) : value,
  ) as State
  state.lines.index = emptyIndex()
  reindex(state.lines)
  reindexCases(state.cases)
  reindexAppointments(state.appointments, state.setup.hall?.rules ?? defaultRules)
  return state
}
