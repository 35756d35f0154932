import { type LeftDecision, leftDecisions } from '../../protocol/commands/hours.ts'
import type { ClosingEntry, LeftEntry } from '../../protocol/views/hours.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { Connection } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import type { Ask } from './hours.tsx'
import { decisionWords, words } from './words.ts'

type Shown = {
  readonly connection: Connection
  readonly hall: HallEntry
  readonly closing: ClosingEntry
  readonly left: readonly LeftEntry[]
  readonly ask: Ask
}

/** Who is left at closing, each with a decision: nobody is sent away without a word (R11). */
export function Left({ connection, hall, closing, left, ask }: Shown) {
  const w = words.value
  const open = left.filter(({ decision }) => decision === undefined)
  const offered = leftDecisions.filter((decision) => decision !== 'extend' || closing.extended.length > 0)
  const decide = (tickets: readonly string[], decision: LeftDecision) =>
    void ask(connection.send('closing.decide', { tickets: [...tickets], decision }))
  return (
    <section class="left-over" data-testid="left-over">
      <h2>
        {w.left}
        {open.length > 0 && <span>{w.undecided(open.length)}</span>}
      </h2>
      {!closing.over && <p class="note">{w.notOver}</p>}
      {closing.over && left.length === 0 && <p class="note">{w.noneLeft}</p>}
      {left.length > 0 && (
        <>
          <p class="note">{w.leftNote}</p>
          {open.length > 1 && (
            <div class="choice all">
              <span>{w.all}</span>
              {offered
                .filter((decision) => decision !== 'cancel' && (decision !== 'appointment' || open.every(({ bookable }) => bookable)))
                .map((decision) => (
                  <button
                    key={decision}
                    type="button"
                    data-testid={`all-${decision}`}
                    onClick={() =>
                      decide(
                        open.map(({ id }) => id),
                        decision,
                      )
                    }
                  >
                    {decisionWords.value[decision]}
                  </button>
                ))}
            </div>
          )}
          <ul>
            {left.map((ticket) => (
              <li key={ticket.id} data-testid={`left-${ticket.number}`} data-decision={ticket.decision}>
                <TicketNumber number={ticket.number} />
                <span class="what">
                  {say(ticket.matter)}
                  <small>
                    {ticket.day && `${formatTime(middayOf(ticket.day), 'UTC', 'day')} `}
                    {w.takenAt(formatTime(Date.parse(ticket.takenAt), hall.zone))}
                  </small>
                </span>
                <span class="choice">
                  {offered
                    .filter((decision) => decision !== 'appointment' || ticket.bookable)
                    .map((decision) => (
                      <button
                        key={decision}
                        type="button"
                        data-testid={`decide-${decision}`}
                        aria-pressed={ticket.decision === decision}
                        onClick={() => decide([ticket.id], decision)}
                      >
                        {decisionWords.value[decision]}
                      </button>
                    ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
