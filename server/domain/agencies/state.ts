import type { AgencyState } from '../../../protocol/agencies.ts'

/** Times are milliseconds UTC; days are hall days. `recount`: a year that the date waited for has come. */
export type Agency = {
  readonly agency: string
  readonly day: string
  readonly since: number
  readonly counter: number
  agent: string
  readonly ticket: string
  readonly number: string
  readonly matter: string
  readonly case?: string
  readonly client: string
  readonly words: string
  readonly limit: number
  state: AgencyState
  /** The day on which the running step began, and working days that steps before it took. */
  stepDay: string
  used: number
  /** Who handed it back. */
  repliedBy?: string
  due: number
  dueDay: string
  provisional?: true
  late?: true
  recount?: true
}

/** Those that no citizen has judged yet, oldest first, by number; `serial`: how many the hall day has had; `next`: when the clock has something to do. */
export type Agencies = { open: Map<string, Agency>; serial: number; next?: number }

export const emptyAgencies = (): Agencies => ({ open: new Map(), serial: 0 })

/** D20261014-001 */
export const agencyNumber = (day: string, serial: number): string => `D${day.replaceAll('-', '')}-${String(serial).padStart(3, '0')}`

/** What somebody is the agent of, the nearest day first. */
export const agenciesOf = ({ open }: Agencies, badge: string): Agency[] =>
  [...open.values()]
    .filter(({ agent }) => agent === badge)
    .sort((one, other) => one.dueDay.localeCompare(other.dueDay) || one.agency.localeCompare(other.agency))
