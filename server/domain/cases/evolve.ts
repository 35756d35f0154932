import type { HallEvent } from '../events.ts'
import { endReturned, evolveClocks, firstClock } from './evolve-clock.ts'
import { drop, put } from './keep.ts'
import { evolveObjections } from './objections.ts'
import { type Cases, casesOfTicket } from './state.ts'

/** Total. [Z1] */
export function evolveCases(cases: Cases, event: HallEvent): void {
  evolveClocks(cases, event)
  evolveObjections(cases.objections, event, (number) => cases.open.has(number) || cases.closed.has(number))
  switch (event.type) {
    case 'day.opened':
      cases.opened = 0
      for (const each of [...cases.open.values()]) if (each.state === 'closed') endReturned(cases, each)
      cases.today = { decided: 0, early: 0, late: 0 }
      break
    case 'case.opened': {
      const {
        proposed: _proposed,
        departure: _departure,
        done,
        limit,
        due,
        provisional = false,
        applicant,
        waiting,
        clock: _clock,
        stepBy: _by,
        papersBy: _papers,
        ...body
      } = event.body
      cases.opened++
      put(cases, {
        ...body,
        openedAt: event.at,
        limit,
        due,
        provisional,
        applicant,
        state: waiting ? 'waiting' : done ? 'closed' : 'running',
        clock: firstClock(event),
        fresh: true,
      })
      break
    }
    case 'ticket.finished':
      for (const each of casesOfTicket(cases, event.body.ticket)) each.fresh = false
      break
    case 'case.takenBack': {
      const known = cases.open.get(event.body.case)
      if (known) drop(cases, known)
      break
    }
    default:
  }
}
