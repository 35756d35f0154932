import type { HallEvent } from '../events.ts'
import type { Referral, Referrals } from './state.ts'

/** Total. [F1] [F2] [F3] */
export function evolveReferrals(referrals: Referrals, event: HallEvent): void {
  const { handedOn, tally } = referrals
  switch (event.type) {
    case 'ticket.transferred':
      handOn(referrals, event)
      break
    case 'ticket.finished':
    case 'ticket.cancelled':
    case 'referral.closed': {
      const referral = handedOn.get(event.body.ticket)
      if (!referral || referral.closed) break
      referral.closed = true
      referral.closedByService = event.type === 'ticket.finished'
      break
    }
    case 'counter.undone':
      takeBack(referrals, event.body)
      break
    case 'day.opened':
      for (const [ticket, { closed }] of handedOn) if (closed) handedOn.delete(ticket)
      tally.transfers = 0
      tally.bounces = 0
      break
    default:
  }
}

function handOn({ handedOn, tally }: Referrals, { body, at }: Extract<HallEvent, { type: 'ticket.transferred' }>): void {
  const { ticket, number, to, counter, badge } = body
  const by = { badge, counter }
  const first = { badge: body.first ?? badge, counter }
  const named = !('line' in to)
  tally.transfers++
  const known = handedOn.get(ticket)
  const transfers = (known?.transfers ?? 0) + 1
  if (transfers === 2) tally.bounces++
  const { before: _earlier, ...before } = known ?? {}
  const { receiver: _former, ...stays } = known ?? ({} as Partial<Referral>)
  const receiver = body.receiver === undefined ? {} : { receiver: body.receiver }
  const from = known ? { before: before as Referral } : {}
  if (!known || (known.closed && named))
    handedOn.set(ticket, { ticket, number, first, since: at, to, by, transfers, named, closed: false, ...receiver, ...from })
  else handedOn.set(ticket, { ...(stays as Referral), to, by, transfers, named: known.named || named, ...receiver, ...from })
}

/** Nothing of the step is left. [T12] */
function takeBack({ handedOn, tally }: Referrals, { ticket, undid }: Extract<HallEvent, { type: 'counter.undone' }>['body']): void {
  const referral = handedOn.get(ticket)
  if (!referral) return
  if (undid === 'finished' && referral.closedByService) Object.assign(referral, { closed: false, closedByService: false })
  if (undid !== 'transferred') return
  tally.transfers--
  if (referral.transfers === 2) tally.bounces--
  if (referral.before) handedOn.set(ticket, { ...referral.before, closed: referral.before.closed || referral.closed })
  else handedOn.delete(ticket)
}
