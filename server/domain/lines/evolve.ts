import type { HallEvent } from '../events.ts'
import { index, unindex } from './index-tickets.ts'
import { type Call, dayOf, type LineDay, type Lines, listAt, type Ticket } from './state.ts'

export const spanMs = 5 * 60_000
export const spans = 12
/** The called field and six recent calls (LOOK), and some for a board that was away for a moment. */
const callsKept = 12

/** Total: an event about a ticket that is not known changes nothing. */
export function evolveLines(lines: Lines, event: HallEvent): void {
  switch (event.type) {
    case 'day.opened':
      openDay(lines)
      break
    case 'ticket.taken':
      take(lines, event)
      break
    case 'ticket.called':
      change(lines, event, (ticket) => {
        ticket.state = 'called'
        ticket.counter = event.body.counter
        ticket.badge = event.body.badge
        ticket.calledAt = event.at
        ticket.calls++
      })
      lineDay(lines, event.body.line).lastCalled = event.body.number
      recordCall(lines, { ...callOf(lines, event), recall: event.body.again })
      break
    case 'ticket.recalled':
      change(lines, event, (ticket) => {
        ticket.calledAt = event.at
        ticket.calls++
      })
      recordCall(lines, { ...callOf(lines, event), recall: true })
      break
    case 'ticket.started':
    case 'ticket.unparked':
      change(lines, event, (ticket) => {
        ticket.state = 'serving'
        ticket.counter = event.body.counter
        ticket.badge = event.body.badge
        ticket.startedAt = event.at
      })
      break
    case 'ticket.missed':
      change(lines, event, (ticket) => {
        ticket.state = 'missed'
      })
      lines.tally.missed++
      break
    case 'ticket.parked':
      change(lines, event, (ticket) => {
        ticket.state = 'parked'
        ticket.servedMs = event.body.servedMs
        ticket.startedAt = undefined
        ticket.comment = event.body.note
      })
      break
    case 'ticket.transferred':
      change(lines, event, (ticket) => {
        ticket.state = 'waiting'
        ticket.place = event.body.to
        ticket.servedMs = event.body.servedMs
        ticket.startedAt = undefined
        ticket.calledAt = undefined
        ticket.calls = 0
        ticket.comment = event.body.comment
      })
      break
    case 'ticket.finished':
      finish(lines, event)
      break
    case 'ticket.cancelled':
      change(lines, event, (ticket) => {
        ticket.state = 'cancelled'
      })
      lines.tally.cancelled++
      break
    case 'ticket.carried':
      change(lines, event, (ticket) => {
        ticket.state = 'carried'
        ticket.place = event.body.to
        ticket.counter = undefined
        ticket.startedAt = undefined
        ticket.calledAt = undefined
      })
      break
    default:
  }
}

function change(lines: Lines, event: HallEvent & { body: { ticket: string } }, alter: (ticket: Ticket) => void): void {
  const ticket = lines.tickets.get(event.body.ticket)
  if (!ticket) return
  sample(lines, event.at)
  unindex(lines, ticket)
  const before = ticket.state
  alter(ticket)
  if (ticket.state !== before) ticket.since = event.at
  index(lines, ticket)
}

function take(lines: Lines, event: Extract<HallEvent, { type: 'ticket.taken' }>): void {
  const { body, at, seq } = event
  sample(lines, at)
  const ticket: Ticket = {
    id: body.ticket,
    code: body.code,
    number: body.number,
    day: body.day,
    line: body.line,
    matter: body.matter,
    category: body.category,
    language: body.language,
    takenAt: at,
    key: body.key,
    order: seq,
    citizen: body.citizen,
    state: 'waiting',
    place: { line: body.line },
    counter: undefined,
    badge: undefined,
    calledAt: undefined,
    startedAt: undefined,
    since: at,
    servedMs: 0,
    calls: 0,
    comment: undefined,
    outcome: undefined,
  }
  lines.tickets.set(ticket.id, ticket)
  index(lines, ticket)
  const day = lineDay(lines, body.line)
  day.serial = body.serial
  if (day.span === 0) day.span = Math.floor(at / spanMs)
  lines.tally.taken++
}

function finish(lines: Lines, event: Extract<HallEvent, { type: 'ticket.finished' }>): void {
  const { body } = event
  change(lines, event, (ticket) => {
    ticket.state = 'finished'
    ticket.servedMs = body.servedMs
    ticket.outcome = body.outcome
  })
  lines.tally.finished++
  if (body.outcome === 'instant') lines.tally.instant++
  const clerk = lines.clerks.get(body.badge) ?? { finished: 0, servedMs: 0 }
  lines.clerks.set(body.badge, { finished: clerk.finished + 1, servedMs: clerk.servedMs + body.servedMs })
  lines.finishedPerCounter.set(body.counter, (lines.finishedPerCounter.get(body.counter) ?? 0) + 1)
}

/** What has ended leaves the state: it is history. */
function openDay(lines: Lines): void {
  for (const ticket of [...lines.tickets.values()]) {
    if (ticket.state !== 'finished' && ticket.state !== 'cancelled') continue
    lines.tickets.delete(ticket.id)
    lines.index.byCode.delete(ticket.code)
  }
  for (const day of lines.days.values())
    Object.assign(day, { serial: 0, lastCalled: undefined, trend: [], span: 0 } satisfies Partial<LineDay>)
  lines.calls = []
  lines.clerks = new Map()
  lines.finishedPerCounter = new Map()
  lines.tally = { taken: 0, finished: 0, instant: 0, missed: 0, cancelled: 0 }
}

function lineDay(lines: Lines, line: string): LineDay {
  const known = dayOf(lines, line)
  if (known) return known
  const fresh: LineDay = { serial: 0, lastCalled: undefined, trend: [], span: 0 }
  lines.days.set(line, fresh)
  return fresh
}

/** Before a change: closes the spans that have ended since the last one, for every line. */
function sample(lines: Lines, at: number): void {
  const span = Math.floor(at / spanMs)
  for (const [line, day] of lines.days) {
    if (day.span === span) continue
    const waiting = listAt(lines, { line }).size
    const missing = day.span === 0 ? 0 : Math.min(span - day.span, spans)
    for (let i = 0; i < missing; i++) day.trend.push(waiting)
    day.trend = day.trend.slice(-spans)
    day.span = span
  }
}

type CallEvent = Extract<HallEvent, { type: 'ticket.called' | 'ticket.recalled' }>

const callOf = (lines: Lines, { seq, at, body }: CallEvent): Omit<Call, 'recall'> => ({
  seq,
  at,
  ticket: body.ticket,
  number: body.number,
  day: lines.tickets.get(body.ticket)?.day ?? '',
  counter: body.counter,
  line: body.line,
})

/** A ticket stands once among the calls: its newest call replaces the one before. */
function recordCall(lines: Lines, call: Call): void {
  lines.calls = [...lines.calls.filter(({ ticket }) => ticket !== call.ticket), call].slice(-callsKept)
}
