import type { HallEvent } from '../events.ts'
import type { Referrals } from './state.ts'

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
      if (referral) referral.closed = true
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
  const named = !('line' in to)
  tally.transfers++
  const known = handedOn.get(ticket)
  if (!known || (known.closed && named)) {
    const transfers = (known?.transfers ?? 0) + 1
    if (transfers === 2) tally.bounces++
    handedOn.set(ticket, { ticket, number, first: by, since: at, to, by, transfers, named, closed: false })
    return
  }
  known.to = to
  known.by = by
  known.transfers++
  known.named ||= named
  if (known.transfers === 2) tally.bounces++
}

function takeBack({ handedOn, tally }: Referrals, { ticket, undid }: Extract<HallEvent, { type: 'counter.undone' }>['body']): void {
  const referral = handedOn.get(ticket)
  if (!referral) return
  if (undid === 'finished') referral.closed = false
  if (undid !== 'transferred') return
  tally.transfers--
  if (referral.transfers === 2) tally.bounces--
  referral.transfers--
  if (referral.transfers === 0) handedOn.delete(ticket)
}
