import { useState } from 'preact/hooks'
import type { AgencyEntry } from '../../protocol/views/agencies.ts'
import { oneLine } from '../../web/asked/draft.ts'
import { GiveSlip } from '../../web/asked/give-slip.tsx'
import { say } from '../../web/language.ts'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { agenciesOf } from './list.tsx'
import { words } from './words.ts'
import '../../web/asked/asked.css'
import '../asked.css'
import './agencies.css'

const mostWords = 300

/** One agency: all of it, its sheet, and the one thing that comes next. */
export function AgencyDialog({ desk }: { desk: Desk }) {
  const each = agenciesOf(desk).find(({ agency }) => agency === desk.about.value)
  const close = () => (desk.panel.value = undefined)
  if (!each) return null
  return (
    <Dialog title={`${words.value.heading}　${each.agency}`} onClose={close}>
      <div class="asked asked-one agency-one">
        <p class="asked-said song">{each.scope}</p>
        <Facts of={each} />
        {each.state === 'replied' ? <Feedback key={each.agency} desk={desk} of={each} /> : <Next desk={desk} of={each} />}
      </div>
    </Dialog>
  )
}

function Facts({ of: each }: { of: AgencyEntry }) {
  const w = words.value
  const facts: readonly (readonly [string, string | undefined])[] = [
    [w.client, [each.client.name, each.client.phone].filter(Boolean).join('　') || undefined],
    [w.matter, [say(each.matter), each.number, each.case].filter(Boolean).join('　')],
    [w.state, w.states[each.state]],
    [w.time, [w.days(each.used, each.limit), each.late ? w.late : w.due(each.dueDay)].join('　')],
  ]
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value && (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ),
      )}
    </dl>
  )
}

function Next({ desk, of: each }: { desk: Desk; of: AgencyEntry }) {
  const w = words.value
  const step = each.state === 'accepted' ? 'handled' : 'replied'
  const go = async () => {
    const { agency } = each
    if (await desk.ask('agency', (c) => c.send('agency.step', { agency, step }))) desk.say(() => words.value.done(agency))
  }
  return (
    <>
      <GiveSlip slip={{ kind: 'agency-mandate', agency: each.agency }} name={w.mandate} token={desk.seat.token} />
      <div class="choice">
        <button type="button" class="sec" onClick={() => (desk.panel.value = undefined)}>
          {w.notNow}
        </button>
        <button type="button" class="go" data-first="" data-testid="agency-step" onClick={() => void go()}>
          {w.next[each.state]}
        </button>
      </div>
    </>
  )
}

/** What the applicant has written on the sheet. */
function Feedback({ desk, of: each }: { desk: Desk; of: AgencyEntry }) {
  const w = words.value
  const [satisfied, choose] = useState<boolean | undefined>(undefined)
  const [note, write] = useState('')
  const send = async (event: Event) => {
    event.preventDefault()
    if (satisfied === undefined) return
    const { agency } = each
    const said = { agency, satisfied, ...(note.trim() ? { note: note.trim() } : {}) }
    if (!(await desk.ask('agency', (c) => c.send('agency.feedback', said)))) return
    desk.say(() => words.value.done(agency))
    desk.panel.value = undefined
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <GiveSlip slip={{ kind: 'agency-feedback', agency: each.agency }} name={w.feedbackSheet} token={desk.seat.token} />
      <fieldset class="asked-row" aria-label={w.how}>
        {[true, false].map((one) => (
          <label key={String(one)}>
            <input
              type="radio"
              name="satisfied"
              checked={satisfied === one}
              data-testid={`satisfied-${one}`}
              onChange={() => choose(one)}
            />
            <span>{one ? w.satisfied : w.dissatisfied}</span>
          </label>
        ))}
      </fieldset>
      <label class="asked-field">
        <span>{w.note}</span>
        <textarea
          rows={2}
          maxLength={mostWords}
          value={note}
          data-testid="agency-note"
          onInput={(event) => write(oneLine(event.currentTarget.value))}
        />
        {note.length >= mostWords && <small role="status">{w.full(mostWords)}</small>}
      </label>
      <div class="choice">
        <button type="button" class="sec" onClick={() => (desk.panel.value = undefined)}>
          {w.notNow}
        </button>
        <button type="submit" class="go" data-testid="agency-rate" disabled={satisfied === undefined}>
          {w.next.replied}
        </button>
      </div>
    </form>
  )
}
