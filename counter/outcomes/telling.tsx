import type { OwedEntry } from '../../protocol/views/notices.ts'
import type { HeldTicket } from '../../protocol/views/staff.ts'
import { entriesOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import type { Desk } from '../desk.ts'
import { words } from './words.ts'

/** It was said: one press. */
export async function tellByWord(desk: Desk): Promise<void> {
  const { ticket } = desk
  if (!ticket || desk.now?.state !== 'serving') return
  if (!(await desk.ask('told', (c, counter) => c.send('notice.tell', { counter, ticket: ticket.id, how: 'oral' })))) return
  const second = desk.result?.['second'] === true
  desk.say(() => (second ? words.value.toldAgain : words.value.toldNow))
}

/** Beside the kinds: what is told once, by word or in writing. */
export function TellKeys({ desk, ticket }: { desk: Desk; ticket: HeldTicket }) {
  const w = words.value
  return (
    <>
      {ticket.told && <span data-testid="told-before">{w.told(ticket.told.times)}</span>}
      <button type="button" class="add-key" data-testid="tell-oral" onClick={() => void tellByWord(desk)}>
        {w.oral} <kbd>G</kbd>
      </button>
      <button type="button" class="add-key" data-testid="tell" onClick={() => (desk.panel.value = 'tell')}>
        {w.tell} <kbd>Y</kbd>
      </button>
    </>
  )
}

/** What the clerk has still to tell somebody, the soonest first; done with one press. */
export function OwedTellings({ desk }: { desk: Desk }) {
  const w = words.value
  const owed = entriesOf<OwedEntry>(desk.connection.entries.value, 'owed:').sort((a, b) => a.due.localeCompare(b.due))
  if (owed.length === 0) return null
  const told = async (notice: OwedEntry['notice']) => {
    if (await desk.ask(`told:${notice}`, (c, counter) => c.send('notice.told', { counter, notice }))) desk.say(() => words.value.owedDone)
  }
  return (
    <section class="col owed" data-testid="owed">
      <h2>{w.owedTitle}</h2>
      {owed.map(({ notice, number, name, phone, due, late, matter }) => (
        <div class="row" key={notice} data-testid={`owed-${notice}`}>
          <b>{name ?? number}</b>
          <small>
            {[phone, say(matter)].filter(Boolean).join('　')}
            <span class={late ? 'care' : ''}>
              {w.owedDue(formatTime(middayOf(due), 'UTC', 'day'))}
              {late ? `　${w.owedLate}` : ''}
            </span>
          </small>
          <button type="button" class="add-key" onClick={() => void told(notice)}>
            {w.owedDo}
          </button>
        </div>
      ))}
    </section>
  )
}
