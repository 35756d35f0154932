import { useState } from 'preact/hooks'
import type { ObjectionEntry } from '../../protocol/views/delivery.ts'
import { entryOf } from '../../web/connection.ts'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { words } from './words.ts'

const most = 500

/** 明确答复 (R41), as it will stand on the case's page. [Z56] */
export function ObjectionDialog({ desk }: { desk: Desk }) {
  const w = words.value
  const number = desk.about.value
  const objection = entryOf<ObjectionEntry>(desk.connection.entries.value, `objection:${number}`)
  const [text, setText] = useState('')
  const close = () => (desk.panel.value = undefined)
  const send = async (event: Event) => {
    event.preventDefault()
    // While another act is under way the words stay, and the press can be made again.
    if (!text.trim() || desk.asking.value) return
    close()
    await desk.ask('objection', (c) => c.send('case.objectionAnswer', { case: number, words: text.trim() }))
  }
  return (
    <Dialog title={w.answerTitle(number)} onClose={close}>
      <form onSubmit={(event) => void send(event)}>
        <p class="field">
          <span>{w.said}</span>
          <b>{objection?.words}</b>
        </p>
        <label class="field">
          <span>{w.words}</span>
          <input
            type="text"
            maxLength={most}
            value={text}
            data-first
            data-testid="answer-words"
            autocomplete="off"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p class="note" role="status">
          {w.seen}
          {'\u3000'}
          {w.room(most - text.length)}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.later}
          </button>
          <button type="submit" class="go" data-testid="answer-go">
            {w.send} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
