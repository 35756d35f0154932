import type { CaseLevel, CaseResult, CaseStep, CloseReason, ExtensionReason, ReturnReason } from '../../../protocol/vocabulary.ts'
import type { CaseLimit, OfCase } from './events.ts'

/** Whose code the case's citizen holds, who did it, and the hall day. `by`: a badge. */
type Done = OfCase & { readonly code: string; readonly by: string; readonly day: string }

/** The case's time as it was worked out, by the calendar and the rule set of that moment. Days are dates of the hall's zone. */
export type Dated = {
  /** The count begins on the day after. */
  readonly from: string
  /** The last day in time. */
  readonly due?: string
  readonly provisional?: true
  /** Days on which the light turns. */
  readonly yellow?: string
  readonly red?: string
  /** The last day for the result to be back at the counter. */
  readonly back?: string
}

export type Stage = { readonly matter: string; readonly days: number }

export type CaseClockEvents = {
  /** Papers are asked for: the clock stands from the day after. `limit`: what a case has, that was given a date instead, once it is counted; `papers`: how long the citizen has. */
  'case.waiting': Done & { readonly papersBy?: string; readonly papers?: CaseLimit; readonly limit?: CaseLimit }
  /** `restarts`: what was counted before counts no more. `limit`: where the case had none yet. `accepted`: it lacked papers from the first. */
  'case.supplied': Done & { readonly restarts?: true; readonly limit?: CaseLimit; readonly clock?: Dated; readonly accepted?: true }
  'case.extensionAsked': Done & { readonly days: number; readonly reason: ExtensionReason; readonly words?: string }
  'case.extensionDecided': Done & {
    readonly granted: boolean
    readonly days: number
    readonly words?: string
    readonly limit?: CaseLimit
    readonly clock?: Dated
  }
  /** Told to whoever answers for it, once per level and count. */
  'case.warned': Omit<Done, 'by'> & { readonly level: CaseLevel; readonly due: string }
  /** The day for the citizen's papers has passed. */
  'case.papersLate': Omit<Done, 'by'> & { readonly papersBy: string }
  /** `late`: working days after its own day. `next`: the last day for the step after it. */
  'case.stepped': Done & { readonly step: CaseStep; readonly late?: number; readonly next?: string }
  'case.stepLate': Omit<Done, 'by'> & { readonly step: CaseStep; readonly stepBy: string }
  /** `to` answers for it now; `badge` did until then. */
  'case.assigned': Done & { readonly to: string }
  'case.staged': Done & { readonly stages: readonly Stage[] }
  /** `used`: days that the stage has taken, counted as the case is. */
  'case.stageDone': Done & { readonly matter: string; readonly days: number; readonly used: number }
  /** `early`, `overdue`: days before or after the due day, counted as the case is. `words`: reason and basis. `fetch`: it lies at the result counter. */
  'case.decided': Done & {
    readonly result: CaseResult
    readonly fetch?: true
    readonly early?: number
    readonly overdue?: number
    readonly reasonCode?: ReturnReason
    readonly words?: string
  }
  /** `reason`: why nobody has signed for what lay ready, with its own words in a personal record. */
  'case.closed': Done & { readonly result: CaseResult; readonly reason?: CloseReason; readonly words?: string }
  /** A year's holidays have become known, or have changed. */
  'case.dueSettled': Omit<Done, 'by'> & { readonly was?: string; readonly clock: Dated }
  /** The day for papers that may follow is another by the holidays that have become known. */
  'case.papersSettled': Omit<Done, 'by'> & { readonly was: string; readonly papersBy: string }
  /** Every case that reaches into the year goes by its holidays now. */
  'cases.settled': { readonly year: number }
}
