import type { Connection, Outcome } from '../../web/connection.ts'

/** Asks the hall; whether it was done. Why not is shown on the page. */
export type Ask = (act: Promise<Outcome>) => Promise<boolean>

/** What every part of the page is given. `now`: milliseconds on the hall's clock; `day`: the hall day. */
export type Shown = {
  readonly connection: Connection
  readonly ask: Ask
  readonly now: number
  readonly day: string
  readonly zone: string
  readonly token: string
  readonly badge: string
}

/** As it is sent: one line. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
