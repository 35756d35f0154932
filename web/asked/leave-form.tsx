import { useState } from 'preact/hooks'
import { wordsFor } from '../refusal-words.ts'
import { callerOf, draft, forget, phoneFits, targetOf } from './draft.ts'
import { Caller, Channels, Long, MatterField, matterOf, ToWhom } from './fields.tsx'
import type { Around } from './log-form.tsx'
import { askedWords } from './words.ts'
import './asked.css'

/** 首问登记: whose business it is is not there now. [F15] */
export function LeaveForm({ around }: { around: Around }) {
  const w = askedWords.value
  const { connection, targets, matters, counter, close } = around
  const [said, hint] = useState('')
  const [left, setLeft] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const { channel } = draft.value
  const ticket = channel === 'desk' ? around.ticket : undefined
  const missing = (): string | undefined => {
    const { said: requirement, to } = draft.value
    if (!targetOf(to)) return w.missing.to
    if (!requirement.trim()) return w.missing.requirement
    return phoneFits(draft.value) ? undefined : w.phoneHint
  }
  const leave = async () => {
    const lacks = missing()
    const to = targetOf(draft.value.to)
    if (lacks || !to) return hint(lacks ?? '')
    setBusy(true)
    const answer = await connection.send('record.leave', {
      ...(counter === undefined ? {} : { counter }),
      ...(ticket ? { ticket: ticket.id } : {}),
      for: to,
      channel,
      requirement: draft.value.said.trim(),
      ...matterOf(draft.value, ticket?.matter),
      ...callerOf(draft.value),
    })
    setBusy(false)
    if (!('seq' in answer)) return hint(wordsFor(answer))
    forget()
    setLeft(String(answer.result['record']))
  }
  if (left)
    return (
      <div class="asked">
        <p class="asked-done song" role="status" data-testid="asked-done">
          {w.left(left)}
        </p>
        <div class="choice">
          <button type="button" class="go" data-testid="asked-close" data-first="" onClick={close}>
            {w.done}
          </button>
        </div>
      </div>
    )
  return (
    <form
      class="asked"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void leave()
      }}
    >
      <ToWhom label={w.forWhom} targets={targets} sorts="records" />
      <Channels />
      {channel === 'phone' && <p class="asked-greeting song">{w.greeting(counter)}</p>}
      {ticket && <p class="asked-ticket">{w.ticket(ticket.number)}</p>}
      <Long field="said" label={w.requirement} first />
      <MatterField matters={matters} own={ticket?.matter} />
      <Caller />
      <p class="note" role="status" data-testid="asked-hint">
        {said}
      </p>
      <div class="choice">
        <button type="button" class="sec" data-testid="asked-not" onClick={close}>
          {w.notNow}
        </button>
        <button type="submit" class="go" data-testid="asked-go" disabled={busy}>
          {w.leave} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  )
}
