import { useState } from 'preact/hooks'
import { type CloseReason, closeReasons } from '../../protocol/vocabulary.ts'
import { act } from './act.ts'
import { Form, filled, type Shown, TextField } from './forms.tsx'
import { words } from './words.ts'

/** A result that nobody signs for is no longer waited for; why is recorded. [Z91] */
export function CloseForm({ desk, of: each, back }: Shown) {
  const w = words.value
  const [reason, choose] = useState<CloseReason>('not-fetched')
  const [text, write] = useState('')
  const send = () => act(desk, each, (c, of) => c.send('case.close', { ...of, reason, ...filled('words', text) }))
  return (
    <Form onSubmit={send} back={back}>
      <label class="field">
        <span>{w.closeWhy}</span>
        <select value={reason} data-testid="close-reason" onChange={(event) => choose(event.currentTarget.value as CloseReason)}>
          {closeReasons.map((each) => (
            <option key={each} value={each}>
              {w.closeReason[each]}
            </option>
          ))}
        </select>
      </label>
      <TextField says={w.closeWords} value={text} write={write} required={reason === 'other'} id="close-words" />
    </Form>
  )
}
