import type { PlannedStage } from './state.ts'

type AtCounter = { readonly ticket: string; readonly number: string; readonly counter: number; readonly badge: string }

type Changed = AtCounter & {
  readonly matter: string
  /** What is being served, and what is then to come, in its order. */
  readonly now: { readonly matter: string; readonly line: string }
  readonly ahead: readonly PlannedStage[]
}

export type VisitEvents = {
  /**
   * After `ticket.finished` of one matter: the ticket goes on to the next with its number and its arrival credit. `stays`: in the same sitting, else it
   * waits in `line`. `from`: the line of the matter that was finished.
   */
  'ticket.advanced': AtCounter & { readonly line: string; readonly matter: string; readonly from: string; readonly stays: boolean }
  'visit.added': Changed
  'visit.dropped': Changed
}
