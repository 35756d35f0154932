import type { HandoverEntry } from '../views/duty.ts'
import type { TicketSlip } from './ticket-slip.ts'

/** 工作交接清单 (000-4), signed by both on paper too. Times ISO 8601 in UTC. */
export type HandoverSlip = Pick<TicketSlip, 'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'repeat'> & {
  readonly kind: 'handover'
  readonly counter: number
  /** Which of how many: one for each of the two. */
  readonly copy: readonly [number, number]
  readonly preparedAt: string
  readonly giver: string
  readonly givenAt?: string
  readonly taker?: string
  readonly takenAt?: string
  readonly tickets: HandoverEntry['tickets']
  readonly referrals: HandoverEntry['referrals']
  readonly appointments: readonly { readonly start: string; readonly matter: string }[]
  readonly cases: HandoverEntry['cases']
  readonly agencies?: NonNullable<HandoverEntry['agencies']>
  readonly more?: NonNullable<HandoverEntry['more']>
  readonly own: HandoverEntry['own']
}
