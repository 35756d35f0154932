import type { Command } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { acceptAgency, assignAgency, type Room, rateAgency, stepAgency } from './agencies/decide.ts'
import type { Due } from './agencies/events.ts'
import { agenciesPassed, nextOfAgencies } from './agencies/passed.ts'
import { instantOf } from './calendar/hall-day.ts'
import { countBetween, dayOfCount } from './cases/count.ts'
import { placeOfClerk } from './counters/state.ts'
import type { Context, Decision } from './decision.ts'
import { listVisit } from './enquiries/return-visits.ts'
import type { NewEvent } from './events.ts'
import { heldAt } from './lines/state.ts'
import { staffOf } from './people/roster.ts'
import type { HallConfig } from './setup/events.ts'
import type { State } from './state.ts'

export type AgencyCommand = Extract<Command, { type: `agency.${string}` }>

/** Agencies, and what the other rooms tell them. */
export function decideAgencies(state: State, command: AgencyCommand, context: Context): Decision | Refusal {
  const { hall } = state.setup
  if (!hall) return refuse('not-set-up')
  const room = roomOf(state, hall)
  switch (command.type) {
    case 'agency.accept':
      return acceptAgency(room, command, context)
    case 'agency.step':
      return stepAgency(room, command, context)
    case 'agency.assign':
      return assignAgency(room, command, context)
    case 'agency.feedback':
      return rateAgency(room, command, context)
  }
}

function roomOf(state: State, hall: HallConfig): Room {
  const { agencies, setup, cases, lines, counters, closing, enquiries } = state
  const { day } = setup
  return {
    agencies,
    hall,
    day,
    known: (badge) => staffOf(hall, badge) !== undefined,
    placeOf: (badge) => placeOfClerk(counters, badge),
    held: (counter, id) => {
      const ticket = heldAt(lines, counter)
      if (ticket?.id !== id) return undefined
      const { number, matter, citizen } = ticket
      return { ticket: id, number, matter, ...(citizen === undefined ? {} : { client: citizen }) }
    },
    openCase: (number, { badge, leads }) => {
      const known = cases.open.get(number)
      if (!known) return undefined
      const applicant = leads || known.badge === badge ? known.applicant : undefined
      const about = { ticket: known.ticket, number: known.number, matter: known.matter, case: number }
      return { ...about, ...(applicant === undefined ? {} : { client: applicant }) }
    },
    instant: (id) => hall.matters.find(({ matter }) => matter === id)?.case?.kind === 'instant',
    dueOf: dueIn(state, hall),
    daysBetween: (after, upTo) => countBetween(closing.years, { kind: hall.rules.caseDayKind, pauses: [] }, after, upTo),
    listVisit: ({ ticket, number, counter, agent, matter, client }) =>
      listVisit({ enquiries, hall, day, years: closing.years, ...noPlace }, 'agency', {
        ...{ about: ticket, number, counter, badge: agent, matter },
        citizen: client,
      }),
  }
}

/** The end of the last day of a limit, counted as cases count theirs. [Z62] */
const dueIn =
  ({ closing }: State, { rules, hall }: HallConfig) =>
  (from: string, limit: number): Due => {
    const { day, provisional } = dayOfCount(closing.years, { from, kind: rules.caseDayKind, pauses: [] }, limit)
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    return { due: instantOf(year, month, date, 1440, hall.zone), dueDay: day, ...(provisional ? { provisional: true as const } : {}) }
  }

/** What a call back does not ask for. */
const noPlace = {
  firstAt: (_counter: number, badge: string) => badge,
  placeOf: () => undefined,
  canServe: () => false,
  ticket: () => undefined,
}

export const nextAgency = ({ agencies }: State): number => nextOfAgencies(agencies)

export function agenciesDue(state: State, now: number): NewEvent[] {
  const { hall } = state.setup
  return hall ? agenciesPassed(state.agencies, now, dueIn(state, hall)) : []
}
