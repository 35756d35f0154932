import type { OutcomeKind, StageState } from '../../../protocol/vocabulary.ts'

/** One matter of a visit. `joint`: the joint matter (联办) that it is a part of; the parts of one keep their order. `gate`: the registration, before all. */
export type PlannedStage = { readonly matter: string; readonly line: string; readonly joint?: string; readonly gate?: true }

/** `counter` and `badge`: who called it or served it. */
export type Stage = PlannedStage & {
  state: StageState
  counter: number | undefined
  badge: string | undefined
  outcome: OutcomeKind | undefined
}

/** One ticket's way through several matters, in the order in which they are done. [S1] */
export type Chain = {
  readonly ticket: string
  readonly number: string
  stages: Stage[]
  /** 牵头: the counter that the hall names for a joint matter, or else the clerk who began it. [S6] */
  leadCounter: number | undefined
  leadBadge: string | undefined
  /** Nothing is left to do: it leaves with the hall day. */
  over: boolean
}

/** Only visits of several matters are here: a ticket for one matter has no chain. */
export type Visits = { chains: Map<string, Chain> }

export const emptyVisits = (): Visits => ({ chains: new Map() })

export const stageNow = (chain: Chain): Stage | undefined => chain.stages.find(({ state }) => state === 'now')
export const stagesAhead = (chain: Chain): Stage[] => chain.stages.filter(({ state }) => state === 'ahead')
/** The visit has been to the registration counter, or is there. */
export const isRegistered = (chain: Chain | undefined): boolean =>
  chain?.stages.some(({ gate, state }) => gate === true && state !== 'ahead') === true

export const isJoint = (chain: Chain): boolean => chain.stages.some(({ joint }) => joint !== undefined)
