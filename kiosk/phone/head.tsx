import type { ComponentChildren } from 'preact'
import { formatTime, say, wordsOf } from '../../web/language.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import type { Shown } from './shown.ts'

const words = wordsOf(
  { live: '实时', offline: '没有连上', day: (day: string) => `${day}的号` },
  { live: '即時', offline: '沒有連上', day: (day: string) => `${day}的號` },
  { live: 'Live', offline: 'Offline', day: (day: string) => `from ${day}` },
)

/** Hall and connection, on top of every state. */
export function Bar({ shown: { connection, hall } }: { shown: Pick<Shown, 'connection' | 'hall'> }) {
  const live = connection.live.value
  return (
    <p class="bar">
      <span>{say(hall.name)}</span>
      <span class={live ? 'st serving' : 'st offline'}>{live ? words.value.live : words.value.offline}</span>
    </p>
  )
}

/** Number and matter; a ticket of another hall day shows its day. */
export function Head({ shown, children }: { shown: Shown; children?: ComponentChildren }) {
  const { hall, ticket, matter } = shown
  return (
    <header class="top" data-field="far">
      <Bar shown={shown} />
      <p data-testid="number">
        <TicketNumber number={ticket.number} class={ticket.number.length > 5 ? 'long' : ''} />
      </p>
      <h1>
        {say(matter.name)}
        {ticket.day !== hall.day && <small>{words.value.day(formatTime(Date.parse(`${ticket.day}T12:00:00Z`), 'UTC', 'day'))}</small>}
      </h1>
      {children}
    </header>
  )
}
