import type { HallEvent } from '../events.ts'
import type { Agencies, Agency } from './state.ts'

/** Total. [Z60] to [Z64] */
export function evolveAgencies(agencies: Agencies, event: HallEvent): void {
  const { open } = agencies
  switch (event.type) {
    case 'agency.accepted': {
      const { badge: _badge, ...body } = event.body
      agencies.serial++
      open.set(body.agency, { ...body, since: event.at, state: 'accepted', stepDay: body.day, used: 0 })
      break
    }
    case 'agency.stepped': {
      const { step, day, used, badge } = event.body
      change(open, event.body.agency, (known) => {
        known.state = step
        known.stepDay = day
        known.used += used
        if (step === 'replied') known.repliedBy = badge
      })
      break
    }
    case 'agency.assigned':
      change(open, event.body.agency, (known) => {
        known.agent = event.body.agent
      })
      return
    case 'agency.overdue':
      change(open, event.body.agency, (known) => {
        known.late = true
      })
      break
    case 'agency.settled':
      change(open, event.body.agency, (known) => {
        const { due, dueDay, provisional } = event.body
        known.due = due
        known.dueDay = dueDay
        delete known.recount
        if (due > event.at) delete known.late
        if (!provisional) delete known.provisional
      })
      break
    case 'agency.rated':
      open.delete(event.body.agency)
      break
    case 'calendar.imported':
      for (const known of open.values()) if (known.state !== 'replied' && waitsFor(known, String(event.body.year))) known.recount = true
      break
    case 'day.opened':
      agencies.serial = 0
      return
    default:
      return
  }
  lookAgain(agencies)
}

const waitsFor = ({ provisional, day, dueDay }: Agency, year: string): boolean =>
  provisional === true && day.slice(0, 4) <= year && year <= dueDay.slice(0, 4)

function change(open: Agencies['open'], agency: string, how: (known: Agency) => void): void {
  const known = open.get(agency)
  if (known) how(known)
}

/** Asked before every command, so it is worked out where something changes. */
function lookAgain(agencies: Agencies): void {
  delete agencies.next
  for (const { due, late, state, recount } of agencies.open.values()) {
    if (state === 'replied' || (late && !recount)) continue
    const at = recount ? 0 : due
    agencies.next = Math.min(agencies.next ?? at, at)
  }
}
