import { useState } from 'preact/hooks'
import type { EnquiryEntry, RecordEntry } from '../protocol/views/enquiries.ts'
import { type ReferralResult, referralResults } from '../protocol/vocabulary.ts'
import { oneLine } from '../web/asked/draft.ts'
import { GiveSlip } from '../web/asked/give-slip.tsx'
import { LeaveForm } from '../web/asked/leave-form.tsx'
import { type Around, LogForm } from '../web/asked/log-form.tsx'
import { askedWords } from '../web/asked/words.ts'
import { say } from '../web/language.ts'
import { answerEnquiry, closeRecord, enquiriesOf, recordsOf, takeRecord, toldRecord, whom } from './asked-acts.ts'
import { listWords } from './asked-words.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { matterList } from './visit-acts.ts'

const close = (desk: Desk) => () => {
  desk.panel.value = undefined
}

const aroundOf = (desk: Desk): Around => ({
  connection: desk.connection,
  token: desk.seat.token,
  targets: desk.targets ?? { people: [], counters: [], lines: [] },
  matters: matterList(desk),
  counter: desk.seat.counter,
  ticket: desk.ticket && { id: desk.ticket.id, number: desk.ticket.number, matter: desk.ticket.matter.matter },
  close: close(desk),
})

/** 咨询登记 with the ticket at hand filled in; where it is being served, the log and the end of the service can be one press. */
export function EnquiryDialog({ desk }: { desk: Desk }) {
  const { ticket, now } = desk
  const ends = now?.state === 'serving' && now.outcomeKinds.includes('enquiry') && !desk.assists
  const finish =
    ends && ticket
      ? (enquiry: object) =>
          desk.connection.send('counter.finish', { counter: desk.seat.counter, ticket: ticket.id, outcome: { kind: 'enquiry', enquiry } })
      : undefined
  return (
    <Dialog title={listWords.value.logTitle} onClose={close(desk)}>
      <LogForm around={aroundOf(desk)} finish={finish} />
    </Dialog>
  )
}

export const RecordDialog = ({ desk }: { desk: Desk }) => (
  <Dialog title={listWords.value.leaveTitle} onClose={close(desk)}>
    <LeaveForm around={aroundOf(desk)} />
  </Dialog>
)

/** One of the list: all of it, and what may be done here. */
export function AskedDialog({ desk }: { desk: Desk }) {
  const number = desk.askedOf.value
  const record = recordsOf(desk).find((each) => each.record === number)
  const enquiry = enquiriesOf(desk).find((each) => each.enquiry === number)
  if (!record && !enquiry) return null
  return (
    <Dialog title={number} onClose={close(desk)}>
      {record && <OneRecord desk={desk} entry={record} />}
      {enquiry && <OneEnquiry desk={desk} entry={enquiry} />}
    </Dialog>
  )
}

function Facts({ entry, children }: { entry: EnquiryEntry | RecordEntry; children?: preact.ComponentChildren }) {
  const w = askedWords.value
  const { caller, matter, number, channel } = entry
  return (
    <dl>
      {matter && (
        <>
          <dt>{w.matter}</dt>
          <dd>{say(matter)}</dd>
        </>
      )}
      <dt>{w.channel}</dt>
      <dd>
        <span>{w.channels[channel]}</span>
        {number && <span>{number}</span>}
      </dd>
      {caller && (
        <>
          <dt>{listWords.value.call}</dt>
          <dd>
            {[caller.name, caller.unit, caller.phone].filter(Boolean).map((text) => (
              <span key={text}>{text}</span>
            ))}
          </dd>
        </>
      )}
      {children}
    </dl>
  )
}

function OneEnquiry({ desk, entry }: { desk: Desk; entry: EnquiryEntry }) {
  const w = listWords.value
  const [answer, write] = useState('')
  const send = async (event: Event) => {
    event.preventDefault()
    if (answer.trim() && (await answerEnquiry(desk, entry, answer.trim()))) close(desk)()
  }
  return (
    <form class="asked asked-one" onSubmit={(event) => void send(event)}>
      <p class="asked-said song">{entry.question}</p>
      <Facts entry={entry}>
        <dt>{w.due(entry.dueDay)}</dt>
        <dd>
          {entry.to && <span>{w.answers(whom(entry.to))}</span>}
          {entry.provisional && <span>{askedWords.value.provisional}</span>}
        </dd>
      </Facts>
      <Words label={w.answer} most={1000} text={answer} write={write} testId="answer-words" />
      <GiveSlip slip={{ kind: 'enquiry', enquiry: entry.enquiry }} name={askedWords.value.receipt} token={desk.seat.token} />
      <div class="choice">
        <button type="button" class="sec" onClick={close(desk)}>
          {w.notNow}
        </button>
        <button type="submit" class="go" data-testid="answer-go" disabled={!answer.trim()}>
          {w.answerDo}
        </button>
      </div>
    </form>
  )
}

type Written = { label: string; most: number; text: string; write: (text: string) => void; testId: string }
const Words = ({ label, most, text, write, testId }: Written) => (
  <label class="asked-field">
    <span>{label}</span>
    <textarea
      rows={3}
      maxLength={most}
      value={text}
      data-testid={testId}
      data-first=""
      onInput={(event) => write(oneLine(event.currentTarget.value))}
    />
    {text.length >= most && <small role="status">{askedWords.value.full(most)}</small>}
  </label>
)

function OneRecord({ desk, entry }: { desk: Desk; entry: RecordEntry }) {
  const w = listWords.value
  const { closed, handler, to, own, mine, waits } = entry
  const after = (done: Promise<unknown>) => void done.then(close(desk))
  return (
    <div class="asked asked-one">
      <p class="asked-said song">{entry.requirement}</p>
      <Facts entry={entry}>
        <dt>{w.heading}</dt>
        <dd>
          <span>{entry.first.clerk?.name}</span>
          <span>{handler ? w.takenBy(handler.name) : w.leftFor(whom(to))}</span>
        </dd>
        {closed && (
          <>
            <dt>{w.results[closed.result]}</dt>
            <dd>{closed.words}</dd>
          </>
        )}
      </Facts>
      {mine && <CloseForm desk={desk} entry={entry} />}
      {!mine && (
        <div class="choice">
          <button type="button" class="sec" onClick={close(desk)}>
            {w.notNow}
          </button>
          {own && !closed && (
            <button
              type="button"
              class="sec"
              data-testid="record-withdraw"
              onClick={() => after(closeRecord(desk, entry, { result: 'withdrawn', note: '' }))}
            >
              {w.withdraw}
            </button>
          )}
          {waits && (
            <button type="button" class="go" data-testid="record-take" data-first="" onClick={() => void takeRecord(desk, entry)}>
              {w.take}
            </button>
          )}
          {own && closed && (
            <button type="button" class="go" data-testid="record-told" data-first="" onClick={() => after(toldRecord(desk, entry))}>
              {w.told}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

function CloseForm({ desk, entry }: { desk: Desk; entry: RecordEntry }) {
  const w = listWords.value
  const [result, choose] = useState<ReferralResult>('settled')
  const [note, write] = useState('')
  const ready = result === 'withdrawn' || note.trim() !== ''
  const send = async (event: Event) => {
    event.preventDefault()
    if (ready && (await closeRecord(desk, entry, { result, note }))) close(desk)()
  }
  return (
    <form class="asked" onSubmit={(event) => void send(event)}>
      <fieldset class="asked-row" aria-label={w.result}>
        {referralResults.map((each) => (
          <label key={each}>
            <input type="radio" name="result" checked={result === each} data-testid={`ends-${each}`} onChange={() => choose(each)} />
            <span>{w.results[each]}</span>
          </label>
        ))}
      </fieldset>
      <Words label={w.words} most={500} text={note} write={write} testId="record-words" />
      <div class="choice">
        <button type="button" class="sec" onClick={close(desk)}>
          {w.notNow}
        </button>
        <button type="submit" class="go" data-testid="record-close" disabled={!ready}>
          {w.closeDo}
        </button>
      </div>
    </form>
  )
}
