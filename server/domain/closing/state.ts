import type { HolidayYear } from '../../../protocol/calendar.ts'
import type { LeftDecision } from '../../../protocol/commands/hours.ts'

/** A clerk in an extension. `since`: milliseconds UTC, when the own extra time began; undefined after declining. */
export type Extending = { readonly badge: string; readonly since: number | undefined; readonly until: number | undefined }

export type Closing = {
  /** The session that runs, and the end of the one that ran last. Milliseconds UTC. */
  session: { from: number; to: number } | undefined
  upTo: number
  /** The day's last session has ended. */
  over: boolean
  /** Extensions by line, `*` for the hall: until when. */
  extended: Map<string, number>
  /** Who takes part or declined, by counter. */
  clerks: Map<number, Extending>
  /** Milliseconds of extension a person has worked today. */
  worked: Map<string, number>
  declined: { counter: number; badge: string; at: number; words: string }[]
  /** What was decided for those who are left, by ticket. */
  decisions: Map<string, LeftDecision>
  /** Public holidays and make-up workdays by year, replaced as a whole. */
  years: Readonly<Record<string, HolidayYear>>
  /** Years that somebody imported, which the program's own do not replace. */
  imported: number[]
}

export const wholeHall = '*'

export const emptyClosing = (): Closing => ({
  session: undefined,
  upTo: 0,
  over: false,
  extended: new Map(),
  clerks: new Map(),
  worked: new Map(),
  declined: [],
  decisions: new Map(),
  years: {},
  imported: [],
})
