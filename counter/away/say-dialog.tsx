import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { kindWords } from '../word-lists.ts'
import { commented, verifiedField } from './own-away.ts'
import { awayWords } from './words.ts'

const most = 200

type Writing = {
  readonly desk: Desk
  readonly title: string
  readonly label: string
  readonly go: string
  readonly send: (text: string) => Promise<unknown>
  readonly children?: ComponentChildren
}

/** A few words of the clerk's own, for those who lead the hall alone. It stops at the bound, and says how far it is. */
function Write({ desk, title, label, go, send, children }: Writing) {
  const w = awayWords.value
  const [text, setText] = useState('')
  const close = () => (desk.panel.value = undefined)
  const submit = (event: Event) => {
    event.preventDefault()
    const tidy = text.trim().replace(/\s+/g, ' ')
    if (!tidy) return
    close()
    void send(tidy)
  }
  return (
    <Dialog title={title} onClose={close}>
      <form class="decline" onSubmit={submit}>
        {children}
        <label for="own-words">{label}</label>
        <textarea
          id="own-words"
          data-first=""
          data-testid="say-text"
          maxLength={most}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="note" role="status">
          {`${text.length}/${most}`}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.back}
          </button>
          <button type="submit" class="go" data-testid="say-go" disabled={!text.trim()}>
            {go}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

export function CommentDialog({ desk }: { desk: Desk }) {
  const w = awayWords.value
  const notice = commented.value
  const send = (text: string) => desk.ask('comment', (c) => c.send('away.comment', { notice, text }))
  return <Write desk={desk} title={w.sayTitle} label={w.sayHint} go={w.send} send={send} />
}

/** R20: whoever is sent to a department for a matter of this hall is seen by the manager. */
export function SentAwayDialog({ desk }: { desk: Desk }) {
  const w = awayWords.value
  const { ticket, kind } = desk
  if (!ticket) return null
  const send = async (sentAway: string) => {
    const fields = { ticket: ticket.id, outcome: { kind }, sentAway, ...verifiedField(desk) }
    if (await desk.ask('finish', (c, counter) => c.send('counter.finish', { counter, ...fields })))
      desk.say(() => w.sentDone(ticket.number))
  }
  return (
    <Write desk={desk} title={w.sentTitle} label={w.sentReason} go={w.sentDo} send={send}>
      <p>
        {w.sentNote}　{kindWords.value[kind]}
      </p>
    </Write>
  )
}
