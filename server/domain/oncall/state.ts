/** Milliseconds UTC. */
export type Call = {
  readonly seq: number
  readonly badge: string
  readonly by: string
  readonly words: string
  readonly calledAt: number
  acknowledgedAt: number | undefined
  arrivedAt: number | undefined
}

export type Oncall = {
  /** From the running hall day on. */
  planned: Map<string, readonly string[]>
  /** Open ones, and those of today that have come; oldest first. */
  calls: Call[]
}

export const emptyOncall = (): Oncall => ({ planned: new Map(), calls: [] })

export const openCall = ({ calls }: Oncall, badge: string): Call | undefined =>
  calls.find((call) => call.badge === badge && call.arrivedAt === undefined)
