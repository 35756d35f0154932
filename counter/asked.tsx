import type { EnquiryEntry, RecordEntry } from '../protocol/views/enquiries.ts'
import { enquiriesOf, lightOf, recordsOf, whom } from './asked-acts.ts'
import { listWords } from './asked-words.ts'
import type { Desk } from './desk.ts'
import { minutesBetween } from './spans.ts'
import './asked.css'

/** 首问登记 (R01, R64): questions and records that are open, of who was asked first and of whom they were left for; and the keys for new ones. */
export function Asked({ desk }: { desk: Desk }) {
  const w = listWords.value
  const records = recordsOf(desk)
  const enquiries = enquiriesOf(desk)
  return (
    <section class="col hold wide asked-list" data-testid="asked">
      <h2>
        <span>{w.heading}</span>
        <span class="new">
          <button type="button" data-testid="log-enquiry" onClick={() => (desk.panel.value = 'enquiry')}>
            {w.log} <kbd>I</kbd>
          </button>
          <button type="button" data-testid="leave-record" onClick={() => (desk.panel.value = 'leave-record')}>
            {w.leave} <kbd>K</kbd>
          </button>
        </span>
      </h2>
      <ul>
        {enquiries.map((entry) => (
          <EnquiryRow key={entry.enquiry} desk={desk} entry={entry} />
        ))}
        {records.map((entry) => (
          <RecordRow key={entry.record} desk={desk} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

/** J20261014-003 is said as J003 where today is plain, and whole everywhere else. */
const short = (number: string): string => `${number[0]}${number.slice(-3)}`

function open(desk: Desk, number: string): void {
  desk.askedOf.value = number
  desk.panel.value = 'asked'
}

function EnquiryRow({ desk, entry }: { desk: Desk; entry: EnquiryEntry }) {
  const w = listWords.value
  const light = lightOf(entry, desk.clock.value)
  return (
    <li class="row" data-light={light}>
      <span class="no">{short(entry.enquiry)}</span>
      <span class="name">
        <span class="gist" title={entry.question}>
          {entry.question}
        </span>
        <small>
          <span class={light === 'over' || light === 'soon' ? 'near' : undefined}>
            {light === 'over' ? w.over : w.due(entry.dueDay.slice(5))}
          </span>
          {entry.provisional && <span>{w.provisional}</span>}
          <span>{entry.to && entry.own ? w.answers(whom(entry.to)) : w.unanswered}</span>
        </small>
      </span>
      <button type="button" data-testid={`open-${entry.enquiry}`} onClick={() => open(desk, entry.enquiry)}>
        {w.open}
      </button>
    </li>
  )
}

function stateOf({ own, mine, waits, handler, closed, to, first }: RecordEntry): string {
  const w = listWords.value
  if (own && closed) return w.tell
  if (mine) return w.yours
  if (waits) return own ? w.toYou : w.from(first.clerk?.name ?? '')
  return handler ? w.takenBy(handler.name) : w.leftFor(whom(to))
}

function RecordRow({ desk, entry }: { desk: Desk; entry: RecordEntry }) {
  const w = listWords.value
  return (
    <li class="row">
      <span class="no">{short(entry.record)}</span>
      <span class="name">
        <span class="gist" title={entry.requirement}>
          {entry.requirement}
        </span>
        <small>
          <span class={entry.closed ? 'near' : undefined}>{stateOf(entry)}</span>
          <span>{w.age(minutesBetween(Date.parse(entry.since), desk.clock.value))}</span>
          {entry.reminded && !entry.closed && <span class="near">{w.reminded}</span>}
        </small>
      </span>
      <button type="button" data-testid={`open-${entry.record}`} onClick={() => open(desk, entry.record)}>
        {w.open}
      </button>
    </li>
  )
}
