import { useState } from 'preact/hooks'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { colleaguesOf, oneLine } from './entries.ts'
import { TextField } from './text-field.tsx'
import { staffWords } from './words.ts'

/** 请示 (R21): about the number in hand, to the chief of one's own department. */
export function ChiefDialog({ desk }: { desk: Desk }) {
  const w = staffWords.value
  const [text, write] = useState('')
  const close = () => (desk.panel.value = undefined)
  const chief = colleaguesOf(desk)?.chief
  const { ticket } = desk
  const ask = async (event: Event) => {
    event.preventDefault()
    const question = oneLine(text)
    if (!question || !ticket) return
    close()
    if (await desk.ask('chief', (c, counter) => c.send('chief.ask', { counter, ticket: ticket.id, question }))) desk.say(() => w.asked)
  }
  return (
    <Dialog title={chief ? w.askTitle(chief.name) : w.askChief} onClose={close}>
      <form class="staff-form" onSubmit={(event) => void ask(event)}>
        {chief && ticket ? (
          <TextField label={w.askHint(ticket.number)} testId="chief-question" most={300} text={text} onText={write} first />
        ) : (
          <p class="note">{chief ? w.noTicket : w.noChief}</p>
        )}
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.back}
          </button>
          {chief && ticket && (
            <button type="submit" class="go" data-testid="chief-go">
              {w.send}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
