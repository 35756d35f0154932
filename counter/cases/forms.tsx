import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { CaseEntry } from '../../protocol/views/cases.ts'
import type { OutcomeForms } from '../../protocol/views/notices.ts'
import type { CaseResult, ExtensionReason, ReturnReason } from '../../protocol/vocabulary.ts'
import { caseResults, extensionReasons } from '../../protocol/vocabulary.ts'
import { entryOf } from '../../web/connection.ts'
import { caseWords } from '../../web/parts/cases/case-words.ts'
import type { Desk } from '../desk.ts'
import { words as outcomeWords } from '../outcomes/words.ts'
import { act } from './act.ts'
import { words } from './words.ts'

export type Shown = { desk: Desk; of: CaseEntry; back: () => void }

export type FormShown = { onSubmit: () => Promise<void>; back: () => void; children: ComponentChildren; rests?: boolean }

/** `rests`: what is filled in cannot be sent. */
export function Form({ onSubmit, back, children, rests = false }: FormShown) {
  const w = words.value
  const submit = (event: Event) => {
    event.preventDefault()
    void onSubmit()
  }
  return (
    <form class="case-form" onSubmit={submit}>
      {children}
      <div class="choice">
        <button type="button" class="sec" onClick={back}>
          {w.back}
        </button>
        <button type="submit" class="go" data-testid="case-go" disabled={rests}>
          {w.do} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  )
}

type Field = { says: string; value: string; write: (text: string) => void; most?: number; days?: boolean; required?: boolean; id: string }

export function TextField({ says, value, write, most = 200, days, required, id }: Field) {
  const typed = (event: { currentTarget: HTMLInputElement }) => write(event.currentTarget.value)
  return (
    <div class="field">
      <label for={id}>{says}</label>
      {days ? (
        <input type="number" min={1} max={366} value={value} required={required === true} id={id} data-testid={id} onInput={typed} />
      ) : (
        <input
          type="text"
          maxLength={most}
          value={value}
          required={required === true}
          id={id}
          data-testid={id}
          onInput={typed}
          autocomplete="off"
        />
      )}
    </div>
  )
}

export const filled = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() ? ({ [key]: text.trim() } as Record<K, string>) : {}

/** Papers are asked for: the clock stands. */
export function WaitForm({ desk, of: each, back }: Shown) {
  const [days, write] = useState('')
  const send = () => act(desk, each, (c, of) => c.send('case.wait', { ...of, ...(days ? { days: Number(days) } : {}) }))
  return (
    <Form onSubmit={send} back={back}>
      <TextField says={words.value.waitDays} value={days} write={write} days id="wait-days" />
    </Form>
  )
}

/** What lacked papers from the first is accepted now, by a day: the matter's own, or what the clerk says. */
export function SupplyForm({ desk, of: each, back }: Shown) {
  const [days, write] = useState('')
  const send = () => act(desk, each, (c, of) => c.send('case.supply', { ...of, ...(days ? { days: Number(days) } : {}) }))
  return (
    <Form onSubmit={send} back={back}>
      <TextField says={words.value.supplyDays} value={days} write={write} days id="supply-days" />
    </Form>
  )
}

export function ExtendForm({ desk, of: each, back }: Shown) {
  const w = words.value
  const [days, setDays] = useState('')
  const [reason, choose] = useState<ExtensionReason>('complex')
  const [text, write] = useState('')
  const send = () => act(desk, each, (c, of) => c.send('case.extend.ask', { ...of, days: Number(days), reason, ...filled('words', text) }))
  return (
    <Form onSubmit={send} back={back}>
      <TextField says={w.extendDays} value={days} write={setDays} days required id="extend-days" />
      <label class="field">
        <span>{w.why}</span>
        <select value={reason} data-testid="extend-reason" onChange={(event) => choose(event.currentTarget.value as ExtensionReason)}>
          {extensionReasons.map((each) => (
            <option key={each} value={each}>
              {caseWords.value.reasons[each]}
            </option>
          ))}
        </select>
      </label>
      <TextField says={w.ownWords} value={text} write={write} id="extend-words" />
    </Form>
  )
}

export function DecideForm({ desk, of: each, back }: Shown) {
  const w = words.value
  // Nothing is granted while papers are owed.
  const results = caseResults.filter((result) => result !== 'granted' || (each.state !== 'waiting' && each.papersBy === undefined))
  const [result, choose] = useState<CaseResult>(results[0] ?? 'withdrawn')
  const [fetch, setFetch] = useState(true)
  const [reason, setReason] = useState('')
  const [basis, setBasis] = useState('')
  const grounds = entryOf<OutcomeForms>(desk.connection.entries.value, 'forms')?.returnReasons ?? []
  const [reasonCode = grounds[0], ground] = useState<ReturnReason | undefined>(undefined)
  const why = { ...(reasonCode ? { reasonCode } : {}), ...filled('basis', basis), ...filled('reason', reason) }
  const more = result === 'granted' ? { fetch } : result === 'refused' ? why : {}
  const send = () => act(desk, each, (c, of) => c.send('case.decide', { ...of, result, ...more }))
  return (
    <Form onSubmit={send} back={back}>
      <div class="options results" role="radiogroup" aria-label={w.decide}>
        {results.map((each) => (
          <label key={each} class="option">
            <input type="radio" name="result" checked={result === each} onChange={() => choose(each)} data-testid={`decide-${each}`} />
            <span>{w.result[each]}</span>
          </label>
        ))}
      </div>
      {result === 'granted' && (
        <label class="tick">
          <input type="checkbox" checked={fetch} onChange={(event) => setFetch(event.currentTarget.checked)} data-testid="fetch" />
          <span>{w.fetch}</span>
        </label>
      )}
      {result === 'refused' && (
        <>
          <label class="field">
            <span>{w.ground}</span>
            <select value={reasonCode} data-testid="refuse-ground" onChange={(event) => ground(event.currentTarget.value as ReturnReason)}>
              {grounds.map((each) => (
                <option key={each} value={each}>
                  {outcomeWords.value.grounds[each]}
                </option>
              ))}
            </select>
          </label>
          <TextField says={w.reason} value={reason} write={setReason} most={300} required id="refuse-reason" />
          <TextField says={w.basis} value={basis} write={setBasis} required id="refuse-basis" />
          <p class="note">{w.printed}</p>
        </>
      )}
    </Form>
  )
}
