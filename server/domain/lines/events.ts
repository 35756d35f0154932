import type {
  Category,
  DepartureReason,
  Language,
  OutcomeKind,
  PickReason,
  PriorityReason,
  UndoableStep,
} from '../../../protocol/vocabulary.ts'

/** Where a ticket waits: in a line, or addressed to a counter or a person. */
export type Whereabouts = { readonly line: string } | { readonly counter: number } | { readonly badge: string }

/** Who handed a ticket on, and where. */
export type Desk = { readonly counter: number; readonly badge: string }

/** A matter of a visit, as a slip lists it. */
export type ToldStage = { readonly matter: string; readonly line: string; readonly joint?: string; readonly done?: true }

type Named = { readonly ticket: string; readonly number: string }
type AtCounter = Named & { readonly line: string; readonly counter: number; readonly badge: string }

/** Identity and papers were checked (R44); why the citizen was told to go to a department, a personal record (R20). */
type Marked = { readonly verified?: true; readonly sentAway?: string }

/** Each body stands on its own: no reader needs the state to understand one (DESIGN §11). Times are milliseconds UTC. */
export type LineEvents = {
  'ticket.taken': Named & {
    readonly code: string
    readonly serial: number
    readonly day: string
    readonly line: string
    readonly matter: string
    readonly category: Category
    readonly language: Language
    readonly key: number
    /** As shown to the citizen: people ahead, and the range in minutes. */
    readonly ahead: number
    readonly wait: { readonly p50: number; readonly p90: number }
    readonly device?: string
    readonly citizen?: string
    /** The appointment that was checked in. */
    readonly appointment?: string
    /** A visit of several matters: all of them in their order, this ticket's own first. `leadCounter`: of a joint matter. */
    readonly stages?: readonly { readonly matter: string; readonly line: string; readonly joint?: string }[]
    readonly leadCounter?: number
    /** Tells this citizen's numbers for this matter on this day, and nothing else. */
    readonly citizenTag?: string
    /** The same of the visit's other matters. */
    readonly laterTags?: readonly string[]
    /** Tells this citizen's visits for this matter, whatever the day, while the hall counts who comes again (R02). */
    readonly visitTag?: string
    /** Where a number that staff took is printed. */
    readonly printAt?: string
    /** Milliseconds of head start that are in the key; absent: none, or a journal of before. */
    readonly advantage?: number
  }
  /** `place`: where it waits. `advantage`: milliseconds of head start that are in the new key. `note`: the reason, where it is `other`. */
  'ticket.prioritised': Named & {
    readonly line: string
    readonly place: Whereabouts
    readonly was: Category
    readonly category: Category
    readonly wasUrgent: boolean
    readonly urgent: boolean
    readonly key: number
    readonly advantage: number
    readonly badge: string
    readonly reason: PriorityReason
    readonly note?: string
  }
  'ticket.called': AtCounter & { readonly from: Whereabouts; readonly again: boolean; readonly waitedMs: number } & {
    /** By the clock. */
    readonly auto?: true
    /** Out of order: why, and the clerk's own words, a personal record. */
    readonly picked?: PickReason
    readonly note?: string
  }
  'ticket.recalled': AtCounter & { readonly calls: number }
  'ticket.started': AtCounter & { readonly walkedMs: number }
  /** `calledMs`: how long the counter waited for nobody. `by`: nobody pressed a key, the time was over. */
  'ticket.missed': AtCounter & { readonly calls: number; readonly calledMs?: number; readonly by?: 'clock' }
  'ticket.parked': AtCounter & { readonly servedMs: number; readonly note?: string }
  'ticket.unparked': AtCounter & { readonly from: number }
  'ticket.transferred': AtCounter & { readonly to: Whereabouts; readonly servedMs: number; readonly comment?: string } & {
    readonly key?: number
    /** Where it comes back to when the other has finished. */
    readonly back?: Desk
    /** First-asked, where that is another than who handed it on: of two at one counter, the higher post. */
    readonly first?: string
    /** Who sits where it is sent to. */
    readonly receiver?: string
  }
  /** The other has done his part: it waits again where it was sent from. */
  'ticket.returned': AtCounter & {
    readonly to: Whereabouts
    readonly servedMs: number
    readonly outcome: OutcomeKind
    readonly key: number
  } & Marked
  'ticket.finished': AtCounter & {
    readonly matter: string
    readonly category: Category
    readonly takenAt: number
    readonly servedMs: number
    readonly outcome: OutcomeKind
    /** All the time in lines, and between calls and starts. */
    readonly waitedMs?: number
    readonly walkedMs?: number
    /** Of the last part of the service, outside the hall's sessions: extra work, never a fault (R11). */
    readonly overtimeMs?: number
    /** The kind that the catalogue has, where it is another, and why. */
    readonly proposed?: OutcomeKind
    readonly departure?: DepartureReason
    /** An instant case that took longer than the hall's limit: a usual one, or one that must be kept. */
    readonly overLimit?: 'usual' | 'fixed'
  } & Marked
  'ticket.cancelled': Named & {
    readonly line: string
    readonly from: Whereabouts
    readonly counter?: number
    readonly reason: 'holder' | 'day-ended' | 'desk' | 'agreed'
    /** Who did it at a desk, and why: refers to a personal record. */
    readonly badge?: string
    readonly words?: string
    /** A counter had called it and is free now. */
    readonly held?: true
  }
  /** `from`: the counter or clerk that it had been sent to, and waits for no more. */
  'ticket.carried': Named & {
    readonly line: string
    readonly day: string
    readonly to: Whereabouts
    readonly from?: Whereabouts
    readonly counter?: number
  }
  /** `passed`: how many go first now. It stands behind everybody with this key. */
  'ticket.postponed': Named & { readonly line: string; readonly from: Whereabouts; readonly key: number; readonly passed: number }
  /** Back from missed, from parked at a counter that nobody serves, or from waiting for somebody who is not there (`from`). `counter`: where it lay. `behind`: how many go first. */
  'ticket.rejoined': Named & {
    readonly line: string
    readonly to: Whereabouts
    readonly from?: Whereabouts
    readonly counter?: number
    readonly was: 'missed' | 'parked' | 'waiting'
    readonly key: number
    readonly behind: number
  }
  /** With all that the slip says, so that nobody has to look for the event before. `device`: the kiosk whose printer prints it. */
  'ticket.reprinted': Named & {
    readonly code: string
    readonly day: string
    readonly line: string
    readonly matter: string
    readonly language: Language
    readonly device: string
    readonly times: number
    readonly ahead: number
    readonly wait: { readonly p50: number; readonly p90: number }
    /** Of a visit of several matters: all of them in their order. */
    readonly stages?: readonly ToldStage[]
    /** Of another hall day. */
    readonly carried?: true
    /** It waits for this counter alone, or for the clerk who sits there. */
    readonly sentTo?: number
    /** Where it comes back to when that is done. */
    readonly backTo?: number
  }
  /** The counter's last step is taken back, and nothing of it counts. `from`: where the ticket stood meanwhile; `servedMs`: as before the step. */
  'counter.undone': AtCounter & {
    readonly undid: UndoableStep
    readonly from: Whereabouts
    readonly servedMs: number
    readonly state: 'called' | 'serving'
  }
}
