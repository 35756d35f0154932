import type { ChiefPower, LeaveKind, LeaveSide } from '../people.ts'
import type { TicketSlip } from './ticket-slip.ts'

type Head = Pick<TicketSlip, 'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'repeat' | 'design'>
type Named = { readonly name: string; readonly post: string; readonly badge: string }

/** 请假条 (001-5c, 001-7): carries who stands in. Days of the hall's zone, YYYY-MM-DD. */
export type LeaveSlip = Head & {
  readonly kind: 'leave'
  readonly person: Named
  readonly department?: string
  readonly from: string
  readonly to: string
  /** Working days. */
  readonly days: number
  readonly provisional?: true
  readonly leaveKind?: LeaveKind
  readonly reason?: string
  readonly cover?: Named
  readonly afterwards?: true
  readonly askedAt: string
  readonly decisions: readonly { readonly side: LeaveSide; readonly by: string; readonly approve: boolean; readonly at: string }[]
}

/** 授权委托书 (001-3): what the chief of a department may do in its name here. */
export type MandateSlip = Head & {
  readonly kind: 'mandate'
  readonly department: string
  readonly phone?: string
  readonly chief: Named
  readonly powers: readonly ChiefPower[]
  readonly since: string
}
