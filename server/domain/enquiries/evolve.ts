import type { HallEvent } from '../events.ts'
import type { Enquiries } from './state.ts'

/** Total. [F10] to [F19], [F25], [F26] */
export function evolveEnquiries(enquiries: Enquiries, event: HallEvent): void {
  const { open, records, visits, serials } = enquiries
  switch (event.type) {
    case 'enquiry.logged': {
      const { about: _about, outcome: _outcome, due, dueDay, workdays, ...body } = event.body
      serials.Z++
      if (due !== undefined && dueDay !== undefined && workdays !== undefined)
        open.set(body.enquiry, { ...body, since: event.at, due, dueDay, workdays })
      break
    }
    case 'enquiry.answered':
      open.delete(event.body.enquiry)
      break
    case 'record.left': {
      const { about: _about, day: _day, ...body } = event.body
      serials.J++
      records.set(body.record, { ...body, since: event.at })
      sooner(enquiries, body.remindAt)
      break
    }
    case 'record.taken': {
      const record = records.get(event.body.record)
      if (record) record.handler = event.body.badge
      break
    }
    case 'record.assigned': {
      const record = records.get(event.body.record)
      if (!record) break
      record.to = event.body.to
      record.remindAt = event.body.remindAt
      delete record.handler
      delete record.reminded
      lookAgain(enquiries)
      break
    }
    case 'record.reminded': {
      const record = records.get(event.body.record)
      if (record) record.reminded = true
      lookAgain(enquiries)
      break
    }
    case 'record.closed': {
      const { record, badge, result, words, told } = event.body
      const known = records.get(record)
      if (known && told) records.delete(record)
      else if (known) known.closed = { result, badge, at: event.at, ...(words === undefined ? {} : { words }) }
      lookAgain(enquiries)
      break
    }
    case 'record.told':
      records.delete(event.body.record)
      break
    case 'returnVisit.listed': {
      const { about: _about, level: _level, matter: _matter, ...body } = event.body
      serials.H++
      visits.set(body.visit, { ...body, since: event.at, tries: 0 })
      break
    }
    case 'returnVisit.done': {
      const visit = visits.get(event.body.visit)
      if (visit && event.body.result === 'not-reached') visit.tries++
      else visits.delete(event.body.visit)
      break
    }
    case 'enquiry.settled':
      settle(open.get(event.body.enquiry), event.body)
      lookAgain(enquiries)
      break
    case 'returnVisit.settled':
      settle(visits.get(event.body.visit), event.body)
      lookAgain(enquiries)
      break
    case 'calendar.imported':
      recount(enquiries, event.body.year)
      break
    case 'day.opened':
      enquiries.serials = { Z: 0, J: 0, H: 0 }
      break
    default:
  }
}

function sooner(enquiries: Enquiries, at: number): void {
  enquiries.next = Math.min(enquiries.next ?? at, at)
}

/** Asked before every command, so it is worked out where something changes. */
function lookAgain(enquiries: Enquiries): void {
  delete enquiries.next
  for (const { remindAt, reminded, closed } of enquiries.records.values()) if (!reminded && !closed) sooner(enquiries, remindAt)
  for (const waiting of [enquiries.open, enquiries.visits]) for (const { recount: due } of waiting.values()) if (due) sooner(enquiries, 0)
}

type Dated = { due: number; dueDay: string; provisional?: true; recount?: true }

function settle(dated: Dated | undefined, { due, dueDay, provisional }: Readonly<Dated>): void {
  if (!dated) return
  dated.due = due
  dated.dueDay = dueDay
  delete dated.recount
  if (provisional) dated.provisional = provisional
  else delete dated.provisional
}

/** What was counted without this year is counted anew, by the clock and at once. */
function recount(enquiries: Enquiries, year: number): void {
  for (const waiting of [enquiries.open, enquiries.visits])
    for (const dated of waiting.values())
      if (dated.provisional && Number(dated.day.slice(0, 4)) <= year && year <= Number(dated.dueDay.slice(0, 4))) {
        dated.recount = true
        sooner(enquiries, 0)
      }
}
