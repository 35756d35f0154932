import type { NoticeCopy } from '../../../protocol/vocabulary.ts'
import type { NoticeEvents, Printed } from './events.ts'

/** A notice of today's. */
export type Notice = Printed & {
  readonly at: number
  readonly told: string | undefined
  fresh: boolean
  again: Partial<Record<NoticeCopy, number>>
}

/** A telling that is owed: `due` is the last day on which it is in time. */
export type Owed = NoticeEvents['notice.issued'] & { readonly at: number; readonly due: string }

export type Notices = {
  /** How many numbers the hall day has given. */
  issued: number
  /** Today's, by number; `ofTicket`: which the visit has had. */
  today: Map<string, Notice>
  ofTicket: Map<string, string[]>
  owed: Map<string, Owed>
  /** Those of them whose day a year's holidays may have moved. */
  unsettled: string[]
  /** Whom which matter was told: how often, and the day of the last time. */
  told: Map<string, { times: number; day: string }>
}

export const emptyNotices = (): Notices => ({
  issued: 0,
  today: new Map(),
  ofTicket: new Map(),
  owed: new Map(),
  unsettled: [],
  told: new Map(),
})

/** One citizen and one matter: known by identity on whatever day, else by the visit. */
export const toldKey = (ticket: string, matter: string, tag: string | undefined): string => tag ?? `${ticket} ${matter}`
