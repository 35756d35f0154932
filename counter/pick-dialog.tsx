import { useState } from 'preact/hooks'
import { type PickReason, pickReasons } from '../protocol/vocabulary.ts'
import { formatTime, say } from '../web/language.ts'
import { pickReasonWords } from '../web/parts/pick-reason-words.ts'
import { callingWords } from './calling-words.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { ownLines } from './lines.tsx'

/** Somebody who waits, out of order: a number without a name, and a reason that is kept. */
export function PickDialog({ desk }: { desk: Desk }) {
  const w = callingWords.value
  const line = ownLines(desk).find((own) => own.line === desk.pickFrom.value)
  const [ticket, setTicket] = useState(desk.pickTicket.value)
  const [reason, setReason] = useState<PickReason | undefined>(undefined)
  const [note, setNote] = useState('')
  const [hint, setHint] = useState('')
  const close = () => (desk.panel.value = undefined)
  const send = async (event: Event) => {
    event.preventDefault()
    const words = note.trim() || undefined
    if (!ticket || !reason || (reason === 'other' && !words)) return setHint(w.pickNeeds)
    close()
    await desk.ask('pick', (c, counter) => c.send('counter.call', { counter, ticket, reason, note: words }))
  }
  return (
    <Dialog title={w.pickTitle(line?.line ?? '')} onClose={close}>
      <form onSubmit={(event) => void send(event)}>
        <div class="options picks" role="radiogroup" aria-label={w.pickTitle(line?.line ?? '')}>
          {line?.pickable?.map((one, place) => (
            <label key={one.id} class="option">
              <input
                type="radio"
                name="ticket"
                checked={ticket === one.id}
                onChange={() => setTicket(one.id)}
                data-first={(desk.pickTicket.value ? desk.pickTicket.value === one.id : place === 0) ? '' : undefined}
                data-testid={`pick-${one.number}`}
              />
              <b>{one.number}</b>
              <span>{say(one.matter)}</span>
              <small>{formatTime(Date.parse(one.takenAt), desk.hall?.zone ?? 'UTC')}</small>
            </label>
          ))}
        </div>
        <p class="field">
          <span>{w.pickWhy}</span>
        </p>
        <div class="options two" role="radiogroup" aria-label={w.pickWhy}>
          {pickReasons.map((one) => (
            <label key={one} class="option">
              <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} data-testid={`reason-${one}`} />
              <span>{pickReasonWords.value[one]}</span>
            </label>
          ))}
        </div>
        <label class="field">
          <span>{w.pickOwn}</span>
          <input type="text" maxLength={200} value={note} onInput={(event) => setNote(event.currentTarget.value)} autocomplete="off" />
        </label>
        <p class="note" role="status">
          {hint || w.pickNote}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.pickNot}
          </button>
          <button type="submit" class="go" data-testid="pick-go">
            {w.pickDo} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
