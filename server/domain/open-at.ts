import { agenciesOf } from './agencies/state.ts'
import { type Case, type Cases, casesOfBadge } from './cases/state.ts'
import type { Open } from './handover/events.ts'
import { heldAt, listAt } from './lines/state.ts'
import { isOpen } from './referrals/state.ts'
import type { State } from './state.ts'

/** So many a sheet names, and two people read them before they sign; of more it says how many there are. */
const most = { appointments: 300, cases: 500, agencies: 300 }
type Counted = { readonly [Of in keyof typeof most]: number }

const named = (cases: readonly Case[]): Open['cases'] =>
  cases.map(({ case: name, number, due }) => ({ case: name, number, ...(due === undefined ? {} : { due }) }))

/** The nearest due day first; days and numbers are compared as they are. */
const nearest = (cases: readonly Case[]): Case[] =>
  [...cases].sort((one, other) => compared(one.due ?? '9', other.due ?? '9') || compared(one.case, other.case))
const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** What does not fit, list by list. [O50] */
function beyond(counted: Counted): Pick<Open, 'more'> {
  const over = Object.entries(most).flatMap(([of, limit]) => {
    const more = counted[of as keyof Counted] - limit
    return more > 0 ? [[of, more] as const] : []
  })
  return over.length === 0 ? {} : { more: Object.fromEntries(over) }
}

/** Cases that somebody answers for, due by a day: no list of all of them is made, for it is asked often. */
function dueCases({ open, index }: Cases, badge: string, day: string): Case[] {
  const due: Case[] = []
  for (const id of index.byBadge.get(badge) ?? []) {
    const each = open.get(id)
    if (each?.due !== undefined && each.due <= day) due.push(each)
  }
  return due
}

/** What somebody carries through for citizens, the nearest day first. [Z65] */
const carriedBy = ({ agencies }: State, badge: string): NonNullable<Open['agencies']> =>
  agenciesOf(agencies, badge).map(({ agency, number, state, dueDay }) => ({ agency, number, state, due: dueDay }))

/** What nobody else sees to if the clerk just goes: tickets, referrals, and cases and agencies due by the hall day. Asked on every beat of a console. [O52] */
export function leftAt(state: State, counter: number, badge: string): Pick<Open, 'tickets' | 'referrals' | 'cases' | 'agencies'> {
  return {
    tickets: ticketsAt(state, counter, badge),
    referrals: referralsOf(state, badge),
    cases: named(dueCases(state.cases, badge, state.setup.day)),
    // One that was handed back waits for the citizen's word alone.
    agencies: carriedBy(state, badge).filter((each) => each.state !== 'replied' && each.due <= state.setup.day),
  }
}

function ticketsAt({ lines }: State, counter: number, badge: string): Open['tickets'] {
  const tickets: Open['tickets'][number][] = []
  const held = heldAt(lines, counter)
  if (held && (held.state === 'called' || held.state === 'serving'))
    tickets.push({ ticket: held.id, number: held.number, state: held.state })
  for (const id of lines.index.aside.get(counter) ?? []) {
    const ticket = lines.tickets.get(id)
    if (ticket?.state === 'parked' || ticket?.state === 'missed')
      tickets.push({ ticket: ticket.id, number: ticket.number, state: ticket.state })
  }
  for (const { id } of listAt(lines, { badge }))
    tickets.push({ ticket: id, number: lines.tickets.get(id)?.number ?? '', state: 'addressed' })
  return tickets
}

const referralsOf = ({ referrals }: State, badge: string): Open['referrals'] =>
  [...referrals.handedOn.values()]
    .filter((referral) => isOpen(referral) && referral.first.badge === badge)
    .map(({ ticket, number }) => ({ ticket, number }))

/** Everything that is open at a counter and with its clerk, for whoever comes next (R24). [O50] */
export function openAt(state: State, counter: number, badge: string): Open {
  const { appointments, setup } = state
  const own = setup.hall?.counters.find((known) => known.counter === counter)?.lines.flatMap(({ line, tier }) => (tier === 1 ? [line] : []))
  const toCome = [...appointments.all.values()]
    .filter(({ line, state: stands, day }) => stands === 'booked' && day === setup.day && own?.some((each) => each === line))
    .sort((one, other) => one.start - other.start)
  const cases = nearest(casesOfBadge(state.cases, badge))
  const agencies = carriedBy(state, badge)
  return {
    tickets: ticketsAt(state, counter, badge),
    referrals: referralsOf(state, badge),
    appointments: toCome.slice(0, most.appointments).map(({ id, matter, start }) => ({ appointment: id, matter, start })),
    cases: named(cases.slice(0, most.cases)),
    ...(agencies.length === 0 ? {} : { agencies: agencies.slice(0, most.agencies) }),
    ...beyond({ appointments: toCome.length, cases: cases.length, agencies: agencies.length }),
  }
}
