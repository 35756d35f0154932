import type Database from 'better-sqlite3'
import type { HallEvent } from '../../domain/events.ts'

/** What a clerk's time goes on; each has its column in `clerk_time`. */
const doings = ['idle', 'called', 'serving', 'paused'] as const
type Doing = (typeof doings)[number]
type Desk = { readonly badge: string; readonly doing: Doing; readonly since: number }

/** What a counter does from this event on; undefined: the event is not about that. */
function doingAfter(event: HallEvent): { counter: number; doing: Doing | 'closed'; badge: string } | undefined {
  const at = (doing: Doing | 'closed', { counter, badge }: { counter: number; badge: string }) => ({ counter, badge, doing })
  switch (event.type) {
    case 'counter.opened':
    case 'counter.resumed':
    case 'ticket.missed':
    case 'ticket.parked':
    case 'ticket.transferred':
    case 'ticket.returned':
    case 'ticket.finished':
      return at('idle', event.body)
    case 'counter.closed':
      return at('closed', event.body)
    case 'counter.paused':
      return at('paused', event.body)
    case 'ticket.called':
      return at('called', event.body)
    case 'ticket.started':
    case 'ticket.unparked':
      return at('serving', event.body)
    case 'ticket.cancelled':
      return event.body.held ? at('idle', { counter: event.body.counter ?? 0, badge: '' }) : undefined
    case 'counter.undone':
      return at(event.body.state, event.body)
    default:
      return undefined
  }
}

/** Adds up, for each clerk and hall day, what the time at a counter went on. [T14] What was undone within seconds was never idle. */
export function deskClock(db: Database.Database, today: () => string): (event: HallEvent) => void {
  const known = db.prepare('select badge, doing, since from desks where counter = ?')
  const put = db.prepare('insert or replace into desks values (?, ?, ?, ?)')
  const drop = db.prepare('delete from desks where counter = ?')
  const row = db.prepare('insert or ignore into clerk_time (day, badge) values (?, ?)')
  const add = Object.fromEntries(
    doings.map((doing) => [doing, db.prepare(`update clerk_time set ${doing}_ms = ${doing}_ms + ? where day = ? and badge = ?`)]),
  ) as Record<Doing, Database.Statement>
  return (event) => {
    const next = doingAfter(event)
    if (!next) return
    const desk = known.get(next.counter) as Desk | undefined
    const badge = next.badge || (desk?.badge ?? '')
    if (!badge) return
    const day = today()
    row.run(day, badge)
    if (desk) {
      const went = event.type === 'counter.undone' && next.doing !== 'closed' ? next.doing : desk.doing
      add[went].run(event.at - desk.since, day, desk.badge)
    }
    if (next.doing === 'closed') drop.run(next.counter)
    else put.run(next.counter, badge, next.doing, event.at)
  }
}
