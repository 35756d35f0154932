import type { HolidayYear } from '../../../protocol/calendar.ts'
import type { LeftDecision } from '../../../protocol/commands/hours.ts'

/** Times are milliseconds UTC. */
export type ClosingEvents = {
  /** A session of the hall begins and ends. `last`: of its day. `waiting`: who is left then. */
  'session.opened': { readonly day: string; readonly from: number; readonly to: number }
  'session.closed': { readonly day: string; readonly to: number; readonly last: boolean; readonly waiting: number }
  /** 延时服务: calls go on until then, for the hall or a line. */
  'extension.started': { readonly until: number; readonly line?: string; readonly by: string }
  /** Over, by the clock or by whoever may start one. */
  'extension.ended': { readonly line?: string; readonly by?: string }
  /** `until`: the clerk extends the own counter without being asked. */
  'extension.accepted': { readonly counter: number; readonly badge: string; readonly until?: number }
  /** 备案: `words` refers to the reason; it was explained to those who wait. */
  'extension.declined': { readonly counter: number; readonly badge: string; readonly words: string; readonly explained: true }
  /** A clerk's part of an extension: it ended, or the clerk left the counter. */
  'extension.served': { readonly counter: number; readonly badge: string; readonly ms: number }
  'closing.decided': {
    readonly ticket: string
    readonly number: string
    readonly line: string
    readonly decision: LeftDecision
    readonly by: string
  }
  /** `by`: whoever imported it; without it the year came with the program. */
  'calendar.imported': HolidayYear & { readonly year: number; readonly by?: string }
}
