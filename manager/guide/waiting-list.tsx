import type { FairnessEntry, MatterChoice, WaitingEntry } from '../../protocol/views/guide.ts'
import { categories } from '../../protocol/vocabulary.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { categoryNames } from '../../web/parts/category-words.ts'
import { reasonNames } from '../../web/parts/priority-words.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import type { Walk } from './walk.ts'
import { words } from './words.ts'

/** A page of these is long enough to look through; the rest is found by number. */
const shown = 60

/** Who waits: a touch on the number, a touch on the category, and the ticket has moved. */
export function WaitingList({ walk, now }: { walk: Walk; now: number }) {
  const w = words.value
  const entries = walk.desk.connection.value.entries.value
  const sought = walk.sought.value.trim().toUpperCase()
  const all = entriesOf<WaitingEntry>(entries, 'waiting:')
  const found = all.filter(({ number }) => number.includes(sought)).sort((a, b) => a.takenAt.localeCompare(b.takenAt))
  return (
    <div class="waiting">
      <input
        type="search"
        data-testid="seek"
        placeholder={w.seek}
        aria-label={w.seek}
        value={walk.sought.value}
        autoComplete="off"
        onInput={(event) => {
          walk.sought.value = event.currentTarget.value
        }}
      />
      <ul>
        {found.slice(0, shown).map((ticket) => (
          <Waiting key={ticket.id} walk={walk} ticket={ticket} now={now} />
        ))}
      </ul>
      {found.length === 0 && <p class="note">{all.length === 0 ? w.nobodyWaits : w.notFound}</p>}
      {found.length > shown && <p class="note">{w.more(found.length - shown)}</p>}
    </div>
  )
}

function Waiting({ walk, ticket, now }: { walk: Walk; ticket: WaitingEntry; now: number }) {
  const w = words.value
  const names = categoryNames.value
  const entries = walk.desk.connection.value.entries.value
  const matter = entryOf<MatterChoice>(entries, `matter:${ticket.matter}`)
  const fairness = entryOf<FairnessEntry>(entries, 'fairness')
  const open = walk.chosen.value === ticket.id
  const { priority } = ticket
  const mayUrge = walk.leads && fairness?.urgentAllowed && fairness.urgentLeft !== 0
  const flip = () => {
    walk.chosen.value = open ? undefined : ticket.id
  }
  return (
    <li class={open ? 'open' : ''}>
      <button type="button" class="who" aria-expanded={open} data-testid={`waiting-${ticket.number}`} onClick={flip}>
        <TicketNumber number={ticket.number} />
        <span class="facts">
          <span>{matter ? say(matter.name) : ''}</span>
          <span class="note">{w.waited(Math.max(0, Math.floor((now - Date.parse(ticket.takenAt)) / 60_000)))}</span>
        </span>
        {ticket.urgent && <b class="mark">{w.urgent}</b>}
        {ticket.category !== 'ordinary' && <b class="mark">{names[ticket.category]}</b>}
      </button>
      {open && (
        <div class="choose" role="group" aria-label={w.category}>
          {categories.map((category) => (
            <button
              key={category}
              type="button"
              data-testid={`give-${category}`}
              aria-pressed={ticket.category === category}
              disabled={walk.busy.value}
              onClick={() => walk.prioritise(ticket.id, category, w.given(ticket.number, names[category]))}
            >
              {names[category]}
            </button>
          ))}
          {ticket.urgent && walk.leads && (
            <button
              type="button"
              data-testid="not-urgent"
              onClick={() => walk.ask('ticket.prioritise', { ticket: ticket.id, urgent: false, reason: 'mistaken' })}
            >
              {w.notUrgent}
            </button>
          )}
          {!ticket.urgent && mayUrge && (
            <button
              type="button"
              data-testid="urge"
              onClick={() => {
                walk.dialog.value = { what: 'urgent', ticket: ticket.id, number: ticket.number }
              }}
            >
              {w.urge}
            </button>
          )}
        </div>
      )}
      {open && priority && <p class="note">{w.because(priority.words ?? reasonNames.value[priority.reason], priority.by)}</p>}
    </li>
  )
}
