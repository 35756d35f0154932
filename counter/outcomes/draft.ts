import { signal } from '@preact/signals'
import type { MissingPapers, Outcome } from '../../protocol/commands/outcome.ts'
import type { MailReach } from '../../protocol/mail.ts'
import type { HeldTicket } from '../../protocol/views/staff.ts'
import type { DepartureReason, OutcomeKind, ReturnReason } from '../../protocol/vocabulary.ts'

/** What the clerk has filled in so far about the service at hand, as the fields have it. */
export type Draft = {
  readonly ticket: string
  readonly days?: string
  readonly authority?: string
  readonly departments?: string
  readonly papers?: readonly number[]
  readonly own?: string
  readonly reasonCode?: ReturnReason
  readonly refusal?: boolean
  readonly basis?: string
  readonly reason?: string
  readonly tolerance?: boolean
  readonly toleranceDays?: string
  readonly consequence?: string
  readonly consented?: boolean
  readonly approvedBy?: string
  readonly departure?: DepartureReason
  readonly mail?: boolean
  readonly mailName?: string
  readonly mailPhone?: string
  readonly mailAddress?: string
  readonly mailReach?: MailReach
}

/** It outlives a lost connection and a reload, and goes with the ticket. */
const kept = sessionStorage.getItem('outcome')
const draft = signal<Draft | undefined>(kept ? (JSON.parse(kept) as Draft) : undefined)

export const draftOf = (ticket: string): Draft => (draft.value?.ticket === ticket ? draft.value : { ticket })

export function write(ticket: string, changed: Partial<Draft>): void {
  draft.value = { ...draftOf(ticket), ...changed, ticket }
  sessionStorage.setItem('outcome', JSON.stringify(draft.value))
}

/** Several in one field: 、 ； or a comma between them. */
const several = (text = ''): string[] =>
  text
    .split(/[、；;，,\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
const said = <K extends string>(key: K, text: string | undefined): { readonly [Key in K]?: string } =>
  text?.trim() ? ({ [key]: text.trim() } as { readonly [Key in K]?: string }) : {}
const daysIn = (text: string | undefined): { readonly days?: number } => (Number(text) > 0 ? { days: Math.trunc(Number(text)) } : {})

export const missingIn = ({ papers = [], own }: Draft): { readonly missing?: MissingPapers } =>
  papers.length + several(own).length === 0 ? {} : { missing: { materials: [...papers], own: several(own) } }

/** The basis that the catalogue has, until the clerk writes another. */
export const basisOf = ({ matter, language }: HeldTicket, { basis }: Draft): string => basis ?? matter.guide.basis[0]?.[language] ?? ''

const dated: readonly OutcomeKind[] = ['promised', 'escalated', 'supplement', 'joint', 'petition']
export const takesDays = (kind: OutcomeKind): boolean => dated.includes(kind)
export const mayTolerate = (kind: OutcomeKind): boolean => kind === 'promised' || kind === 'escalated' || kind === 'joint'

/** As the command takes it. What is not filled is left out, and the hall says what it cannot do without. */
export function outcomeOf(kind: OutcomeKind, ticket: HeldTicket): Outcome {
  const own = draftOf(ticket.id)
  const departure = own.departure && ticket.proposed && ticket.proposed.kind !== kind ? { departure: own.departure } : {}
  const outcome = { kind, ...departure, ...(takesDays(kind) ? { ...daysIn(own.days), ...deliveryOf(own) } : {}) }
  switch (kind) {
    case 'supplement':
      return { ...outcome, ...missingIn(own) } as Outcome
    case 'returned':
      return {
        ...outcome,
        ...missingIn(own),
        ...(own.reasonCode ? { reasonCode: own.reasonCode } : {}),
        ...(own.refusal ? { refusal: true } : {}),
        ...said('basis', basisOf(ticket, own)),
        ...said('reason', own.reason),
      } as Outcome
    case 'instant':
    case 'enquiry':
      return outcome as Outcome
    default:
      return {
        ...outcome,
        ...(kind === 'escalated' ? said('authority', own.authority) : {}),
        ...(kind === 'joint' ? { departments: several(own.departments).slice(0, 8) } : {}),
        ...(own.tolerance && mayTolerate(kind) ? { tolerance: toleranceOf(own) } : {}),
      } as Outcome
  }
}

/** What is left empty the hall asks for. */
const deliveryOf = ({ mail, mailName = '', mailPhone = '', mailAddress = '', mailReach = 'city' }: Draft) =>
  mail
    ? {
        delivery: {
          way: 'mail',
          by: 'deliver',
          reach: mailReach,
          to: { name: mailName.trim(), phone: mailPhone.trim(), address: mailAddress.trim() },
        },
      }
    : {}

const toleranceOf = (own: Draft) => ({
  ...missingIn(own),
  ...daysIn(own.toleranceDays),
  ...said('consequence', own.consequence),
  consented: own.consented === true,
  ...(own.approvedBy ? { approvedBy: own.approvedBy } : {}),
})
