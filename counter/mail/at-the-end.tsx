import { mailReaches } from '../../protocol/mail.ts'
import type { HeldTicket } from '../../protocol/views/staff.ts'
import { mailWords } from '../../web/parts/mail-words.ts'
import { type Draft, draftOf, write } from '../outcomes/draft.ts'
import { words } from './words.ts'

const fields = [
  ['mailName', 'name', 40],
  ['mailPhone', 'phone', 20],
  ['mailAddress', 'address', 120],
] as const

/** 取件方式 (R40): the citizen wants the result sent. Not ticked, it is fetched, and nothing more is asked. [Z70] */
export function MailAtTheEnd({ ticket }: { ticket: HeldTicket }) {
  const w = words.value
  const draft = draftOf(ticket.id)
  const change = (changed: Partial<Draft>) => write(ticket.id, changed)
  return (
    <>
      <label class="tick-line">
        <input
          type="checkbox"
          data-field="delivery"
          data-testid="outcome-mail"
          checked={draft.mail === true}
          onChange={(event) => change({ mail: event.currentTarget.checked })}
        />
        <span>{w.byMail}</span>
      </label>
      {draft.mail &&
        fields.map(([key, field, most]) => (
          <label key={key} class="line">
            <span>{w[field]}</span>
            <input
              type="text"
              data-field={field}
              data-testid={`outcome-${key}`}
              maxLength={most}
              value={draft[key] ?? ''}
              autocomplete="off"
              onInput={(event) => change({ [key]: event.currentTarget.value })}
            />
            {(draft[key] ?? '').length >= most && <small role="status">{w.full(most)}</small>}
          </label>
        ))}
      {draft.mail && (
        <label class="line">
          <span>{w.reach}</span>
          <select
            data-testid="outcome-mail-reach"
            value={draft.mailReach ?? 'city'}
            onChange={(event) => change({ mailReach: event.currentTarget.value as NonNullable<Draft['mailReach']> })}
          >
            {mailReaches.map((each) => (
              <option key={each} value={each}>
                {mailWords.value.reaches[each]}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
