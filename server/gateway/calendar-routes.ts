import { type Request, Router } from 'express'
import type { CalendarYear } from '../../protocol/calendar.ts'
import { refuse } from '../../protocol/refusals.ts'
import { planOf } from '../domain/calendar/sessions.ts'
import { dayAfter } from '../domain/calendar/workdays.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'

/** How every day of a year goes, for whoever may see the hall's load. [C7] */
function yearOf(hall: Hall, year: number): CalendarYear | undefined {
  const { document, years } = hall
  if (!document) return undefined
  const days: CalendarYear['days'][number][] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = dayAfter(day)) {
    const { kind, times, text, provisional } = planOf(document, years, day)
    days.push({ day, kind, sessions: times, ...(text ? { text } : {}), ...(provisional ? { provisional } : {}) })
  }
  return { year, known: years[year] !== undefined, kept: document.rules.hoursKept, days }
}

/** `GET /api/calendar?year=2026`; without a year that of the hall day. */
export function calendarRoutes(hall: Hall, actor: (request: Request) => Actor): Router {
  const router = Router()
  router.get('/api/calendar', (request, response) => {
    const refused = hall.refusedTo(actor(request), 'load')
    if (refused) return answer(response, refused)
    const { year = hall.health.day.slice(0, 4) } = request.query
    if (typeof year !== 'string' || !/^20\d\d$/.test(year)) return answer(response, refuse('malformed', { at: 'year' }))
    answer(response, yearOf(hall, Number(year)) ?? refuse('not-set-up'))
  })
  return router
}
