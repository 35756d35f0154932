import { useState } from 'preact/hooks'
import type { HeldTicket } from '../../protocol/views/staff.ts'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { draftOf, missingIn } from './draft.ts'
import { Papers } from './papers.tsx'
import { words } from './words.ts'
import './outcomes.css'

/** 一次性告知 in writing, or owed: to whom, and where to reach them. */
export function TellDialog({ desk, ticket }: { desk: Desk; ticket: HeldTicket }) {
  const w = words.value
  const [later, setLater] = useState(false)
  const [name, setName] = useState(ticket.citizen ?? '')
  const [phone, setPhone] = useState('')
  const close = () => (desk.panel.value = undefined)
  const send = async (event: Event) => {
    event.preventDefault()
    const contact = { ...(name.trim() ? { name: name.trim() } : {}), ...(phone.trim() ? { phone: phone.trim() } : {}) }
    const what = later ? { how: 'deferred' as const, contact } : { how: 'written' as const, ...missingIn(draftOf(ticket.id)) }
    const done = await desk.ask('tell', (c, counter) => c.send('notice.tell', { counter, ticket: ticket.id, ...what }))
    if (!done) return
    const { notice = '' } = (desk.result ?? {}) as { notice?: string }
    close()
    desk.say(() => words.value.owed(notice))
  }
  return (
    <Dialog title={w.tellTitle} onClose={close}>
      <form class="telling" onSubmit={(event) => void send(event)}>
        <div class="sorts two-sorts" role="group" aria-label={w.tellTitle}>
          <button type="button" data-first="" data-testid="tell-now" aria-pressed={!later} onClick={() => setLater(false)}>
            {w.tell}
          </button>
          <button type="button" data-testid="tell-later" aria-pressed={later} onClick={() => setLater(true)}>
            {w.later}
          </button>
        </div>
        {later ? (
          <div class="two-fields">
            <input
              type="text"
              aria-label={w.name}
              placeholder={w.name}
              data-testid="tell-name"
              maxLength={40}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
              autocomplete="off"
            />
            <input
              type="text"
              inputMode="tel"
              aria-label={w.phone}
              placeholder={w.phone}
              data-testid="tell-phone"
              maxLength={20}
              value={phone}
              onInput={(event) => setPhone(event.currentTarget.value)}
              autocomplete="off"
            />
          </div>
        ) : (
          <>
            <Papers ticket={ticket} lacking={false} />
            <p class="note">{w.tellNote}</p>
          </>
        )}
        <p class="note" role="status">
          {desk.saying.value?.()}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.back}
          </button>
          {/* What was pressed just before is still under way: a press would be lost. */}
          <button type="submit" class="go" data-testid="tell-go" disabled={desk.asking.value !== undefined}>
            {later ? w.owe : w.print} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
