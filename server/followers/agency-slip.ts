import type { AgencyRow } from '../../protocol/agencies-shown.ts'
import type { AgencyFeedbackSlip, AgencyMandate } from '../../protocol/slips/agency-slips.ts'
import { type Asked, common } from './asked-slip.ts'
import { designOf } from './ticket-slip.ts'

/** What both sheets say, from the ledger's row of it. */
function sheet(asked: Asked, row: AgencyRow) {
  const { client, agent, limit, dueDay, provisional, scope = '' } = row
  return {
    ...common(asked),
    matter: row.name?.[asked.language] ?? row.matter,
    supervisionPhone: asked.hall.hall.supervisionPhone,
    ...{ agency: row.agency, number: row.number, scope, limit, dueDay, agent: { name: agent.name ?? '', badge: agent.badge } },
    ...(row.case === undefined ? {} : { case: row.case }),
    ...(client?.name === undefined ? {} : { client: client.name }),
    ...(client?.phone === undefined ? {} : { phone: client.phone }),
    ...(provisional ? { provisional } : {}),
    ...designOf(asked.hall),
  }
}

/** 一式两份: one for each of the two who sign. [Z60] */
export const agencyMandate = (asked: Asked, row: AgencyRow, copy: AgencyMandate['copy']): AgencyMandate => ({
  kind: 'agency-mandate',
  ...sheet(asked, row),
  acceptedAt: row.at,
  copy,
})

/** [Z63] */
export const agencyFeedback = (asked: Asked, row: AgencyRow): AgencyFeedbackSlip => ({
  kind: 'agency-feedback',
  ...sheet(asked, row),
  ...(row.replied ? { repliedDay: row.replied.day, used: (row.handled?.used ?? 0) + row.replied.used } : {}),
  ...(row.satisfied === undefined ? {} : { satisfied: row.satisfied }),
})
