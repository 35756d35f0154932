import { dayAfter } from '../calendar/workdays.ts'
import type { HallEvent } from '../events.ts'
import { type Notices, type Owed, toldKey } from './state.ts'

/** Kinds that tell a matter: a second one is a second telling. */
const telling = new Set(['told-once', 'supplement'])

/** Total. `keepDays`: so long a telling is remembered. [Z9] to [Z12] */
export function evolveNotices(notices: Notices, event: HallEvent, keepDays: number): void {
  switch (event.type) {
    case 'day.opened': {
      notices.issued = 0
      notices.today.clear()
      notices.ofTicket.clear()
      const since = dayAfter(event.body.day, -Math.max(1, keepDays))
      for (const [key, { day }] of notices.told) if (day < since) notices.told.delete(key)
      break
    }
    case 'notice.issued': {
      const { second: _second, tag, reasonCode: _reason, missing: _missing, due, finish, ...printed } = event.body
      notices.issued++
      const key = telling.has(event.body.kind) ? toldKey(event.body.ticket, event.body.matter, tag) : undefined
      notices.today.set(printed.notice, { ...printed, at: event.at, told: key, fresh: finish === true, again: {} })
      notices.ofTicket.set(printed.ticket, [...(notices.ofTicket.get(printed.ticket) ?? []), printed.notice])
      if (printed.kind === 'deferred' && due !== undefined) notices.owed.set(printed.notice, { ...event.body, at: event.at, due })
      if (key !== undefined) remember(notices, key, printed.day)
      break
    }
    case 'calendar.imported':
      for (const { notice, ...each } of notices.owed.values())
        if (reachesInto(each, event.body.year) && !notices.unsettled.includes(notice)) notices.unsettled.push(notice)
      break
    case 'notice.settled': {
      const { notice, due } = event.body
      const known = notices.owed.get(notice)
      if (known) notices.owed.set(notice, { ...known, due })
      notices.unsettled = notices.unsettled.filter((each) => each !== notice)
      break
    }
    case 'notice.spoken':
      if (event.body.deferred !== undefined) {
        notices.owed.delete(event.body.deferred)
        notices.unsettled = notices.unsettled.filter((each) => each !== event.body.deferred)
      }
      remember(notices, toldKey(event.body.ticket, event.body.matter, event.body.tag), event.body.day)
      break
    case 'notice.voided':
      forget(notices, event.body.notice)
      break
    case 'notice.reprinted': {
      const known = notices.today.get(event.body.notice)
      if (known) known.again = { ...known.again, [event.body.copy]: event.body.times }
      break
    }
    case 'ticket.finished':
      for (const notice of notices.ofTicket.get(event.body.ticket) ?? []) {
        const known = notices.today.get(notice)
        if (known) known.fresh = false
      }
      break
    default:
  }
}

const reachesInto = ({ limit, day, due }: Pick<Owed, 'limit' | 'day' | 'due'>, year: number): boolean =>
  limit?.kind === 'working' && Number(day.slice(0, 4)) <= year && year <= Number(due.slice(0, 4))

function remember({ told }: Notices, key: string, day: string): void {
  told.set(key, { times: (told.get(key)?.times ?? 0) + 1, day })
}

function forget(notices: Notices, notice: string): void {
  const known = notices.today.get(notice)
  if (!known) return
  notices.today.delete(notice)
  notices.ofTicket.set(
    known.ticket,
    (notices.ofTicket.get(known.ticket) ?? []).filter((each) => each !== notice),
  )
  const told = known.told === undefined ? undefined : notices.told.get(known.told)
  if (!told || known.told === undefined) return
  if (told.times <= 1) notices.told.delete(known.told)
  else told.times--
}
