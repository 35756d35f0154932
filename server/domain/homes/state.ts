import type { EnquiryChannel } from '../../../protocol/enquiries.ts'

/** Who goes, and when; milliseconds UTC. `planner`: the badge; `lead`: of somebody who leads the hall. */
export type HomePlan = {
  readonly by: readonly string[]
  readonly at: number
  readonly until: number
  readonly planner: string
  readonly lead?: true
}

/** Somebody is to be visited. `recount`: a year that the date waited for has come. */
export type HomeVisit = {
  readonly home: string
  readonly day: string
  readonly since: number
  /** Who entered it. */
  readonly badge: string
  readonly channel: EnquiryChannel
  readonly matter: string
  readonly citizen: string
  due: number
  dueDay: string
  readonly workdays: number
  provisional?: true
  recount?: true
  /** The clock has said that it is late. */
  late?: true
  plan?: HomePlan
  /** Visits without success. */
  tries: number
}

/** What is open, oldest first, by number. */
export type Homes = {
  open: Map<string, HomeVisit>
  /** How many the hall day has had. */
  serial: number
  /** When the clock has something to do next; absent: nothing. */
  next?: number
}

export const emptyHomes = (): Homes => ({ open: new Map(), serial: 0 })

/** Where somebody goes now, or is. */
export function outAtHome({ open }: Homes, badge: string, now: number): HomePlan | undefined {
  for (const { plan } of open.values()) if (plan && plan.at <= now && now < plan.until && plan.by.includes(badge)) return plan
  return undefined
}

/** S20261014-001 */
export const homeNo = (day: string, serial: number): string => `S${day.replaceAll('-', '')}-${String(serial).padStart(3, '0')}`
