import * as v from 'valibot'
import { count, minutes } from './setting.ts'

/** Who may go before others, how often, and what happens while numbers are suspended. */
export const fairnessRules = {
  /** 急事急办 (R17): the duty leader may raise a ticket to urgent. */
  urgentAllowed: v.optional(v.boolean(), true),
  /** How many minutes earlier an urgent ticket counts as having arrived. Long enough to go before everybody of a usual day. */
  urgentHeadStartMinutes: v.optional(minutes(720), 240),
  /** Urgent tickets of one hall day; 0: as many as are asked for. */
  urgentPerDay: v.optional(count(0, 1000), 10),
  /** While a line or the hall is suspended, counters still call who already waits. */
  suspendedMayCall: v.optional(v.boolean(), true),
  /** Numbers that one identified citizen may take for one matter on one hall day, those given back apart; 0: as many as are asked for. */
  numbersPerCitizen: v.optional(count(0, 100), 3),
  /** Where a card reader stands at a kiosk, a number is given there only with a card; a guide takes one for whoever has none. */
  cardForNumber: v.optional(v.boolean(), false),
  /** An escort request that nobody has answered for so long weighs as much as a line without a counter. */
  escortAlarmMinutes: v.optional(minutes(60), 3),
}
