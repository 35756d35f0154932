import type { UndoableStep } from '../../../protocol/vocabulary.ts'
import type { HallEvent } from '../events.ts'
import type { LineEvents } from './events.ts'
import { index, unindex } from './index-tickets.ts'
import { type Call, dayOf, type LineDay, type Lines, listAt, type Ticket } from './state.ts'
import { forgetUndo, noteUndo, undo } from './undo.ts'

type StepEvent = Extract<HallEvent, { type: 'ticket.missed' | 'ticket.transferred' | 'ticket.returned' | 'ticket.finished' }>
type Handed = Pick<LineEvents['ticket.transferred'], 'to' | 'servedMs' | 'key' | 'counter'>

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
      lines.undoable.delete(event.body.counter)
      change(lines, event, (ticket) => {
        if (ticket.state === 'waiting') ticket.waitedMs += event.body.waitedMs
        ticket.state = 'called'
        ticket.counter = event.body.counter
        ticket.badge = event.body.badge
        ticket.calledAt = event.at
        ticket.auto = event.body.auto === true
        ticket.calls++
      })
      recordPick(lines, event)
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
      lines.undoable.delete(event.body.counter)
      change(lines, event, (ticket) => {
        if (event.type === 'ticket.started') ticket.walkedMs += event.body.walkedMs
        ticket.state = 'serving'
        ticket.counter = event.body.counter
        ticket.badge = event.body.badge
        ticket.startedAt = event.at
      })
      break
    case 'ticket.missed':
      undoably(lines, event, 'missed', (ticket) => {
        ticket.state = 'missed'
        ticket.leftCounter = event.body.counter
      })
      lines.tally.missed++
      break
    case 'ticket.parked':
      change(lines, event, (ticket) => {
        ticket.state = 'parked'
        ticket.servedMs = event.body.servedMs
        ticket.startedAt = undefined
        // Without a word of its own the one before still tells the next clerk. [T3]
        ticket.comment = event.body.note ?? ticket.comment
      })
      break
    case 'ticket.transferred':
      undoably(lines, event, 'transferred', (ticket) => {
        handOn(ticket, event.body)
        ticket.comment = event.body.comment
        ticket.sentBack = false
        if (event.body.back) ticket.returns = [...ticket.returns, event.body.back]
      })
      break
    case 'ticket.returned':
      undoably(lines, event, 'returned', (ticket) => {
        handOn(ticket, event.body)
        ticket.returns = ticket.returns.slice(0, -1)
        ticket.sentBack = true
      })
      break
    case 'ticket.postponed':
      change(lines, event, (ticket) => {
        Object.assign(ticket, { key: event.body.key, order: event.seq })
        ticket.postpones++
      })
      break
    case 'ticket.rejoined':
      change(lines, event, (ticket) => {
        Object.assign(ticket, { state: 'waiting', place: event.body.to, calls: 0, calledAt: undefined, key: event.body.key })
        if (event.body.was === 'missed') {
          ticket.order = event.seq
          ticket.rejoins++
        } else ticket.order = ticket.turn
      })
      break
    case 'ticket.reprinted':
      change(lines, event, (ticket) => {
        ticket.reprints++
        ticket.reprintedAt = event.at
      })
      break
    case 'counter.undone':
      undo(lines, event)
      break
    case 'ticket.rated':
      forgetUndo(lines, event.body.ticket)
      break
    case 'counter.closed':
      lines.undoable.delete(event.body.counter)
      break
    case 'ticket.finished':
      finish(lines, event)
      break
    case 'ticket.advanced':
      change(lines, event, (ticket) => advance(ticket, event))
      // Its next matter has begun: the one before stays finished.
      lines.undoable.delete(event.body.counter)
      break
    case 'ticket.cancelled':
      change(lines, event, (ticket) => {
        ticket.state = 'cancelled'
      })
      lines.tally.cancelled++
      break
    case 'ticket.prioritised':
      change(lines, event, (ticket) => {
        const { category, urgent, key, advantage, reason, note, badge } = event.body
        // What a service gives back has the head start that holds now: neither one that was withdrawn nor less than was granted.
        const credit = ticket.credit + key - ticket.key
        Object.assign(ticket, { category, urgent, key, credit, advantage, priority: { reason, note, badge, at: event.at } })
      })
      break
    case 'ticket.carried':
      change(lines, event, (ticket) => {
        // As for a handing on: whom it let pass before a service that has begun is no more held against it.
        if (ticket.state === 'serving' || ticket.state === 'parked') Object.assign(ticket, { key: ticket.credit, order: ticket.turn })
        ticket.state = 'carried'
        ticket.place = event.body.to
        ticket.counter = undefined
        ticket.startedAt = undefined
        ticket.calledAt = undefined
        // Who is called on another day has that day's calls.
        ticket.calls = 0
      })
      break
    default:
  }
}

function change(lines: Lines, event: HallEvent & { body: { ticket: string } }, alter: (ticket: Ticket) => void): void {
  const ticket = lines.tickets.get(event.body.ticket)
  if (!ticket) return
  forgetUndo(lines, ticket.id)
  sample(lines, event.at)
  unindex(lines, ticket)
  const before = ticket.state
  alter(ticket)
  if (ticket.state !== before) ticket.since = event.at
  index(lines, ticket)
}

/** A step that its counter can take back for some seconds. */
function undoably(lines: Lines, event: StepEvent, undid: UndoableStep, alter: (ticket: Ticket) => void): void {
  const ticket = lines.tickets.get(event.body.ticket)
  const before = ticket && { ...ticket }
  change(lines, event, alter)
  if (before) noteUndo(lines, event, { undid, before })
}

function handOn(ticket: Ticket, { to, servedMs, key, counter }: Handed): void {
  ticket.state = 'waiting'
  ticket.place = to
  ticket.servedMs = servedMs
  ticket.startedAt = undefined
  ticket.calledAt = undefined
  ticket.calls = 0
  ticket.leftCounter = counter
  if (key !== undefined && key !== ticket.key) Object.assign(ticket, { key, order: key === ticket.credit ? ticket.turn : ticket.order })
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
    credit: body.key,
    turn: seq,
    citizen: body.citizen,
    state: 'waiting',
    place: { line: body.line },
    counter: undefined,
    badge: undefined,
    calledAt: undefined,
    startedAt: undefined,
    since: at,
    servedMs: 0,
    waitedMs: 0,
    walkedMs: 0,
    calls: 0,
    auto: false,
    comment: undefined,
    outcome: undefined,
    returns: [],
    sentBack: false,
    leftCounter: undefined,
    device: body.device ?? body.printAt,
    rejoins: 0,
    postpones: 0,
    reprints: 0,
    reprintedAt: undefined,
    citizenTag: body.citizenTag,
    laterTags: body.laterTags,
    visitTag: body.visitTag,
    advantage: body.advantage,
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
  undoably(lines, event, 'finished', (ticket) => {
    ticket.state = 'finished'
    ticket.servedMs = body.servedMs
    ticket.outcome = body.outcome
    ticket.leftCounter = body.counter
  })
  lines.tally.finished++
  if (body.outcome === 'instant') lines.tally.instant++
  const clerk = lines.clerks.get(body.badge) ?? { finished: 0, servedMs: 0 }
  lines.clerks.set(body.badge, { finished: clerk.finished + 1, servedMs: clerk.servedMs + body.servedMs })
  lines.finishedPerCounter.set(body.counter, (lines.finishedPerCounter.get(body.counter) ?? 0) + 1)
}

/** On to the next matter of the visit, with its number, its key and its order: in the same sitting, or back to waiting. [S1] [S4] */
function advance(ticket: Ticket, { body, at }: Extract<HallEvent, { type: 'ticket.advanced' }>): void {
  const { stays } = body
  ticket.state = stays ? 'serving' : 'waiting'
  ticket.matter = body.matter
  ticket.line = body.line
  ticket.place = { line: body.line }
  ticket.servedMs = 0
  ticket.startedAt = stays ? at : undefined
  ticket.comment = undefined
  ticket.outcome = undefined
  // Whom it let pass, or came back behind, was before this service.
  Object.assign(ticket, { key: ticket.credit, order: ticket.turn })
  if (stays) return
  ticket.calledAt = undefined
  ticket.calls = 0
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
  lines.undoable = new Map()
  lines.clerks = new Map()
  lines.finishedPerCounter = new Map()
  lines.picks = []
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
  for (const line of lines.days.keys()) {
    const day = lineDay(lines, line)
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

function recordPick(lines: Lines, { seq, at, body }: Extract<HallEvent, { type: 'ticket.called' }>): void {
  const { picked, number, counter, badge, note } = body
  if (picked) lines.picks.push({ seq, at, number, counter, badge, reason: picked, note })
}

/** A ticket stands once among the calls: its newest call replaces the one before. */
function recordCall(lines: Lines, call: Call): void {
  lines.calls = [...lines.calls.filter(({ ticket }) => ticket !== call.ticket), call].slice(-callsKept)
}
