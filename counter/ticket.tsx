import type { OutcomeForms } from '../protocol/views/notices.ts'
import type { ConsoleNow, HeldTicket } from '../protocol/views/staff.ts'
import { entryOf } from '../web/connection.ts'
import { formatTime, say } from '../web/language.ts'
import { middayOf } from '../web/parts/called.ts'
import { Icon } from '../web/parts/icon.tsx'
import { later } from '../web/parts/later.tsx'
import { reasonNames, urgentWord } from '../web/parts/priority-words.ts'
import { Seal } from '../web/parts/seal.tsx'
import { TicketNumber } from '../web/parts/ticket-number.tsx'
import { Chain } from './chain.tsx'
import type { Desk } from './desk.ts'
import { Facts } from './facts.tsx'
import { Kinds } from './kinds.tsx'
import { memoOf, writeMemo } from './memo.ts'
import { minutesBetween, stopwatch } from './spans.ts'
import { ways } from './ways-words.ts'
import { categoryWords, languageWords } from './word-lists.ts'
import { words } from './words.ts'

const OutcomeForm = later(() => import('./outcomes/form.tsx').then(({ OutcomeForm }) => OutcomeForm))

/** An instant case and an enquiry need no more than their key, unless the hall asks why it is not what the catalogue has. */
function hasForm(desk: Desk, now: ConsoleNow, ticket: HeldTicket): boolean {
  if (now.state !== 'serving' || desk.assists) return false
  const { kind } = desk
  if (kind !== 'instant' && kind !== 'enquiry') return true
  const forms = entryOf<OutcomeForms>(desk.connection.entries.value, 'forms')
  return forms?.departureNeedsReason === true && ticket.proposed !== undefined && ticket.proposed.kind !== kind
}

type Shown = { desk: Desk; now: ConsoleNow; ticket: HeldTicket }

/** The citizen who is called or served. */
export function Ticket({ desk, now, ticket }: Shown) {
  const w = words.value
  return (
    <>
      <section class="head">
        <span class="big" data-testid="held-number">
          <TicketNumber number={ticket.number} />
          {now.state === 'called' && <Seal />}
        </span>
        <div class="what">
          <h2>{say(ticket.matter.name)}</h2>
          <About desk={desk} ticket={ticket} />
        </div>
        <Timer desk={desk} now={now} ticket={ticket} />
      </section>
      {now.state === 'called' && <Unanswered desk={desk} ticket={ticket} />}
      {now.state === 'serving' ? <Kinds desk={desk} kinds={now.outcomeKinds} ticket={ticket} /> : null}
      <Chain desk={desk} ticket={ticket} />
      {hasForm(desk, now, ticket) ? <OutcomeForm desk={desk} now={now} ticket={ticket} /> : <Facts ticket={ticket} />}
      <label class="memo">
        <span>
          {w.memo} <kbd>M</kbd>
        </span>
        <input
          data-testid="memo"
          maxLength={200}
          placeholder={w.memoHint}
          value={memoOf(ticket.id)}
          onInput={(event) => writeMemo(ticket.id, event.currentTarget.value)}
          autocomplete="off"
        />
      </label>
    </>
  )
}

/** A call that stays without an answer: what the clock will do, or what the clerk can. */
function Unanswered({ desk, ticket }: Omit<Shown, 'now'>) {
  const w = ways.value
  if (ticket.missedAt) return <p class="unanswered">{w.missedAt(formatTime(Date.parse(ticket.missedAt), desk.hall?.zone ?? 'UTC'))}</p>
  const long = ticket.calledLongAt !== undefined && Date.parse(ticket.calledLongAt) <= desk.clock.value
  return long ? (
    <p class="unanswered" role="status" data-testid="called-long">
      <Icon name="warning" />
      {w.calledLong}
    </p>
  ) : null
}

function About({ desk, ticket }: { desk: Desk; ticket: HeldTicket }) {
  const w = words.value
  const zone = desk.hall?.zone ?? 'UTC'
  const taken = Date.parse(ticket.takenAt)
  const called = ticket.calledAt ? Date.parse(ticket.calledAt) : desk.clock.value
  return (
    <p class="about">
      <span class={ticket.category === 'ordinary' ? '' : 'care'}>{categoryWords.value[ticket.category]}</span>
      {ticket.priority?.urgent && <b class="care">{urgentWord.value.urgent}</b>}
      {ticket.priority && <span data-testid="priority-reason">{ticket.priority.words ?? reasonNames.value[ticket.priority.reason]}</span>}
      {ticket.citizen && <span>{ticket.citizen}</span>}
      {ticket.day && <span class="care">{w.carried(formatTime(middayOf(ticket.day), 'UTC', 'day'))}</span>}
      <span>{w.takenAt(formatTime(taken, zone))}</span>
      <span>{w.waited(minutesBetween(taken, called))}</span>
      {ticket.calls > 1 && <span>{w.calls(ticket.calls)}</span>}
      {ticket.returnsTo !== undefined && <span class="care">{ways.value.returnsTo(ticket.returnsTo)}</span>}
      {ticket.language !== 'zh-Hans' && <span class="care">{w.speaks(languageWords.value[ticket.language])}</span>}
    </p>
  )
}

/** An instant case that takes longer than the hall's limit: for the clerk alone (R29). */
function overLimit(desk: Desk, now: ConsoleNow, ms: number): boolean {
  const { instantLimitMinutes: limit = 0 } = entryOf<OutcomeForms>(desk.connection.entries.value, 'forms') ?? {}
  return now.state === 'serving' && desk.kind === 'instant' && limit > 0 && ms > limit * 60_000
}

/** Since the call, or of service altogether: what was served before it was parked or handed on counts. */
function Timer({ desk, now, ticket }: Shown) {
  const w = words.value
  const start = now.state === 'serving' ? ticket.startedAt : ticket.calledAt
  const before = now.state === 'serving' ? ticket.servedBefore : 0
  const ms = before + (start ? desk.clock.value - Date.parse(start) : 0)
  return (
    <div class={`timer ${overLimit(desk, now, ms) ? 'over' : ''}`} role="timer">
      <span class={`st ${now.state}`}>{now.state === 'serving' ? w.serving : w.called}</span>
      <b>{stopwatch(ms)}</b>
    </div>
  )
}
