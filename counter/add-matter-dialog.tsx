import { useState } from 'preact/hooks'
import type { HeldTicket } from '../protocol/views/staff.ts'
import { say } from '../web/language.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { addMatter, matterList } from './visit-acts.ts'
import { visitWords } from './visit-words.ts'

/** Typing narrows the list, up and down choose, Enter adds. */
export function AddMatterDialog({ desk, ticket }: { desk: Desk; ticket: HeldTicket }) {
  const w = visitWords.value
  const [sought, seek] = useState('')
  const [chosen, choose] = useState(0)
  const inside = new Set<string>([ticket.matter.matter, ...(ticket.stages ?? []).map(({ matter }) => matter)])
  const found = matterList(desk).filter(
    ({ matter, name }) => !inside.has(matter) && say(name).toLowerCase().includes(sought.trim().toLowerCase()),
  )
  const close = () => (desk.panel.value = undefined)
  const add = async (event: Event) => {
    event.preventDefault()
    const matter = found[chosen]
    if (!matter) return
    close()
    await addMatter(desk, ticket.id, matter.matter)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    choose(Math.min(Math.max(chosen + step, 0), Math.max(found.length - 1, 0)))
  }
  return (
    <Dialog title={w.addTitle(ticket.number)} onClose={close}>
      <form onSubmit={(event) => void add(event)} onKeyDown={onKey}>
        <label class="field">
          <span>{w.find}</span>
          <input
            type="text"
            data-first
            data-testid="find-matter"
            maxLength={40}
            placeholder={w.findHint}
            value={sought}
            onInput={(event) => {
              seek(event.currentTarget.value)
              choose(0)
            }}
            autocomplete="off"
          />
        </label>
        <div class="options" role="radiogroup" aria-label={w.addTitle(ticket.number)}>
          {found.length === 0 && <p class="none">{w.nothing}</p>}
          {found.map(({ matter, name, line }, index) => (
            <label key={matter} class="option" ref={index === chosen ? (self) => self?.scrollIntoView({ block: 'nearest' }) : null}>
              <input type="radio" name="matter" checked={index === chosen} onChange={() => choose(index)} data-testid={`add-${matter}`} />
              <b>{line}</b>
              <span>{say(name)}</span>
            </label>
          ))}
        </div>
        <p class="note">{w.addNote}</p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.addNot}
          </button>
          <button type="submit" class="go" data-testid="add-go" disabled={found.length === 0}>
            {w.addDo} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
