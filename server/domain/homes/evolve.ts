import type { HallEvent } from '../events.ts'
import type { Homes } from './state.ts'

/** Total. [Z80] to [Z83] */
export function evolveHomes(homes: Homes, event: HallEvent): void {
  const { open } = homes
  switch (event.type) {
    case 'home.asked':
      homes.serial++
      open.set(event.body.home, { ...event.body, since: event.at, tries: 0 })
      sooner(homes, event.body.due)
      break
    case 'home.planned': {
      const visit = open.get(event.body.home)
      const { by, at, until, badge, lead } = event.body
      if (visit) visit.plan = { by, at, until, planner: badge, ...(lead ? { lead } : {}) }
      break
    }
    case 'home.late': {
      const visit = open.get(event.body.home)
      if (visit) visit.late = true
      lookAgain(homes)
      break
    }
    case 'home.done': {
      const visit = open.get(event.body.home)
      if (visit && event.body.result === 'not-there') {
        visit.tries++
        delete visit.plan
        break
      }
      open.delete(event.body.home)
      lookAgain(homes)
      break
    }
    case 'home.cancelled':
      open.delete(event.body.home)
      lookAgain(homes)
      break
    case 'home.settled': {
      const visit = open.get(event.body.home)
      if (!visit) break
      const { due, dueDay, provisional } = event.body
      visit.due = due
      visit.dueDay = dueDay
      delete visit.recount
      if (due > event.at) delete visit.late
      if (provisional) visit.provisional = provisional
      else delete visit.provisional
      lookAgain(homes)
      break
    }
    case 'calendar.imported':
      for (const visit of open.values())
        if (visit.provisional && Number(visit.day.slice(0, 4)) <= event.body.year && event.body.year <= Number(visit.dueDay.slice(0, 4)))
          visit.recount = true
      lookAgain(homes)
      break
    case 'day.opened':
      homes.serial = 0
      break
    default:
  }
}

const sooner = (homes: Homes, at: number): void => {
  homes.next = Math.min(homes.next ?? at, at)
}

/** Asked before every command, so it is worked out where something changes. */
function lookAgain(homes: Homes): void {
  delete homes.next
  for (const { recount, late, due } of homes.open.values())
    if (recount) sooner(homes, 0)
    else if (!late) sooner(homes, due)
}
