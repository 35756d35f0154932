import type { ConsoleNow, HeldTicket } from '../protocol/views/staff.ts'
import { formatTime, say } from '../web/language.ts'
import { middayOf } from '../web/parts/called.ts'
import { Seal } from '../web/parts/seal.tsx'
import { TicketNumber } from '../web/parts/ticket-number.tsx'
import type { Desk } from './desk.ts'
import { Facts } from './facts.tsx'
import { Kinds } from './kinds.tsx'
import { memoOf, writeMemo } from './memo.ts'
import { minutesBetween, stopwatch } from './spans.ts'
import { categoryWords, languageWords } from './word-lists.ts'
import { words } from './words.ts'

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
      {now.state === 'serving' ? <Kinds desk={desk} kinds={now.outcomeKinds} /> : null}
      <Facts ticket={ticket} />
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

function About({ desk, ticket }: { desk: Desk; ticket: HeldTicket }) {
  const w = words.value
  const zone = desk.hall?.zone ?? 'UTC'
  const taken = Date.parse(ticket.takenAt)
  const called = ticket.calledAt ? Date.parse(ticket.calledAt) : desk.clock.value
  return (
    <p class="about">
      <span class={ticket.category === 'ordinary' ? '' : 'care'}>{categoryWords.value[ticket.category]}</span>
      {ticket.citizen && <span>{ticket.citizen}</span>}
      {ticket.day && <span class="care">{w.carried(formatTime(middayOf(ticket.day), 'UTC', 'day'))}</span>}
      <span>{w.takenAt(formatTime(taken, zone))}</span>
      <span>{w.waited(minutesBetween(taken, called))}</span>
      {ticket.calls > 1 && <span>{w.calls(ticket.calls)}</span>}
      {ticket.language !== 'zh-Hans' && <span class="care">{w.speaks(languageWords.value[ticket.language])}</span>}
    </p>
  )
}

/** Since the call, or of service altogether: what was served before it was parked or handed on counts. */
function Timer({ desk, now, ticket }: Shown) {
  const w = words.value
  const start = now.state === 'serving' ? ticket.startedAt : ticket.calledAt
  const before = now.state === 'serving' ? ticket.servedBefore : 0
  const ms = before + (start ? desk.clock.value - Date.parse(start) : 0)
  return (
    <div class="timer" role="timer">
      <span class={`st ${now.state}`}>{now.state === 'serving' ? w.serving : w.called}</span>
      <b>{stopwatch(ms)}</b>
    </div>
  )
}
