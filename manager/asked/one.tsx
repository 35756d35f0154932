import { useState } from 'preact/hooks'
import type { AskedRow } from '../../protocol/asked.ts'
import type { CommandType } from '../../protocol/commands/command.ts'
import type { VisitResult } from '../../protocol/enquiries.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { LoadCounter, LoadLine } from '../../protocol/views/staff.ts'
import { oneLine, targetOf } from '../../web/asked/draft.ts'
import { askedWords } from '../../web/asked/words.ts'
import { entriesOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { placeOf, stateOf } from './said.ts'
import { askedPageWords, visitResults } from './words.ts'

type Shown = { desk: Desk; row: AskedRow; hall: HallEntry; done: () => void }
type Act = (type: CommandType, fields: object) => void

/** One question, record or call back: all of it, and what a leader may do with it. */
export function One({ desk, row, hall, done }: Shown) {
  const w = askedPageWords.value
  const [said, tell] = useState('')
  const [busy, setBusy] = useState(false)
  const roles = desk.session.value?.roles ?? []
  const leads = roles.includes('chief') || roles.includes('manager')
  const act: Act = async (type, fields) => {
    if (busy) return
    setBusy(true)
    const answer = await desk.connection.value.send(type as 'record.told', fields as { record: string })
    setBusy(false)
    tell('seq' in answer ? '' : wordsFor(answer))
    if ('seq' in answer) done()
  }
  return (
    <div class="asked asked-detail" data-testid="one">
      <h2>{row.id}</h2>
      {row.said && <p class="asked-said song">{row.said}</p>}
      <Facts row={row} hall={hall} />
      {leads && row.kind === 'enquiry' && row.state === 'open' && <Answer row={row} act={act} />}
      {leads && row.kind === 'record' && (row.state === 'open' || row.state === 'taken') && <Decide desk={desk} row={row} act={act} />}
      {leads && row.kind === 'record' && row.state === 'closed' && (
        <button type="button" class="filled" data-testid="told" onClick={() => act('record.told', { record: row.id })}>
          {w.told}
        </button>
      )}
      {leads && row.kind === 'visit' && row.state === 'open' && <Visit row={row} act={act} />}
      <p role="alert" class="near">
        {said}
      </p>
    </div>
  )
}

function Facts({ row, hall }: { row: AskedRow; hall: HallEntry }) {
  const w = askedPageWords.value
  const time = (at: string) => `${formatTime(Date.parse(at), hall.zone, 'day')} ${formatTime(Date.parse(at), hall.zone)}`
  const facts: readonly (readonly [string, string | undefined])[] = [
    [w.at, time(row.at)],
    [w.first, [row.first.name ?? row.first.badge, row.first.counter && w.counter(row.first.counter)].filter(Boolean).join('　')],
    [w.channel, row.channel && askedWords.value.channels[row.channel]],
    [w.caller, row.caller && [row.caller.name, row.caller.unit, row.caller.phone].filter(Boolean).join('　')],
    [w.toWhom, [row.handler?.name, placeOf(row.to)].filter(Boolean).join('　') || undefined],
    [w.how, [stateOf(row), row.level && w.levels[row.level], row.number].filter(Boolean).join('　')],
    [w.due, row.dueDay && `${row.dueDay}${row.provisional ? `　${askedWords.value.provisional}` : ''}`],
    [row.kind === 'visit' ? w.note : w.answer, [row.answer, row.where].filter(Boolean).join('　') || undefined],
    [w.ended, row.closedAt && [time(row.closedAt), row.closedBy?.name, row.late && w.late].filter(Boolean).join('　')],
  ]
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

type Written = { label: string; most: number; text: string; write: (text: string) => void }
const Words = ({ label, most, text, write }: Written) => (
  <label class="asked-field">
    <span>{label}</span>
    <textarea rows={3} maxLength={most} value={text} data-testid="words" onInput={(event) => write(oneLine(event.currentTarget.value))} />
    {text.length >= most && <small role="status">{askedWords.value.full(most)}</small>}
  </label>
)

function Answer({ row, act }: { row: AskedRow; act: Act }) {
  const w = askedPageWords.value
  const [text, write] = useState('')
  return (
    <>
      <Words label={w.answer} most={1000} text={text} write={write} />
      <button
        type="button"
        class="filled"
        data-testid="answer"
        disabled={!text.trim()}
        onClick={() => act('enquiry.answer', { enquiry: row.id, answer: text.trim() })}
      >
        {w.answerDo}
      </button>
    </>
  )
}

/** Whose a record is (002), or how it ended. */
function Decide({ desk, row, act }: { desk: Desk; row: AskedRow; act: Act }) {
  const w = askedPageWords.value
  const entries = desk.connection.value.entries.value
  const counters = entriesOf<LoadCounter>(entries, 'counter:')
  const lines = entriesOf<LoadLine>(entries, 'line:')
  const [to, choose] = useState('')
  const [text, write] = useState('')
  const target = targetOf(to)
  return (
    <>
      <label class="asked-field">
        <span>{w.assign}</span>
        <select value={to} data-testid="assign-to" onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{w.choose}</option>
          {counters.map(
            ({ counter, clerk }) =>
              clerk && (
                <option key={clerk.badge} value={`badge:${clerk.badge}`}>
                  {clerk.name}　{w.counter(counter)}
                </option>
              ),
          )}
          {counters.map(({ counter, name }) => (
            <option key={counter} value={`counter:${counter}`}>
              {w.counter(counter)}　{say(name)}
            </option>
          ))}
          {lines.map(({ line, name }) => (
            <option key={line} value={`line:${line}`}>
              {line}　{say(name)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="filled"
        data-testid="assign"
        disabled={!target}
        onClick={() => act('record.assign', { record: row.id, to: target })}
      >
        {w.assignDo}
      </button>
      <Words label={w.closeWords} most={500} text={text} write={write} />
      <button
        type="button"
        data-testid="close"
        disabled={!text.trim()}
        onClick={() => act('record.close', { record: row.id, result: 'settled', note: text.trim() })}
      >
        {w.closeDo}
      </button>
    </>
  )
}

function Visit({ row, act }: { row: AskedRow; act: Act }) {
  const w = askedPageWords.value
  const [result, choose] = useState<VisitResult>('satisfied')
  const [text, write] = useState('')
  const ready = result !== 'put-right' || text.trim() !== ''
  const note = text.trim() ? { note: text.trim() } : {}
  return (
    <>
      <fieldset class="asked-row" aria-label={w.how}>
        {visitResults.map((each) => (
          <label key={each}>
            <input type="radio" name="result" checked={result === each} data-testid={`visit-${each}`} onChange={() => choose(each)} />
            <span>{w.results[each]}</span>
          </label>
        ))}
      </fieldset>
      <Words label={w.note} most={500} text={text} write={write} />
      <button
        type="button"
        class="filled"
        data-testid="visited"
        disabled={!ready}
        onClick={() => act('returnVisit.done', { visit: row.id, result, ...note })}
      >
        {w.visitDo}
      </button>
    </>
  )
}
