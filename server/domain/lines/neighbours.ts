import type { Refusal } from '../../../protocol/refusals.ts'
import type { Wait } from '../../../protocol/views/parts.ts'
import type { ToldStage, Whereabouts } from './events.ts'

/** Among those of the line whom a priority counter calls first. */
type Part = { readonly first: boolean; readonly before: number }

/** What the lines ask of other rooms; `decide.ts` hands it to them. */
export type Neighbours = {
  /** The clerk who is signed in at a counter, and whether it is paused. */
  readonly seat: (counter: number) => { readonly badge: string; readonly paused: boolean } | undefined
  /** Somebody serves at some counter now, paused or not. */
  readonly sits: (badge: string) => boolean
  /** Open and not paused; of a line: those with a clerk who is trained for it. */
  readonly openCounters: (line?: string) => readonly number[]
  /** The clerk is trained for the line. */
  readonly canServe: (badge: string, line: string) => boolean
  /** The person may call somebody out of order, where the hall lets it. */
  readonly mayPick: (badge: string) => boolean
  /** Why a line gives no number now, by hours, last ticket and daily limit. [C10] */
  readonly mayTake: (line: string, now: number, taking: { given: number; wait: { p50: number } }) => Refusal | undefined
  /** Why a counter calls nobody now, by hours and extensions. [C13] */
  readonly mayCall: (counter: number, now: number) => Refusal | undefined
  /** Milliseconds of a service outside the hall's sessions. [C14] */
  readonly overtimeMs: (startedAt: number | undefined, now: number) => number
  /** The badge belongs to a clerk of the hall. */
  readonly isClerk: (badge: string) => boolean
  /** What somebody waits from now (milliseconds UTC), with so many ahead; who takes a number now has a head start in minutes, or 0. [W1] */
  readonly wait: (
    place: Whereabouts,
    who: { readonly ahead: number; readonly headStart?: number; readonly part?: Part | undefined },
    now: number,
  ) => Wait
  /** The matters of a visit, in their order; none of a ticket for one matter. */
  readonly stages: (ticket: string) => readonly ToldStage[]
  /** No numbers are given for the line. */
  readonly suspended: (line: string) => boolean
  /** Counters leave the line alone until it goes on. [D2] */
  readonly resting: (line: string) => boolean
  /** Tickets that were raised to urgent on this hall day. */
  readonly urgentToday: () => number
  /** Numbers that a citizen took for a matter on this hall day. */
  readonly takenBy: (citizenTag: string) => number
}
