import { formatTime, say, wordsOf } from '../../web/language.ts'
import { Seal } from '../../web/parts/seal.tsx'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { Clerk } from './clerk.tsx'
import { Bar } from './head.tsx'
import type { Shown } from './shown.ts'
import { Stages } from './stages.tsx'

const words = wordsOf(
  { to: '到', counter: '号窗口', at: (time: string) => `${time} 叫号`, late: '没赶上也不要紧，稍后会再叫您' },
  { to: '到', counter: '號窗口', at: (time: string) => `${time} 叫號`, late: '沒趕上也不要緊，稍後會再叫您' },
  { to: 'Counter', counter: '', at: (time: string) => `called at ${time}`, late: 'If you miss it, you are called again' },
)

/** The one screen in vermilion. It stays until the service starts: a phone comes out of a pocket late. */
export function Called({ shown }: { shown: Shown }) {
  const w = words.value
  const { hall, ticket } = shown
  return (
    <>
      <main class="body">
        <section class="call" aria-live="assertive" key={ticket.calledAt}>
          <Bar shown={shown} />
          <div class="mid">
            <Seal />
            <p data-testid="number">
              <TicketNumber number={ticket.number} class={ticket.number.length > 5 ? 'long' : ''} />
            </p>
            <h1 class="to" data-testid="counter">
              {w.to} <b>{ticket.counter}</b> {w.counter}
            </h1>
          </div>
          <p class="bar">
            <span>{say(ticket.area)}</span>
            {ticket.calledAt && <span>{w.at(formatTime(Date.parse(ticket.calledAt), hall.zone))}</span>}
          </p>
        </section>
        <Clerk ticket={ticket} />
        <Stages shown={shown} brief />
      </main>
      <footer class="end">
        <p class="late">{w.late}</p>
      </footer>
    </>
  )
}
