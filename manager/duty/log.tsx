import { useState } from 'preact/hooks'
import { formatTime } from '../../web/language.ts'
import type { Shown } from './shown.ts'
import { words } from './words.ts'

/** Characters of one entry. */
const longest = 500

/** 值班日志 of the day. */
export function Log({ connection, hall, duty, ask }: Shown) {
  const w = words.value
  const [text, setText] = useState('')
  const save = async (event: Event) => {
    event.preventDefault()
    const said = text.trim().replace(/\s+/g, ' ')
    if (said && (await ask(connection.send('duty.note', { text: said })))) setText('')
  }
  return (
    <section class="duty-log">
      <h2>{w.log}</h2>
      {duty.notes.length === 0 && <p class="note">{w.noLog}</p>}
      <ul>
        {duty.notes.map((note) => (
          <li key={note.seq}>
            <small>
              {formatTime(Date.parse(note.at), hall.zone)} {note.by.name}
            </small>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void save(event)}>
        <textarea
          data-testid="note-text"
          aria-label={w.write}
          placeholder={w.write}
          maxLength={longest}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" data-testid="note-save">
          {w.save}
        </button>
      </form>
    </section>
  )
}
