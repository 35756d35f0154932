import type { TicketSlip } from './ticket-slip.ts'

/** What both sheets of an agency say. Names the client: they are handed to the two who sign. `copy`: this one, of so many. Days YYYY-MM-DD. */
type AgencySheet = Pick<
  TicketSlip,
  'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'matter' | 'supervisionPhone' | 'repeat' | 'design'
> & {
  readonly agency: string
  readonly number: string
  readonly case?: string
  /** Without a name there is room for one. */
  readonly client?: string
  readonly phone?: string
  readonly scope: string
  readonly agent: { readonly name: string; readonly badge: string }
  /** Working days, and the last of them. */
  readonly limit: number
  readonly dueDay: string
  readonly provisional?: true
}

/** 代理服务委托书 (000-2): parties, matter, limit. In two copies, and both sign. [Z60] */
export type AgencyMandate = AgencySheet & {
  readonly kind: 'agency-mandate'
  readonly acceptedAt: string
  readonly copy: readonly [number, number]
}

/** 服务意见反馈表 (000-2): the applicant confirms the result, and says satisfied or not. `used`: working days that it took. [Z63] */
export type AgencyFeedbackSlip = AgencySheet & {
  readonly kind: 'agency-feedback'
  readonly repliedDay?: string
  readonly used?: number
  /** Said already: the sheet repeats it. */
  readonly satisfied?: boolean
}
