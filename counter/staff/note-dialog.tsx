import { useState } from 'preact/hooks'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { coverOf, oneLine } from './entries.ts'
import { TextField } from './text-field.tsx'
import { staffWords } from './words.ts'

/** 交接: what whoever stands in found, beside what the absent one left word of. */
export function NoteDialog({ desk }: { desk: Desk }) {
  const w = staffWords.value
  const cover = coverOf(desk)
  const [text, write] = useState(cover?.note ?? '')
  const close = () => (desk.panel.value = undefined)
  if (!cover) return null
  const keep = async (event: Event) => {
    event.preventDefault()
    const note = oneLine(text)
    if (!note) return
    close()
    await desk.ask('note', (c, counter) => c.send('cover.note', { counter, note }))
  }
  return (
    <Dialog title={w.noteTitle(cover.absent.name)} onClose={close}>
      <form class="staff-form" onSubmit={(event) => void keep(event)}>
        {cover.handover && (
          <p class="word-left">
            <small>{w.handover(cover.absent.name)}</small>
            {cover.handover}
          </p>
        )}
        <TextField label={w.writeNote} hint={w.noteHint} testId="cover-note" most={500} text={text} onText={write} first />
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.notNow}
          </button>
          <button type="submit" class="go" data-testid="note-go">
            {w.keep}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
