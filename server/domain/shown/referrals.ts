import type { Entry } from '../../../protocol/views/view.ts'
import { placeOfClerk } from '../counters/state.ts'
import type { Whereabouts } from '../lines/events.ts'
import { isOpen, type Referral } from '../referrals/state.ts'
import type { State } from '../state.ts'
import { clerkShown, compact, counterOf, iso, lineOf, matterName, nowhere, type Scene } from './scene.ts'

export const openReferrals = ({ referrals }: State): Referral[] => [...referrals.handedOn.values()].filter(isOpen)

/** First-asked, receiver and state of a ticket that was handed on to somebody (R01). [F1] */
export function referralEntry(scene: Scene, ticket: string): Entry | undefined {
  const { handedOn } = scene.state.referrals
  const referral = handedOn.get(ticket)
  const held = scene.state.lines.tickets.get(ticket)
  if (!isOpen(referral) || !held) return undefined
  return compact({
    ticket,
    number: referral.number,
    matter: matterName(scene, held.matter),
    state: held.state,
    first: { counter: referral.first.counter, clerk: clerkShown(scene, referral.first.badge) },
    to: receiver(scene, referral.to, referral.receiver),
    since: iso(referral.since),
    transfers: referral.transfers,
  })
}

function receiver(scene: Scene, to: Whereabouts, receiver: string | undefined): Entry {
  if ('line' in to) return { line: to.line, name: lineOf(scene, to.line)?.name ?? nowhere }
  if ('counter' in to)
    return compact({ counter: to.counter, name: counterOf(scene, to.counter)?.name ?? nowhere, clerk: clerkShown(scene, receiver) })
  return compact({ clerk: clerkShown(scene, to.badge), counter: placeOfClerk(scene.state.counters, to.badge) })
}

/** What the clerk at a counter handed on first and still answers for. */
export const ownReferrals = (scene: Scene, counter: number): string[] => {
  const seat = scene.state.counters.seats.get(counter)
  return seat === undefined
    ? []
    : openReferrals(scene.state)
        .filter(({ first }) => first.badge === seat.badge || first.badge === seat.assistant)
        .map(({ ticket }) => ticket)
}

/** The console where the first clerk sits now. */
export const consoleOfFirst = (scene: Scene, ticket: string): number | undefined => {
  const badge = scene.state.referrals.handedOn.get(ticket)?.first.badge
  return badge === undefined ? undefined : placeOfClerk(scene.state.counters, badge)
}
