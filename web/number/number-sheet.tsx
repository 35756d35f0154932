import { useEffect, useRef } from 'preact/hooks'
import type { FoundTicket } from '../../protocol/commands/lifecycle.ts'
import { formatTime, range } from '../language.ts'
import { TicketNumber } from '../parts/ticket-number.tsx'
import { wordsFor } from '../refusal-words.ts'
import { type NumberDesk, type Saying, waysOf } from './number-desk.ts'
import './number.css'
import { words } from './words.ts'

type Props = {
  readonly desk: NumberDesk
  readonly nameOf: (matter: string) => string
}

/** Type, Enter, and a digit does what is written beside it. Escape is whoever shows this. */
export function NumberSheet({ desk, nameOf }: Props) {
  const w = words.value
  const ticket = desk.ticket
  const self = useRef<HTMLDivElement>(null)
  const way = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (ticket && !desk.cancelling.value) way.current?.focus()
  }, [ticket?.id, desk.cancelling.value])
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    const nth = self.current?.querySelectorAll<HTMLButtonElement>('[data-way]')[Number(event.key) - 1]
    if (!nth) return
    event.preventDefault()
    nth.click()
  }
  const saying = desk.saying.value
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a digit presses one of the buttons inside; nothing is done here itself
    <div class="number-sheet" ref={self} onKeyDown={onKey}>
      <form
        class="number-search"
        onSubmit={(event) => {
          event.preventDefault()
          void desk.look()
        }}
      >
        <input
          type="text"
          data-first
          data-testid="number-typed"
          aria-label={w.number}
          placeholder={w.hint}
          maxLength={8}
          autoComplete="off"
          autoCapitalize="characters"
          value={desk.typed.value}
          onInput={(event) => desk.type(event.currentTarget.value)}
        />
        <button type="submit" data-testid="number-look" aria-busy={desk.asking.value}>
          {w.look}
        </button>
      </form>
      {ticket ? <Standing desk={desk} ticket={ticket} name={nameOf(ticket.matter)} /> : !saying && <p class="note">{w.how}</p>}
      <p class={saying && 'did' in saying ? 'good' : 'note'} role="status" data-testid="number-said">
        {saying && said(saying)}
      </p>
      {ticket && (desk.cancelling.value ? <Reason desk={desk} ticket={ticket} /> : <Ways desk={desk} ticket={ticket} first={way} />)}
    </div>
  )
}

function said(saying: Saying): string {
  const w = words.value
  if ('did' in saying) return w.done[saying.did](saying.number)
  if ('scanned' in saying) return w.scanned[saying.scanned]
  return 'not' in saying ? wordsFor(saying.not) : w.missing[saying.missing]
}

function Standing({ desk, ticket, name }: { desk: NumberDesk; ticket: FoundTicket; name: string }) {
  const w = words.value
  const found = desk.found.value
  const day = (each: FoundTicket) => formatTime(Date.parse(`${each.day}T12:00:00Z`), 'UTC', 'day')
  const facts = [
    ticket.counter !== undefined && w.counter(ticket.counter),
    ticket.ahead !== undefined && w.ahead(ticket.ahead),
    ticket.ahead !== undefined && ticket.ahead > 0 && ticket.wait && w.about(range(ticket.wait)),
  ].filter(Boolean)
  return (
    <>
      {found.length > 1 && (
        <div class="number-days" role="group" aria-label={w.number}>
          {found.map((each, index) => (
            <button
              key={each.id}
              type="button"
              aria-pressed={each.id === ticket.id}
              onClick={() => {
                desk.chosen.value = index
                desk.cancelling.value = false
              }}
            >
              {index === 0 ? w.today : w.from(day(each))}
            </button>
          ))}
        </div>
      )}
      <div class="number-found" data-testid="number-found">
        <TicketNumber number={ticket.number} />
        <p>
          <b data-testid="number-state">{w.states[ticket.state]}</b>
          <span>{name}</span>
          {facts.length > 0 && <span class="note">{facts.join('　')}</span>}
        </p>
      </div>
    </>
  )
}

function Ways({ desk, ticket, first }: { desk: NumberDesk; ticket: FoundTicket; first: { current: HTMLButtonElement | null } }) {
  const w = words.value
  const ways = waysOf(ticket)
  return (
    <div class="number-ways">
      {ways.length === 0 && <p class="note">{w.nothing}</p>}
      {ways.map((way, index) => (
        <button
          key={way}
          type="button"
          data-way
          data-testid={`number-${way}`}
          ref={index === 0 ? first : undefined}
          aria-busy={desk.asking.value}
          onClick={() => void desk.go(way)}
        >
          <kbd>{index + 1}</kbd>
          {w.ways[way](way === 'rejoin' ? (ticket.may.rejoin ?? 0) : (ticket.may.postpone ?? 0))}
        </button>
      ))}
    </div>
  )
}

function Reason({ desk, ticket }: { desk: NumberDesk; ticket: FoundTicket }) {
  const w = words.value
  const own = useRef<HTMLInputElement>(null)
  useEffect(() => own.current?.focus(), [])
  return (
    <form
      class="number-why"
      onSubmit={(event) => {
        event.preventDefault()
        void desk.cancel()
      }}
    >
      <input
        type="text"
        ref={own}
        data-testid="number-reason"
        aria-label={w.why}
        placeholder={w.why}
        maxLength={200}
        autoComplete="off"
        value={desk.reason.value}
        onInput={(event) => {
          desk.reason.value = event.currentTarget.value
        }}
      />
      <div class="number-reasons">
        {w.reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            data-way
            aria-pressed={desk.reason.value === reason}
            onClick={() => {
              desk.reason.value = reason
              own.current?.focus()
            }}
          >
            {reason}
          </button>
        ))}
      </div>
      <p class="note">{w.whyNote}</p>
      <div class="number-answers">
        <button
          type="button"
          data-testid="number-keep"
          onClick={() => {
            desk.cancelling.value = false
          }}
        >
          {w.keep}
        </button>
        <button type="submit" class="now" data-testid="number-cancel-now" aria-busy={desk.asking.value}>
          {w.cancelNow(ticket.number)}
        </button>
      </div>
    </form>
  )
}
