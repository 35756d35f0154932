import { useState } from 'preact/hooks'
import { enquiryOutcomes } from '../../protocol/enquiries.ts'
import type { Connection, Outcome } from '../connection.ts'
import { wordsFor } from '../refusal-words.ts'
import { callerOf, draft, forget, phoneFits, targetOf, write } from './draft.ts'
import { Caller, Channels, Long, MatterField, type Matters, matterOf, Short, type Targets, ToWhom } from './fields.tsx'
import { GiveSlip } from './give-slip.tsx'
import { askedWords } from './words.ts'
import './asked.css'

type Ticket = { readonly id: string; readonly number: string; readonly matter: string }
export type Around = {
  readonly connection: Connection
  readonly token: string | undefined
  readonly targets: Targets
  readonly matters: Matters
  readonly counter?: number | undefined
  readonly ticket?: Ticket | undefined
  readonly close: () => void
}
type Logged = { readonly enquiry: string; readonly dueDay?: string; readonly provisional?: true }

/** 咨询登记: the question and what came of it, with the ticket at hand, or none on the telephone. [F10] [F14] */
export function LogForm({ around, finish }: { around: Around; finish?: ((enquiry: object) => Promise<Outcome>) | undefined }) {
  const w = askedWords.value
  const { connection, targets, matters, counter, close } = around
  const [said, hint] = useState('')
  const [logged, setLogged] = useState<{ readonly of: Logged; readonly matter: string | undefined } | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const { channel, outcome, to } = draft.value
  const ticket = channel === 'desk' ? around.ticket : undefined
  const fields = () => {
    const { said: question, answer, where } = draft.value
    const target =
      outcome === 'where-to-ask' || outcome === 'referred' ? (to === 'text' ? { text: where.trim() } : targetOf(to)) : undefined
    return {
      channel,
      question: question.trim(),
      outcome,
      ...(answer.trim() ? { answer: answer.trim() } : {}),
      ...(target ? { to: target } : {}),
      ...matterOf(draft.value, ticket?.matter),
      ...callerOf(draft.value),
    }
  }
  const missing = (): string | undefined => {
    const { said: question, answer, where } = draft.value
    if (!question.trim()) return w.missing.question
    if (outcome === 'answered' && !answer.trim()) return w.missing.answer
    if ((outcome === 'where-to-ask' || outcome === 'referred') && (to === '' || (to === 'text' && !where.trim()))) return w.missing.to
    return phoneFits(draft.value) ? undefined : w.phoneHint
  }
  const send = async (how: (all: ReturnType<typeof fields>) => Promise<Outcome>) => {
    const lacks = missing()
    if (lacks) return hint(lacks)
    setBusy(true)
    const all = fields()
    const answer = await how(all)
    setBusy(false)
    if (!('seq' in answer)) return hint(wordsFor(answer))
    forget()
    setLogged({ of: answer.result as Logged, matter: 'matter' in all ? all.matter : undefined })
  }
  const log = () =>
    send((all) =>
      connection.send('enquiry.log', { ...(counter === undefined ? {} : { counter }), ...(ticket ? { ticket: ticket.id } : {}), ...all }),
    )
  if (logged) return <LoggedAs of={logged.of} matter={logged.matter} around={around} />
  return (
    <form
      class="asked"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void log()
      }}
    >
      <Channels />
      {channel === 'phone' && <p class="asked-greeting song">{w.greeting(counter)}</p>}
      {ticket && <p class="asked-ticket">{w.ticket(ticket.number)}</p>}
      <Long field="said" label={w.question} first />
      <Long field="answer" label={w.answer} />
      <fieldset class="asked-row" aria-label={w.outcome}>
        {enquiryOutcomes.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="outcome"
              checked={outcome === each}
              data-testid={`outcome-${each}`}
              onChange={() => write({ outcome: each })}
            />
            <span>{w.outcomes[each]}</span>
          </label>
        ))}
      </fieldset>
      {outcome === 'referred' && <ToWhom label={w.to} targets={targets} sorts="referred" />}
      {outcome === 'where-to-ask' && <ToWhom label={w.to} targets={targets} sorts="told" />}
      {outcome === 'where-to-ask' && to === 'text' && <Short field="where" label={w.where} />}
      <MatterField matters={matters} own={ticket?.matter} />
      <Caller />
      <p class="note" role="status" data-testid="asked-hint">
        {said}
      </p>
      <div class="choice">
        <button type="button" class="sec" data-testid="asked-not" onClick={close}>
          {w.notNow}
        </button>
        {finish && ticket && (
          <button type="button" class="sec" data-testid="asked-finish" disabled={busy} onClick={() => void send(finish)}>
            {w.logAndFinish}
          </button>
        )}
        <button type="submit" class="go" data-testid="asked-go" disabled={busy}>
          {w.log} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  )
}

function LoggedAs({ of, matter, around }: { of: Logged; matter: string | undefined; around: Around }) {
  const w = askedWords.value
  return (
    <div class="asked">
      <p class="asked-done song" role="status" data-testid="asked-done">
        {w.logged(of.enquiry)}
      </p>
      {of.dueDay && <p>{w.answerBy(of.dueDay)}</p>}
      {of.provisional && <p class="asked-note">{w.provisional}</p>}
      <div class="asked-slips">
        <GiveSlip slip={{ kind: 'enquiry', enquiry: of.enquiry }} name={w.receipt} token={around.token} />
        {matter && <GiveSlip slip={{ kind: 'service-notice', matter }} name={w.service} token={around.token} />}
      </div>
      <div class="choice">
        <button type="button" class="go" data-testid="asked-close" data-first="" onClick={around.close}>
          {w.done}
        </button>
      </div>
    </div>
  )
}
