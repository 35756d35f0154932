import type { AgenciesRead, KeptAgencies } from '../protocol/agencies-kept.ts'
import { type Refusal, refuse } from '../protocol/refusals.ts'
import type { PrintRequest } from '../protocol/slips/print-request.ts'
import type { Slip } from '../protocol/slips/slip.ts'
import { agencyFeedback, agencyMandate } from './followers/agency-slip.ts'
import type { Asked } from './followers/asked-slip.ts'
import { agencyRow } from './gateway/agency-rows.ts'
import type { Hall } from './hall.ts'

export type AgencySlipAsked = Extract<PrintRequest['slip'], { kind: 'agency-mandate' | 'agency-feedback' }>
type Around = {
  readonly hall: Pick<Hall, 'personOf' | 'personal' | 'matters'>
  readonly read: (read: AgenciesRead) => Promise<KeptAgencies>
  readonly asker: { readonly by: string; readonly leads?: boolean }
}

export const isAgencySlip = (slip: PrintRequest['slip']): slip is AgencySlipAsked =>
  slip.kind === 'agency-mandate' || slip.kind === 'agency-feedback'

/** The sheets of an agency: for its agent, who accepted it or handed it back, or who leads. The mandate in two copies. [Z60] [Z63] */
export async function agencySlips(wanted: AgencySlipAsked, around: Asked, { hall, read, asker }: Around): Promise<Slip[] | Refusal> {
  try {
    const [kept] = (await read({ list: 'agencies', id: wanted.agency, limit: 1 })).rows
    if (!kept) return refuse('unknown-agency')
    if (!asker.leads && ![kept.agent, kept.badge, kept.replied_by].includes(asker.by)) return refuse('not-allowed')
    const row = agencyRow(
      {
        name: (badge) => hall.personOf(badge)?.name,
        matter: (id) => hall.matters.find(({ matter }) => matter === id)?.name,
        personal: (ref) => hall.personal.of(ref),
      },
      kept,
    )
    if (wanted.kind === 'agency-feedback') return [agencyFeedback(around, row)]
    return [1, 2].map((copy) => agencyMandate(around, row, [copy, 2]))
  } catch {
    return refuse('storage-failed')
  }
}
