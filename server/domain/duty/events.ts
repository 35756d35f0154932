import type { Checklist, ReminderKind } from '../../../protocol/duty.ts'

/** From one hall day to another, both included. */
export type Turn = { readonly from: string; readonly to: string; readonly badge: string }

/** `day`: a hall day, YYYY-MM-DD. `words` refers to a personal record. */
export type DutyEvents = {
  /** Replaces all that was planned between the two days. */
  'duty.planned': { readonly from: string; readonly to: string; readonly turns: readonly Turn[] }
  /** Who is on duty on the hall day that runs: said when it begins, and again when it becomes another. */
  'duty.began': { readonly day: string; readonly badge: string }
  /** `day`: the first of the turn. */
  'duty.reminded': { readonly day: string; readonly badge: string; readonly kind: ReminderKind }
  'duty.swapAsked': {
    readonly day: string
    readonly badge: string
    readonly other: string
    readonly instead?: string
    readonly words?: string
  }
  'duty.swapAnswered': { readonly day: string; readonly badge: string; readonly agrees: boolean }
  /** `badge`: whoever decided. With `approved` the day is `other`'s, and `instead` is `asker`'s. */
  'duty.swapDecided': {
    readonly day: string
    readonly badge: string
    readonly approved: boolean
    readonly asker: string
    readonly other: string
    readonly instead?: string
  }
  /** `from`: whose day it was; `late`: named later than the hall asks for. */
  'duty.replaced': {
    readonly day: string
    readonly badge: string
    readonly by: string
    readonly from?: string
    readonly late?: true
    readonly words?: string
  }
  'duty.noted': { readonly day: string; readonly badge: string; readonly words: string }
  /** `left`: items of the list that are not in order after it, of so many. */
  'checklist.ticked': {
    readonly day: string
    readonly list: Checklist
    readonly item: string
    readonly done: boolean
    readonly badge: string
    readonly left: number
    readonly of: number
    readonly words?: string
  }
}
